/** What a clause needs besides a check that works: its texts, source, prerequisites and defects. Pure. */
import type { ClauseId } from '../../contract/catalogue.ts';
import type { Clause, HomeProfile, Source } from '../../contract/clause.ts';
import type { Check } from '../../harness/check.ts';
import { nearest } from '../../run/settings/nearest.ts';
import type { Defect } from '../defects/defect.ts';

/** Everything that rules look at. */
export interface Declared {
  readonly catalogue: readonly Clause<ClauseId>[];
  readonly checks: readonly Check[];
  readonly defects: readonly Defect[];
  /** Behaviour clauses that one defect only breaks, with the reason. */
  readonly singleKillers: ReadonlyMap<string, string>;
  /** `<operation> <table> <row>`. */
  readonly documentedRows: readonly string[];
}

const profiles: readonly HomeProfile[] = ['core', 'ai', 'internal', 'segmented', 'now-assist', 'robustness'];

const saysTodo = (text = ''): boolean => text.includes('TODO');

/** What still says TODO of a clause, its checks and its defects: nothing can be proven before. */
export function todoFindings(
  { id, statement, remedy = '', source }: Clause<ClauseId>,
  all: Declared,
): string[] {
  const of = (what: string, text: string): string[] => (saysTodo(text) ? [`${what}: ${text}`] : []);
  const row = source.table === undefined ? source.row : rowsOf(source, all.documentedRows);
  return [
    ...of('the statement', statement),
    ...of('the remedy', remedy),
    ...(saysTodo(source.row) ? [`the row of the source: ${row}`] : []),
    // The name is that of the compiled file; who fills it in looks for the source.
    ...listing(id, all.checks).flatMap(({ title, file }) =>
      of(`the check in specs/${file.replace(/\.js$/, '.ts')}`, title),
    ),
    ...breaking(id, all.defects).flatMap((defect) => [
      ...of(`the defect ${defect.id}`, defect.sentence),
      ...(defect.id.startsWith('todo/') && !saysTodo(defect.sentence)
        ? [`the id of the defect ${defect.id}: its kind and then words, like the other ids of its file`]
        : []),
    ]),
  ].map((text) => `${id}: fill in ${text}`);
}

/** What is wrong with how a clause is declared, each with what to do. */
export function ruleFindings(clause: Clause<ClauseId>, all: Declared): string[] {
  return [...textFindings(clause), ...sourceFindings(clause, all), ...proofFindings(clause, all)].map(
    (text) => `${clause.id}: ${text}`,
  );
}

function textFindings({ kind, level, profile, statement, remedy, untestable }: Clause<ClauseId>): string[] {
  const needsRemedy = kind === 'behaviour' && untestable === undefined;
  return [
    ...(/^\S.*\.$/.test(statement) && !/\b(?:should|must|shall)\b/i.test(statement)
      ? []
      : ['write the statement as one whole sentence in the present tense, without should, must or shall']),
    ...(level === 'MUST' || level === 'SHOULD' ? [] : [`the level is ${String(level)}: give MUST or SHOULD`]),
    ...(profiles.includes(profile) ? [] : [`the profile is ${profile}: give one of ${profiles.join(', ')}`]),
    ...(needsRemedy && (remedy ?? '').length === 0 ? ['say in remedy what a vendor does when it fails'] : []),
  ];
}

function sourceFindings(
  { id, source, dependsOn }: Clause<ClauseId>,
  { catalogue, documentedRows }: Declared,
): string[] {
  const { section, table, row } = source;
  const ids = catalogue.map((each) => each.id as string);
  const isThere = table === undefined || documentedRows.includes(`${section} ${table} ${row}`);
  return [
    // A row that says TODO is named among what is to be filled in.
    ...(isThere || saysTodo(row)
      ? []
      : [`the table ${table} of ${section} has no row ${row}: ${rowsOf(source, documentedRows)}`]),
    ...dependsOn.flatMap((other) => {
      if (other === id) return ['it depends on itself: take that out of dependsOn'];
      const near = nearest(other, ids).join(' or ') || 'another one';
      return ids.includes(other) ? [] : [`dependsOn names ${other}, which is no clause: take ${near}`];
    }),
  ];
}

/** What rows the table of a source has, and what other tables its section has. */
function rowsOf({ section, table }: Source, documentedRows: readonly string[]): string {
  const ofSection = documentedRows
    .map((each) => each.split(' '))
    .filter(([operation]) => operation === section);
  const rows = ofSection.flatMap(([, of, row]) => (of === table ? [row] : []));
  const others = new Set(ofSection.flatMap(([, of]) => (of === table ? [] : [of])));
  return `table ${table} has ${rows.join(', ')}; the other tables are ${[...others].join(', ')}`;
}

function proofFindings(
  { id, kind, invariant, untestable }: Clause<ClauseId>,
  { checks, defects, singleKillers }: Declared,
): string[] {
  if (untestable !== undefined) {
    return untestable.trim().length >= 20
      ? []
      : ['say in untestable why no check can observe it from outside'];
  }
  const isChecked = invariant || listing(id, checks).length > 0;
  const count = breaking(id, defects).length;
  const needed = kind === 'shape' || singleKillers.has(id) ? 1 : 2;
  const exception = 'say in src/proof/matrix/single-killers.ts why there is no second one';
  return [
    ...(isChecked ? [] : ['no check lists it: add one in specs/, or say in untestable why there is none']),
    ...(count >= needed
      ? []
      : [
          `${count} of ${needed} defects break it: add ${needed - count} to src/proof/defects/${count === 1 ? `, or ${exception}` : ''}`,
        ]),
    ...(singleKillers.has(id) && count > 1
      ? ['two defects break it: take it out of src/proof/matrix/single-killers.ts']
      : []),
  ];
}

/** The checks that list a clause. */
function listing(id: ClauseId, checks: readonly Check[]): readonly Check[] {
  return checks.filter(({ ids }) => ids.includes(id));
}

/** The defects that name a clause in `breaks`. */
export function breaking(id: ClauseId, defects: readonly Defect[]): readonly Defect[] {
  return defects.filter(({ breaks }) => breaks.includes(id));
}
