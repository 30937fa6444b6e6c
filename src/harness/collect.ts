/** Collects the checks that specs declare, to run them without Playwright. */
import type { Check } from './check.ts';

let collected: Check[] | undefined;

/** Collects a check that a spec declares, while `collectChecks` runs; says whether it was collected. */
export function collect(check: Check): boolean {
  collected?.push(check);
  return collected !== undefined;
}

/**
 * Collects the checks that specs declare instead of making Playwright tests of them.
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
