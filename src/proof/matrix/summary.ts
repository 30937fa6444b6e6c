/** The figures of the matrix in the README: counts as they are now, findings of the last whole run. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../../report/result/package-root.ts';
import { defects } from '../defects/index.ts';
import { variants } from '../variants/index.ts';
import { deadList } from './dead-list.ts';
import { formatFile } from './format-file.ts';
import { summaryWords, type Summary } from './matrix.ts';
import { checkedClauses, sources } from './plan.ts';
import { withSection } from './readme-section.ts';

/** The findings and the plan of the last whole run. */
export interface RecordedRun {
  readonly sources: Readonly<Record<string, string>>;
  readonly summary: Summary;
}

const root = packageRoot().folder;
const recordFile = path.join(root, 'src', 'proof', 'matrix', 'summary.json');
const readmeFile = path.join(root, 'README.md');

/** The last whole run; undefined before the first. */
export function recordedRun(): RecordedRun | undefined {
  try {
    return JSON.parse(readFileSync(recordFile, 'utf8')) as RecordedRun;
  } catch {
    return undefined;
  }
}

/** The lines between the markers of the README. */
export function summaryText(run: RecordedRun | undefined, now: Readonly<Record<string, string>>): string {
  const counts =
    `| checked clauses | defects | conforming variants | dead targets |\n| --- | --- | --- | --- |\n` +
    `| ${checkedClauses().length} | ${defects.length} | ${variants.length} | ${deadList.length} |`;
  if (!run) return `${counts}\n\nNo whole run is recorded yet: \`npm run matrix\` makes one.`;
  const changed = Object.keys(now).filter((name) => now[name] !== run.sources[name]);
  const found = `The last whole run: ${summaryWords(run.summary)}.`;
  return changed.length === 0
    ? `${counts}\n\n${found}`
    : `${counts}\n\n${found} Since then these have changed: ${changed.join(', ')}.`;
}

/** The README with the current figures; throws when it has no markers for them. */
export function withSummary(readme: string): string {
  return withSection(readme, 'matrix', summaryText(recordedRun(), sources()));
}

/** Records a whole run, and updates the README. */
export async function recordRun(summary: Summary): Promise<void> {
  const run: RecordedRun = { sources: sources(), summary };
  writeFileSync(recordFile, `${JSON.stringify(run, undefined, 2)}\n`);
  writeFileSync(readmeFile, await formatFile(readmeFile, withSummary(readFileSync(readmeFile, 'utf8'))));
}
