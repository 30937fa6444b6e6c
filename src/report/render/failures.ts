/** What deviates, for the console: failures with all that is known of them, warnings in a line each. Pure. */
import type { EntryResult, Result } from '../result/result.ts';
import { explain, responses, deviations, sourceText, type Deviation, type Explained } from './groups.ts';
import type { Paint } from './paint.ts';
import { firstOf, oneLine, plural, shown } from './text.ts';

const longestCommand = 1500;
const idsShown = 4;

/** What is known of failures: the entries, and what explains several of them. */
type Judged = Pick<Result, 'clauses' | 'systematic'>;

/** Every failure, numbered: what explains several comes first, and stands for them. */
export function failureSection(judged: Judged, paint: Paint): string[] {
  const { explained, others } = explain(judged, 'fail');
  const failures = deviations(others, judged.clauses, 'fail');
  const count = explained.length + failures.length;
  if (count === 0) return [];
  return [
    paint.bold(paint.red(`Failures (${count})`)),
    ...explained.flatMap((each, at) => explainedText(each, at + 1, paint)),
    ...failures.flatMap((failure, at) => failureText(failure, explained.length + at + 1, paint)),
  ];
}

function explainedText(
  { title, cause, ids, example, blocks }: Explained,
  number: number,
  paint: Paint,
): string[] {
  return [
    '',
    `${number}. ${paint.bold(title)}${behind(blocks, paint)}`,
    `   explains   ${plural(ids.length, 'clause')}: ${firstOf(ids, idsShown)}`,
    `   request    ${shown(example.request ?? 'not recorded')}`,
    ...(example.curl === undefined ? [] : [`   send again ${paint.dim(command(example.curl))}`]),
    `   response   ${paint.red(shown(example.actual ?? example.message ?? 'not recorded'))}`,
    `   expected   ${paint.green(shown(example.expected ?? 'what the clause states'))} (${example.id})`,
    `   cause      ${shown(cause, 600)}`,
  ];
}

const behind = (blocks: number, paint: Paint): string =>
  blocks === 0 ? '' : paint.yellow(`, ${plural(blocks, 'entry', 'entries')} blocked by it`);

function failureText(failure: Deviation, number: number, paint: Paint): string[] {
  const { entries, blocks } = failure;
  const [entry] = entries;
  return [
    '',
    `${number}. ${paint.bold(entry.id)} ${inRepresentations(entries)}${behind(blocks, paint)}`,
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

/** Every warning, but for those that a failure explains. */
export function warningSection(judged: Judged, paint: Paint): string[] {
  const { explained, others } = explain(judged, 'warn');
  const warnings = deviations(others, judged.clauses, 'warn');
  const count = explained.length + warnings.length;
  if (count === 0) return [];
  return [
    paint.bold(paint.yellow(`Warnings (${count})`)),
    ...explained.map(
      ({ title, ids }) => `  ${title}: ${plural(ids.length, 'clause')}, ${firstOf(ids, idsShown)}`,
    ),
    ...warnings.map(
      ({ entries }) =>
        `  ${entries[0].id} ${inRepresentations(entries)}: ${shown(entries[0].message ?? entries[0].statement)}`,
    ),
  ];
}

const inRepresentations = (entries: readonly EntryResult[]) =>
  `[${entries.map(({ representation }) => representation).join(', ')}]`;
