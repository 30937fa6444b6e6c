import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { representations } from './src/contract/clause.ts';
import type { RunContext } from './src/contract/run.ts';
import { runContextVariable, verdictsAreValues } from './src/run-folder/handover.ts';

/** The same file serves the sources and the compiled suite; paths follow from where it is. */
const filename = fileURLToPath(import.meta.url);
const dirname = path.dirname(filename);
const ending = path.extname(filename);
const file = (...parts: readonly string[]): string => path.join(dirname, ...parts) + ending;

const prepared = process.env[runContextVariable];
const context = prepared === undefined ? undefined : (JSON.parse(prepared) as RunContext);

/** Runs against a target. The suite's own tests have a configuration of their own, in tests/. */
export default defineConfig({
  testDir: path.join(dirname, 'specs'),
  testMatch: `**/*.spec${ending}`,
  // Our command line has chosen the representations; a project for each would start every worker twice.
  ...(verdictsAreValues()
    ? {}
    : { projects: representations.map((name) => ({ name, grep: new RegExp(`@${name}(?:\\s|$)`) })) }),
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  // Only the weather repeats the body of a check, inside check(): a judgement is never made twice.
  retries: 0,
  workers: context?.workers ?? (Number(process.env['WRAPUP_WORKERS']) || 2),
  // A check has about ten exchanges; each may take as long as one request is allowed to.
  timeout: Math.max(60_000, (context?.timeoutSeconds ?? 30) * 4000),
  // Ours reports verdicts; a list of tests has none.
  reporter: process.argv.includes('--list') ? 'list' : [[file('src', 'report', 'publish', 'reporter')]],
  globalSetup: file('src', 'run', 'global-setup'),
  // The checks write nothing here; the runner's own notes are no part of a report.
  outputDir: path.join(tmpdir(), `wrapup-conformance-${process.getuid?.() ?? 'user'}`),
  preserveOutput: 'never',
  use: { trace: 'off' },
});
