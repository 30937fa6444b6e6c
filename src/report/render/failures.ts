/** What deviates, for the console: failures with all that is known of them, warnings in a line each. Pure. */
import type { EntryResult } from '../result/result.ts';
import { responses, deviations, sourceText, type Deviation } from './groups.ts';
import type { Paint } from './paint.ts';
import { oneLine, plural, shown } from './text.ts';

const longestCommand = 1500;

/** Every failure, numbered. */
export function failureSection(entries: readonly EntryResult[], paint: Paint): string[] {
  const failures = deviations(entries, 'fail');
  if (failures.length === 0) return [];
  return [
    paint.bold(paint.red(`Failures (${failures.length})`)),
    ...failures.flatMap((failure, at) => failureText(failure, at + 1, paint)),
  ];
}

function failureText(failure: Deviation, number: number, paint: Paint): string[] {
  const { entries, blocks } = failure;
  const [entry] = entries;
  const behind = blocks === 0 ? '' : paint.yellow(`, ${plural(blocks, 'entry', 'entries')} blocked by it`);
  return [
    '',
    `${number}. ${paint.bold(entry.id)} ${inRepresentations(entries)}${behind}`,
    `   request    ${shown(entry.request ?? 'not recorded')}`,
    ...(entry.curl === undefined ? [] : [`   send again ${paint.dim(command(entry.curl))}`]),
    ...responses(failure).map((text) => `   response   ${paint.red(shown(text))}`),
    `   expected   ${paint.green(shown(entry.expected ?? 'what the clause states'))}`,
    `   clause     ${entry.level}: ${shown(entry.statement)} (${sourceText(entry)})`,
    `   cause      ${shown(entry.cause ?? 'not known: compare the exchanges in exchanges.json with the clause', 600)}`,
  ];
}

/** A command must be complete to be useful: a long one is only in conformance.json. */
function command(curl: string): string {
  return curl.length <= longestCommand
    ? oneLine(curl)
    : `${shown(curl, 200)}: the whole curl command of this entry is in conformance.json`;
}

/** Every warning. */
export function warningSection(entries: readonly EntryResult[], paint: Paint): string[] {
  const warnings = deviations(entries, 'warn');
  if (warnings.length === 0) return [];
  return [
    paint.bold(paint.yellow(`Warnings (${warnings.length})`)),
    ...warnings.map(
      ({ entries }) =>
        `  ${entries[0].id} ${inRepresentations(entries)}: ${shown(entries[0].message ?? entries[0].statement)}`,
    ),
  ];
}

const inRepresentations = (entries: readonly EntryResult[]) =>
  `[${entries.map(({ representation }) => representation).join(', ')}]`;
