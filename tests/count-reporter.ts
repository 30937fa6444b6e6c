import type { FullResult, Reporter, Suite, TestCase } from '@playwright/test/reporter';

/** Ends a test run with one plain line that every CI can read. */
export default class CountReporter implements Reporter {
  #tests: readonly TestCase[] = [];

  onBegin(_config: unknown, suite: Suite): void {
    this.#tests = suite.allTests();
  }

  onEnd({ status }: FullResult): void {
    const passed = this.#tests.filter(
      (test) => test.outcome() === 'expected' || test.outcome() === 'flaky',
    ).length;
    // A run that was cut short, or failed outside of a test, must not look like a success.
    const failed = this.#tests.length - passed || (status === 'passed' ? 0 : 1);
    process.stdout.write(`${passed} passed, ${failed} failed\n`);
  }

  printsToStdio(): boolean {
    return false;
  }
}
