/** How many entries have which verdict, as tables for the console. Pure. */
import type { JudgedVerdict } from '../../contract/record.ts';
import { groupOf, type EntryResult, type Result } from '../result/result.ts';
import { count } from '../result/verdict.ts';
import type { Paint } from './paint.ts';
import { table } from './text.ts';

const columns: readonly JudgedVerdict[] = ['pass', 'fail', 'error', 'blocked', 'warn', 'skip'];

/** Verdicts by operation, flow and wire. */
export function operationTable(entries: readonly EntryResult[], paint: Paint): string[] {
  const names = [...new Set(entries.map(({ id }) => groupOf(id)))];
  const rows = names.map((name) => [name].concat(cells(entries.filter(({ id }) => groupOf(id) === name))));
  return header(table([['By operation', ...columns], ...rows, ['all', ...cells(entries)]]), paint);
}

/** Verdicts by profile, and what each profile comes to. */
export function profileTable({ profiles }: Result, paint: Paint): string[] {
  const rows = profiles.map(({ name, claimed, verdict, statistics }) => [
    name,
    ...columns.map((column) => (claimed ? cell(statistics.must[column] + statistics.should[column]) : '')),
    claimed ? (verdict ?? '') : 'not claimed',
  ]);
  return header(table([['By profile', ...columns, 'verdict'], ...rows]), paint);
}

function header(lines: string[], paint: Paint): string[] {
  return lines.map((line, at) => (at === 0 ? paint.bold(line) : line));
}

function cells(entries: readonly EntryResult[]): string[] {
  const counts = count(entries);
  return columns.map((column) => cell(counts[column]));
}

const cell = (number: number) => (number === 0 ? '·' : String(number));
