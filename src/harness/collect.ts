/** Gathers the checks that specs declare, for whoever runs them without Playwright. */
import type { Check } from './check.ts';

let collected: Check[] | undefined;

/** Takes a check that a spec declares, if somebody gathers them; says whether it was taken. */
export function collect(check: Check): boolean {
  collected?.push(check);
  return collected !== undefined;
}

/**
 * Gathers the checks that specs declare instead of making Playwright tests of them.
 *
 * @param load imports the specs
 */
export async function collectChecks(load: () => Promise<void>): Promise<readonly Check[]> {
  const checks: Check[] = [];
  collected = checks;
  try {
    await load();
  } finally {
    collected = undefined;
  }
  return checks;
}
