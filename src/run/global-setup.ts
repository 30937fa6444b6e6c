import { mkdirSync } from 'node:fs';
import { writeContextFile } from '../run-folder/context-file.ts';
import { hold } from '../run-folder/lock.ts';
import { redaction } from '../client/recording/redaction.ts';
import { leavesNothing, type RunContext } from '../contract/run.ts';
import { cleaningUpVariable, readRunContext, runContextVariable } from '../run-folder/handover.ts';

/**
 * Prepares a run that our command line has not prepared, as under a plain `npx playwright test`: settings come
 * from the environment then, and the reference instance is started where there is no target.
 *
 * @returns what Playwright calls at the end
 */
export default async function globalSetup(): Promise<() => Promise<void>> {
  let close = async (): Promise<void> => undefined;
  if (process.env[runContextVariable] === undefined) {
    const [{ prepareRun }, { requireTarget }] = await Promise.all([
      import('./prepare.ts'),
      import('./preflight/preflight.ts'),
    ]);
    const run = await prepareRun({});
    close = () => run.close();
    // Our own instance is there, and is no production.
    if (run.context.target.kind !== 'reference')
      process.env[runContextVariable] = JSON.stringify(await requireTarget(run.context, process.env));
  }
  const context = readRunContext();
  mkdirSync(context.folder, { recursive: true });
  const { text } = redaction(process.env);
  writeContextFile(context, text);
  const release = hold(context.folder, 'run');
  const needsNone = leavesNothing(context);
  try {
    if (!needsNone) await noteBaseline(context, process.env);
  } catch (error) {
    release();
    await close();
    throw error;
  }
  return async () => {
    process.env[cleaningUpVariable] = '1';
    if (!needsNone) await cleanUpAtEnd(context);
    delete process.env[cleaningUpVariable];
    release();
    await close();
  };
}

async function noteBaseline(context: RunContext, environment: NodeJS.ProcessEnv): Promise<void> {
  const { takeBaseline } = await import('./clean-up/take-baseline.ts');
  await takeBaseline(context, environment);
}

async function cleanUpAtEnd(context: RunContext): Promise<void> {
  const { cleanUp } = await import('./clean-up/clean-up.ts');
  const { problem } = await cleanUp(context, process.env, (line) => process.stdout.write(`${line}\n`));
  if (!problem) return;
  process.stdout.write(
    `clean-up: ${problem.message}. What is left stands in the ledger. ${problem.remedy}\n`,
  );
}
