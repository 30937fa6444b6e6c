/** `clauses --explain ID`: one clause with where it stands, what it rests on and what proves it. */
import { assumptionsOf } from '../contract/assumptions.ts';
import { clause, type ClauseId } from '../contract/catalogue.ts';
import { readings, type Reading, type ReadingId } from '../contract/readings.ts';
import { defects } from '../proof/defects/index.ts';

const indented = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`);

/** The readings with these ids, each once and in the order of the ids. */
function readingsOf(ids: readonly (ReadingId | undefined)[]): readonly Reading[] {
  return [...new Set(ids)].flatMap((id) => readings.find((reading) => reading.id === id) ?? []);
}

/** The explanation of a clause, as lines. */
export function explain(id: ClauseId): readonly string[] {
  const { statement, level, profile, since, source, dependsOn, operation, remedy, untestable, reading } =
    clause(id);
  const proofs = defects.filter(({ breaks }) => breaks.includes(id));
  const assumed = operation === undefined ? [] : assumptionsOf(operation);
  const left = readingsOf([reading, ...assumed.map((each) => each.reading)]);
  const place = [source.section, source.table, source.row].filter((part) => part !== undefined).join(', ');
  return [
    id,
    `${level} of profile ${profile}, since ${since}`,
    '',
    statement,
    `Source: ${place}`,
    ...(untestable === undefined ? [] : [`Not checked: ${untestable}`]),
    ...(remedy === undefined ? [] : [`What to do where it fails: ${remedy}`]),
    '',
    dependsOn.length === 0
      ? 'It rests on no other clause.'
      : 'It is blocked where one of these does not hold:',
    ...indented(dependsOn),
    ...(assumed.length === 0
      ? []
      : [
          '',
          `Requests of ${operation} take for granted what the page does not promise:`,
          ...indented(assumed.flatMap((each) => [`${each.id}: ${each.statement}`, `  ${each.does}`])),
        ]),
    ...(left.length === 0
      ? []
      : [
          '',
          'What the page leaves open there, with the values that conform:',
          ...indented(left.map((each) => `${each.id}: ${each.question} ${each.values.join(', ')}`)),
        ]),
    '',
    proofs.length === 0
      ? 'No defect breaks it.'
      : 'It is proven by defects of the reference instance that break it:',
    ...indented(proofs.map((defect) => `${defect.id}: ${defect.sentence}`)),
  ];
}
