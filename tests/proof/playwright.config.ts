import { defineConfig } from '@playwright/test';

/** `npm run matrix`: the whole suite against every defect, conforming variant and reading. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.matrix.ts',
  fullyParallel: true,
  workers: 2,
  // At a target whose reads lag, a whole run takes minutes.
  timeout: 400_000,
  reporter: [['dot'], ['../../src/proof/matrix/matrix-reporter.ts']],
});
