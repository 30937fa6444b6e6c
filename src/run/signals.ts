/** Ctrl-C, SIGTERM and SIGHUP end a run with a report, from its first moment on. */
import { exitCodes } from '../report/result/verdict.ts';
import { cleaningUpVariable } from '../run-folder/handover.ts';

/**
 * npm passes on a Ctrl-C that the terminal has sent to the whole group already, and a terminal that is closed sends
 * SIGHUP twice: two signals, meant as one.
 */
const sameSignalMs = 1000;

export interface Signals {
  /** Resolves at the first signal. */
  readonly first: Promise<'interrupted'>;
  /** From here on Playwright takes the signals. */
  handOver(): void;
  /** Back to what the system does. */
  stop(): void;
}

/** Takes over SIGINT, and turns SIGTERM and SIGHUP into it. A second Ctrl-C ends the process at once. */
export function watchSignals(): Signals {
  let firstAt: number | undefined;
  let handedOver = false;
  let passingOn = false;
  let resolve: (value: 'interrupted') => void = () => undefined;
  const first = new Promise<'interrupted'>((done) => {
    resolve = done;
  });
  const isRepeated = () => firstAt !== undefined && Date.now() - firstAt <= sameSignalMs;
  const emit = process.emit.bind(process) as (event: string | symbol, ...values: unknown[]) => boolean;
  // Playwright cuts the clean-up off at any signal that it sees meanwhile, so it sees none then, and none that is
  // meant as one with the first. Node.js binds what it calls for a signal when the first listener is added: below.
  process.emit = ((event: string | symbol, ...values: unknown[]) => {
    if (event !== 'SIGINT' || passingOn) return emit(event, ...values);
    const isCleaningUp = process.env[cleaningUpVariable] !== undefined;
    if (!isCleaningUp && !isRepeated()) return emit(event, ...values);
    if (isCleaningUp) interrupt(true);
    return true;
  }) as typeof process.emit;
  // Playwright listens only after it has loaded itself, and would not see a signal that came before.
  const passOn = () => {
    passingOn = process.listenerCount('SIGINT') > 1;
    if (passingOn) process.emit('SIGINT');
    else setTimeout(passOn, 20);
    passingOn = false;
  };
  const interrupt = (isCleaningUp: boolean) => {
    if (passingOn) return;
    const now = Date.now();
    if (firstAt === undefined) {
      firstAt = now;
      resolve('interrupted');
      if (isCleaningUp)
        process.stderr.write('note: the clean-up is finished first; Ctrl-C once more ends the run at once\n');
      else if (handedOver && process.listenerCount('SIGINT') === 1) passOn();
    } else if (now - firstAt > sameSignalMs) {
      process.exit(exitCodes.inconclusive);
    }
  };
  const terminate = () => {
    process.kill(process.pid, 'SIGINT');
  };
  const atInterrupt = () => {
    interrupt(false);
  };
  process.on('SIGINT', atInterrupt);
  process.on('SIGTERM', terminate);
  // The terminal was closed, or the connection to it broke: that does not hasten an end that has begun.
  const hangUp = () => {
    if (firstAt === undefined) terminate();
  };
  process.on('SIGHUP', hangUp);
  return {
    first,
    handOver() {
      handedOver = true;
      if (firstAt !== undefined) passOn();
    },
    stop() {
      process.off('SIGINT', atInterrupt);
      process.off('SIGTERM', terminate);
      process.off('SIGHUP', hangUp);
    },
  };
}
