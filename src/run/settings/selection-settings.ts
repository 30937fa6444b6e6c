/** Which part of the contract a run judges: the operations that are claimed, and the clauses that are selected. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ClauseId } from '../../contract/catalogue.ts';
import type { Representation } from '../../contract/clause.ts';
import { operations, type OperationId } from '../../contract/operations.ts';
import type { JudgedVerdict } from '../../contract/record.ts';
import type { Value, Variables } from './variables.ts';

/** What was selected; the representations only where every id says one, as reports print them. */
export interface Selected {
  readonly clauses: readonly ClauseId[];
  readonly representations?: readonly Representation[];
}

/** A representation behind an id, as `segment.create/answers-200 [json]` is printed. */
const printed = /\s*\[((?:json|xml)(?:,\s*(?:json|xml))?)\]/g;

/**
 * The clauses that `--clause` selects: ids, with `*` for any characters, also as reports print them.
 *
 * @param value as it was given; undefined selects all
 */
export async function selectedBy(value: Value | undefined, variables: Variables): Promise<Selected> {
  if (!value) return { clauses: [] };
  const [{ catalogue, isClauseId }, { replacementOf }] = await Promise.all([
    import('../../contract/catalogue.ts'),
    import('../../contract/superseded.ts'),
  ]);
  const known = catalogue.map(({ id }) => id);
  const suffixes = [...value.text.matchAll(printed)].flatMap(([, names = '']) => names.split(/,\s*/));
  const names = value.text.replaceAll(printed, '').split(',');
  const written = names.flatMap((name) => {
    if (!name.includes('*')) return name;
    const pattern = new RegExp(`^${name.trim().split('*').map(escaped).join('.*')}$`);
    const matching = known.filter((id) => pattern.test(id));
    if (matching.length === 0) {
      variables.problems.push(
        `${value.name}: ${JSON.stringify(name.trim())} matches no clause; the command clauses lists them`,
      );
    }
    return matching;
  });
  if (written.length === 0) return { clauses: [] };
  const text = { ...value, text: written.join(',') };
  const clauses = variables.names(text, known, isClauseId, 'clauses', replacementOf) ?? [];
  const isEverySaid = suffixes.length > 0 && [...value.text.matchAll(printed)].length === names.length;
  return {
    clauses,
    ...(isEverySaid && { representations: [...new Set(suffixes)] as Representation[] }),
  };
}

const escaped = (text: string): string => text.replaceAll(/[$()+.?[\\\]^{|}]/g, String.raw`\$&`);

/** Verdicts that a run again may change, once the target is corrected. */
const unsettled: ReadonlySet<JudgedVerdict> = new Set(['fail', 'error', 'blocked']);

/**
 * The clauses that failed in the newest run, and those that could not be judged for it.
 *
 * @param out the folder of all runs
 */
export async function lastFailed(out: string, variables: Variables): Promise<readonly ClauseId[]> {
  const file = path.join(out, 'latest', 'conformance.json');
  let entries: readonly { readonly id: string; readonly verdict: JudgedVerdict }[];
  try {
    entries = (JSON.parse(readFileSync(file, 'utf8')) as { clauses: typeof entries }).clauses;
    if (!Array.isArray(entries)) throw new TypeError('no clauses');
  } catch {
    variables.problems.push(
      `--last-failed: ${file} is not there, or is no report: expected an earlier run; --out names its folder`,
    );
    return [];
  }
  const { isClauseId } = await import('../../contract/catalogue.ts');
  const ids = entries.filter(({ verdict }) => unsettled.has(verdict)).map(({ id }) => id);
  const found = [...new Set(ids)].filter(isClauseId);
  if (found.length === 0) {
    variables.problems.push(
      `--last-failed: nothing failed in the run of ${file}, so nothing is judged again`,
    );
  }
  return found;
}

/** The operations that `--operation` claims; empty for all. */
export async function claimedOperations(
  value: Value | undefined,
  variables: Variables,
): Promise<readonly OperationId[]> {
  const given = variables.names(
    value,
    operations.map(({ id }) => id),
    (id): id is OperationId => operations.some((operation) => operation.id === id),
  );
  if (!value || !given || given.length === 0) return [];
  const { clauseOperations } = await import('../../contract/generated/clause-operations.ts');
  for (const id of given) {
    const needed = Object.entries(clauseOperations)
      .filter(([clause]) => clause.startsWith(`${id}/`))
      .map(([, called]) => called.split(' ').filter((each) => !given.some((claimed) => claimed === each)));
    const least = needed.toSorted((one, other) => one.length - other.length)[0] ?? [];
    if (least.length > 0) {
      variables.problems.push(
        `${value.name}: ${id} cannot be judged by itself: expected ${least.join(' and ')} besides, which its checks call`,
      );
    }
  }
  return operations.map(({ id }) => id).filter((id) => given.includes(id));
}
