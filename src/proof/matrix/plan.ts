/** What a whole run of the matrix consists of. */
import { createHash } from 'node:crypto';
import { entries, type ClauseId } from '../../contract/catalogue.ts';
import { defects } from '../defects/index.ts';
import { variants } from '../variants/index.ts';
import { deadList } from './dead-list.ts';
import { pairs } from './draw.ts';
import type { MatrixRowKind } from './row.ts';

/** How many pairs of variants are drawn. */
const pairCount = Number(process.env['WRAPUP_MATRIX_PAIRS'] ?? '40');

/** The pairs of variants of this run: the same ones for a number everywhere. */
export const drawnPairs = pairs(variants, pairCount, 20_260_312);

/** Ids of the clauses that a target is held to. */
export function checkedClauses(): readonly ClauseId[] {
  return [...new Set(entries('australia').map(({ clause }) => clause.id))];
}

/** Releases of which the clean instance is judged. */
export const cleanReleases = ['australia', 'zurich'] as const;

export const pairId = (pair: readonly { readonly id: string }[]): string =>
  pair.map(({ id }) => id).join(' + ');

/** Key of a row: ids are unique within a kind. */
export const rowKey = (row: { readonly kind: MatrixRowKind; readonly id: string }): string =>
  `${row.kind} ${row.id}`;

/** Keys of every row of a whole run. */
export function expectedRows(): readonly string[] {
  const keys = (kind: MatrixRowKind, ids: readonly string[]) => ids.map((id) => rowKey({ kind, id }));
  return [
    ...keys('clean', cleanReleases),
    ...keys(
      'defect',
      defects.map(({ id }) => id),
    ),
    ...keys(
      'variant',
      variants.map(({ id }) => id),
    ),
    ...keys('pair', drawnPairs.map(pairId)),
    ...keys(
      'dead target',
      deadList.map(({ id }) => id),
    ),
  ];
}

function digest(lines: readonly string[]): string {
  return createHash('sha256')
    .update([...lines].toSorted().join('\n'))
    .digest('hex')
    .slice(0, 16);
}

/**
 * A digest of the clauses and of each kind of what is judged: where one differs, figures are of another state.
 * That of the defects has what each breaks.
 */
export function sources(): Readonly<Record<string, string>> {
  return {
    clauses: digest(checkedClauses()),
    defects: digest(defects.map(({ id, breaks }) => [id, ...breaks].join(' '))),
    variants: digest(variants.map(({ id }) => id)),
    deadTargets: digest(deadList.map(({ id }) => id)),
  };
}
