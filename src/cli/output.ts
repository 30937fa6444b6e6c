/**
 * What happens to our output. Who reads it may go away: `clauses | head` closes the pipe early, a terminal is closed,
 * a disk is full. None of that may end a process before it has cleaned up, nor pass for a verdict.
 */
import { exitCodes } from '../report/result/verdict.ts';

/** Keeps the process going when its output breaks; an error of our own ends it with the code for that. */
export function watchOutput(): void {
  let broken: string | undefined;
  let isOwnError = false;
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', ({ code = 'unknown' }: NodeJS.ErrnoException) => {
      // Who closes the pipe has read enough.
      if (code !== 'EPIPE') broken ??= code;
    });
  }
  process.on('uncaughtExceptionMonitor', () => {
    isOwnError = true;
  });
  process.on('exit', () => {
    // Node ends with 1 after an exception, and that would say that the target does not conform.
    if (isOwnError) process.exitCode = exitCodes.inconclusive;
    if (broken === undefined || (process.exitCode ?? 0) !== 0) return;
    process.exitCode = exitCodes.inconclusive;
    process.stderr.write(`warning: the output could not be written (${broken})\n`);
  });
}
