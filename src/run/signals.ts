/** Ctrl-C, SIGTERM and SIGHUP end a run with a report, from its first moment on. */
import { exitCodes } from '../report/result/verdict.ts';

/** npm passes on a Ctrl-C that the terminal has sent to the whole group already: two signals, meant as one. */
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
  // Playwright listens only after it has loaded itself, and would not see a signal that came before.
  const passOn = () => {
    passingOn = process.listenerCount('SIGINT') > 1;
    if (passingOn) process.emit('SIGINT');
    else setTimeout(passOn, 20);
    passingOn = false;
  };
  const interrupt = () => {
    if (passingOn) return;
    const now = Date.now();
    if (firstAt === undefined) {
      firstAt = now;
      resolve('interrupted');
      if (handedOver && process.listenerCount('SIGINT') === 1) passOn();
    } else if (now - firstAt > sameSignalMs) {
      process.exit(exitCodes.inconclusive);
    }
  };
  const terminate = () => {
    process.kill(process.pid, 'SIGINT');
  };
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', terminate);
  // The terminal was closed, or the connection to it broke.
  process.on('SIGHUP', terminate);
  return {
    first,
    handOver() {
      handedOver = true;
      if (firstAt !== undefined) passOn();
    },
    stop() {
      process.off('SIGINT', interrupt);
      process.off('SIGTERM', terminate);
      process.off('SIGHUP', terminate);
    },
  };
}
