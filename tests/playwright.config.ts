import { defineConfig } from '@playwright/test';

/** The suite's own tests; the root's playwright.config.ts is for runs against a target. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.test.ts',
  fullyParallel: true,
  workers: 2,
  reporter: 'list',
});
