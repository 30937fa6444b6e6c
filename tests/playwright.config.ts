import { defineConfig } from '@playwright/test';

/** The suite's own tests; the root's playwright.config.ts is for runs against a target. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.test.ts',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  // More than two cores can take: many of them wait most of their time.
  workers: 4,
  // Many of them run whole processes: on a busy machine those take their time.
  timeout: 120_000,
  snapshotPathTemplate: '{testDir}/{testFileDir}/{testFileName}-snapshots/{arg}{ext}',
  reporter: [['list'], ['./count-reporter.ts']],
});
