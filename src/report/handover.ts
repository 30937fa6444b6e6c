/**
 * What the command line and the reporter tell each other. They live in one process, but Playwright loads the
 * reporter by itself: the environment is what both are sure to share.
 */

/**
 * Set to `1` under our command line: a check with failing clauses ends green, as verdicts are values. Without
 * it, as under a plain `npx playwright test`, the check throws at its end.
 */
export const verdictsAsValuesVariable = 'WRAPUP_VERDICTS_AS_VALUES';

/** Set by the reporter when the report is written: the exit code that the verdict stands for. */
export const exitCodeVariable = 'WRAPUP_EXIT_CODE';

/** Set when the preflight of a plain `npx playwright test` found what cannot be judged: a Problem, as JSON. */
export const problemVariable = 'WRAPUP_PROBLEM';

/** Whether verdicts are values: our command line runs the checks. */
export function verdictsAreValues(environment: NodeJS.ProcessEnv = process.env): boolean {
  return environment[verdictsAsValuesVariable] === '1';
}
