/** The last step of a run: assemble, write, print. */
import path from 'node:path';
import type { CheckRecord } from '../../contract/record.ts';
import type { RunContext } from '../../contract/run.ts';
import { assemble, exitCodeFor, type Completion } from '../result/assemble.ts';
import { packageRoot } from '../result/package-root.ts';
import { readLeftovers } from '../../run-folder/leftovers.ts';
import { readAbort } from '../../run-folder/abort.ts';
import { exitCodes, type ExitCode } from '../result/verdict.ts';

/** Writes the report of a run, prints its summary, and returns the exit code that the verdict stands for. */
export async function publish(
  context: RunContext,
  records: readonly CheckRecord[],
  completion: Completion,
): Promise<ExitCode> {
  const [{ catalogue }, { writeReport }, { renderConsole }, { terminalPaint }] = await Promise.all([
    import('../../contract/catalogue.ts'),
    import('./write.ts'),
    import('../render/console.ts'),
    import('./terminal.ts'),
  ]);
  const suite = { name: 'wrapup-conformance', version: packageRoot().version };
  const { records: leftovers, isIncomplete } = readLeftovers(context.folder);
  const stop = readAbort(context.folder);
  const report = assemble({
    context,
    suite,
    catalogue,
    records,
    completion: {
      ...completion,
      leftovers,
      ...(isIncomplete && { leftoversIncomplete: isIncomplete }),
      // Checks that did not begin left a record, too. An abort of the clean-up alone does not change the verdict:
      // it shows in the leftovers.
      ...(stop &&
        stop.isAfterChecks !== true && {
          complete: false,
          problem: { title: stop.title, actual: stop.actual, remedy: stop.remedy },
        }),
    },
  });
  let isLatest: boolean;
  try {
    isLatest = await writeReport(report, context.folder);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    process.stderr.write(
      `error: the report could not be written, so there is no verdict: ${why}. Make room in ${context.folder}, or choose another folder with --out, and run again\n`,
    );
    return exitCodes.inconclusive;
  }
  process.stdout.write(`\n${renderConsole(report.result, context.folder, terminalPaint())}`);
  if (!isLatest) {
    const latest = path.join(path.dirname(context.folder), 'latest');
    process.stderr.write(
      `warning: ${latest} is a folder and no link: it does not show this run. Remove it, and the next run makes the link\n`,
    );
  }
  return exitCodeFor(report.result);
}
