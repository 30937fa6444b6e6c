/** Playwright's side of the report: shows progress, collects the records of the checks, and publishes at the end. */
import type {
  FullConfig,
  FullResult,
  Reporter,
  Suite,
  TestCase,
  TestError,
  TestResult,
} from '@playwright/test/reporter';
import {
  exitCodeVariable,
  problemVariable,
  verdictsAreValues,
  readRunContext,
  runContextVariable,
} from '../../run-folder/handover.ts';
import type { RunContext } from '../../contract/run.ts';
import { Collection } from './collect.ts';
import { Progress } from './progress.ts';
import { publish } from './publish.ts';
import type { Problem } from '../result/result.ts';

export default class WrapupReporter implements Reporter {
  readonly #collection = new Collection();
  #progress: Progress | undefined;
  #tests: readonly TestCase[] = [];
  #shard: FullConfig['shard'] = null;
  #problem: Problem | undefined;
  #context: RunContext | undefined;
  readonly #failed = new Set<string>();
  #isEnough = false;

  printsToStdio(): boolean {
    return true;
  }

  onBegin(config: FullConfig, suite: Suite): void {
    this.#shard = config.shard;
    if (process.env[runContextVariable] !== undefined) this.#context = readRunContext();
    this.#tests = suite.allTests();
    this.#progress = new Progress(process.stdout, this.#tests.length);
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    const record = this.#collection.add(test, result);
    this.#progress?.step(record);
    for (const { clause, verdict } of record?.judgements ?? [])
      if (verdict === 'fail') this.#failed.add(clause);
    const { maxFailures = Infinity } = this.#context ?? {};
    if (this.#failed.size < maxFailures || this.#isEnough) return;
    this.#isEnough = true;
    this.#progress?.end();
    process.stdout.write(`stopped: ${maxFailures} clauses failed (--max-failures)\n`);
    // As Ctrl-C does: what runs ends, and the clean-up follows.
    process.kill(process.pid, 'SIGINT');
  }

  /** Something outside of a check went wrong: the suite could not be loaded, a worker could not be torn down. */
  onError(error: TestError): void {
    const message = error.message ?? error.value ?? 'an unknown error';
    this.#progress?.end();
    process.stderr.write(`${message}\n`);
    const found = process.env[problemVariable];
    this.#problem ??= found === undefined ? ownProblem(message) : (JSON.parse(found) as Problem);
  }

  async onEnd(result: FullResult): Promise<{ status?: FullResult['status'] } | undefined> {
    this.#progress?.end();
    // This run was not prepared: the settings were wrong, and the messages are printed already.
    if (process.env[runContextVariable] === undefined) return undefined;
    const { complete, lostChecks } = this.#collection.finish(this.#tests, result.status);
    const exitCode = await publish(readRunContext(), this.#collection.records, {
      durationMs: result.duration,
      complete: complete && !this.#problem,
      lostChecks,
      ...(this.#shard && { shard: this.#shard }),
      ...(this.#problem && { problem: this.#problem }),
    });
    process.env[exitCodeVariable] = String(exitCode);
    if (!verdictsAreValues()) return undefined;
    return { status: exitCode === 0 ? 'passed' : 'failed' };
  }
}

function ownProblem(actual: string): Problem {
  return {
    title: 'The suite itself failed outside of its checks',
    actual,
    remedy:
      'This is no statement about the target. If the message does not help, report it as a bug of the suite.',
  };
}
