/** Times that are valid where a target holds them to those of the interaction, of the wrap-up and of its own clock. */
import type { TargetClock } from '../../client/connection/target-clock.ts';
import { dateTimeText } from './date-time.ts';

/** The second in which the interaction was made, once that is over: so it is not the time of the request. */
export async function heldOpeningTime(clock: TargetClock, madeAt: number): Promise<string> {
  await until(clock, madeAt + 1000);
  return dateTimeText(madeAt);
}

/** The next second, once that is over: what was created until now is not after it, and the request is. */
export async function heldConfirmationTime(clock: TargetClock): Promise<string> {
  const time = clock.now() + 1000;
  await until(clock, time + 1000);
  return dateTimeText(time);
}

async function until(clock: TargetClock, time: number): Promise<void> {
  while (clock.now() < time) await new Promise((resolve) => setTimeout(resolve, 50));
}
