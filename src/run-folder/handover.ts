/**
 * The environment variables through which the command line, the reporter and the workers of a run pass values to
 * each other. Playwright loads the reporter and starts the workers itself, and the environment reaches all of them.
 */
import type { RunContext } from '../contract/run.ts';

/** The environment variable that carries a RunContext, as JSON, to the workers. */
export const runContextVariable = 'WRAPUP_RUN_CONTEXT';

/** Reads the context that the command line or the global set-up left; throws when there is none. */
export function readRunContext(environment: NodeJS.ProcessEnv = process.env): RunContext {
  const text = environment[runContextVariable];
  if (text === undefined) throw new TypeError(`${runContextVariable} is not set: nothing prepared this run`);
  return JSON.parse(text) as RunContext;
}

/**
 * Set to `1` under our command line: a check with failing clauses ends green, as verdicts are values. Without
 * it, as under a plain `npx playwright test`, the check throws at its end.
 */
export const verdictsAsValuesVariable = 'WRAPUP_VERDICTS_AS_VALUES';

/** Set while the clean-up of a run is going on, which one signal must not cut off. */
export const cleaningUpVariable = 'WRAPUP_CLEANING_UP';

/** Set by the reporter when the report is written: the exit code that the verdict stands for. */
export const exitCodeVariable = 'WRAPUP_EXIT_CODE';

/** Set when the preflight of a plain `npx playwright test` found what cannot be judged: a Problem, as JSON. */
export const problemVariable = 'WRAPUP_PROBLEM';

/** Whether verdicts are values: our command line runs the checks. */
export function verdictsAreValues(environment: NodeJS.ProcessEnv = process.env): boolean {
  return environment[verdictsAsValuesVariable] === '1';
}
