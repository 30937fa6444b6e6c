/** Runs the suite against a target, with Playwright in this very process. */
import { createRequire } from 'node:module';
import path from 'node:path';
import type { RunContext } from '../contract/run.ts';
import { publish } from '../report/publish/publish.ts';
import { exitCodes } from '../report/result/verdict.ts';
import { exitCodeVariable, verdictsAsValuesVariable, runContextVariable } from '../run-folder/handover.ts';
import { makeReportsFolder } from './settings/reports-folder.ts';
import { informed, preflight, type Preflight } from './preflight/preflight.ts';
import { prepareRun, retryNotice, type PreparedRun } from './prepare.ts';
import { Probe } from './preflight/probe.ts';
import type { RunFlags } from './settings/settings.ts';
import { watchSignals } from './signals.ts';
import { missingInputs } from './preflight/missing-inputs.ts';
import { survey, type Survey } from './preflight/survey.ts';
import { SettingsError } from './settings/variables.ts';

const interruptedPreflight: Preflight = {
  problem: {
    title: 'The run was interrupted before it began',
    actual: 'a signal',
    remedy: 'Run again.',
  },
  exchanges: [],
};

/** Judges a target; sets the exit code of the process, which Playwright ends when it has begun. */
export async function judgeTarget(flags: RunFlags): Promise<void> {
  const signals = watchSignals();
  const run = await prepareRun(flags);
  const { context, notices } = run;
  try {
    makeReportsFolder(path.dirname(context.folder));
  } catch (error) {
    signals.stop();
    await run.close();
    throw error;
  }
  if (context.target.kind !== 'reference') {
    process.stdout.write(`target ${context.target.url} (credentials: ${context.target.credentials})\n`);
    for (const notice of [...notices, retryNotice]) process.stdout.write(`note: ${notice}\n`);
    const start = performance.now();
    const outcome = await Promise.race([preflight(context, process.env), signals.first]);
    const { problem, refusal, notice, found, exchanges } =
      outcome === 'interrupted' ? interruptedPreflight : outcome;
    if (refusal !== undefined) {
      signals.stop();
      throw new SettingsError([refusal]);
    }
    if (problem) {
      process.exitCode = await publish(context, [], {
        durationMs: performance.now() - start,
        complete: false,
        lostChecks: [],
        exchanges,
        problem,
      });
      signals.stop();
      return;
    }
    if (notice !== undefined) process.stdout.write(`note: ${notice}\n`);
    if (found) inform(context, found);
  } else {
    inform(context, await ofReference(context));
  }
  signals.handOver();
  startPlaywright(run);
}

/** The workers read the context from the environment. */
function inform(context: RunContext, found: Survey): void {
  if (found.tableApiRefused)
    process.stdout.write('note: The Table API refuses (401) this user, and is not used.\n');
  for (const { what, remedy } of missingInputs(informed(context, found)))
    process.stdout.write(`note: Nearly every entry will be skipped: ${what}. ${remedy}\n`);
  const { looksLike, build } = informed(context, found).target;
  if (looksLike !== undefined)
    process.stdout.write(
      `note: This looks like ${looksLike} (build ${build}), and is held to ${context.release}: --release ${looksLike} holds it to its own page.\n`,
    );
  if (found.certificateProof === 'indispensable') {
    process.stdout.write(
      'note: The client certificate authenticates the user, and the target accepts no connection without it: the clauses on access are skipped.\n',
    );
  }
  process.env[runContextVariable] = JSON.stringify(informed(context, found));
}

/** Our own instance needs no preflight, but it has a build and an agent like any other. */
async function ofReference(context: RunContext): Promise<Survey> {
  const probe = new Probe(context, process.env);
  try {
    return await survey(probe, context, process.env);
  } finally {
    await probe.close();
  }
}

function startPlaywright({ settings }: PreparedRun): void {
  process.env[verdictsAsValuesVariable] = '1';
  // Of a worker; a run needs a fifth of it. Without a bound, Node.js keeps what large bodies took. The operator's own counts.
  process.env['NODE_OPTIONS'] = `--max-old-space-size=320 ${process.env['NODE_OPTIONS'] ?? ''}`.trim();
  delete process.env[exitCodeVariable];
  // Playwright ends the process with a code of its own; only here is it certain that nothing sets another one.
  process.on('exit', () => {
    const code = process.env[exitCodeVariable];
    if (code === undefined) process.stderr.write('error: the run ended without a report\n');
    process.exitCode = code === undefined ? exitCodes.inconclusive : Number(code);
  });
  const { filename, dirname } = import.meta;
  const isCompiled = path.extname(filename) === '.js';
  // Playwright would look at every module for TypeScript, in a thread of its own, main process and workers alike.
  if (isCompiled) process.env['PW_DISABLE_TS_ESM'] = '1';
  const config = path.join(dirname, '..', '..', `playwright.config${path.extname(filename)}`);
  const shard = settings.shard ? [`--shard=${settings.shard.current}/${settings.shard.total}`] : [];
  process.argv = [process.execPath, 'playwright', 'test', '-c', config, ...shard];
  createRequire(import.meta.url)('@playwright/test/cli');
}
