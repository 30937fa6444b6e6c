/** Statements that several operations have in common: said once, with the id of each operation's clause whole. */
import { behaviour, type Clause, type Details, type Source } from '../clause.ts';
import { operations, type Operation, type OperationId, type Table } from '../operations.ts';

/** The clause of one operation: its id, and what is true of it alone. */
type Own<Of extends OperationId> =
  `${Of}/${string}` | ({ readonly id: `${Of}/${string}` } & Partial<Details<string>>);

/** What the clauses have in common; what names the operation or its path is made for each. */
type Common = Omit<Details<never>, 'source' | 'remedy'> & {
  readonly source: Source | ((section: OperationId) => Source);
  readonly remedy?: string | ((operation: Operation) => string);
};

type ClauseOf<Given> = Given extends string
  ? Clause<Given, never>
  : Given extends { readonly id: infer Id extends string }
    ? Clause<Id, Given extends { readonly dependsOn: readonly (infer On extends string)[] } ? On : never>
    : never;

/**
 * One statement as a clause of each of these operations. It is as old as its operation, and the whole of the
 * push of AI content is in the profile `ai`.
 */
export function family<const Members extends { readonly [Of in OperationId]?: Own<Of> }>(
  { source, remedy, ...common }: Common,
  members: Members,
): readonly ClauseOf<Members[keyof Members]>[] {
  const clauses = operations.flatMap((operation) => {
    const own = members[operation.id];
    if (own === undefined) return [];
    const { id, ...details } = typeof own === 'string' ? { id: own } : own;
    const advice = typeof remedy === 'function' ? remedy(operation) : remedy;
    return behaviour(id, {
      operation: operation.id,
      profile: operation.id === 'segment.update-ai' ? 'ai' : 'core',
      since: operation.since,
      ...common,
      source: typeof source === 'function' ? source(operation.id) : source,
      ...(advice === undefined ? {} : { remedy: advice }),
      ...details,
    });
  });
  return clauses as unknown as readonly ClauseOf<Members[keyof Members]>[];
}

/** A row that each of the operations has. */
export const row =
  (table: Table, name: string) =>
  (section: OperationId): Source => ({ section, table, row: name });

/** The clauses of families in the order of reports: operation by operation. */
export function byOperation<const Each extends Clause>(clauses: readonly Each[]): readonly Each[] {
  return operations.flatMap(({ id }) => clauses.filter(({ operation }) => operation === id));
}

/** Clauses that all are of one operation; the id of another does not compile. */
export function ofOperation<
  const Of extends OperationId,
  const Each extends Clause<`${NoInfer<Of>}/${string}`>,
>(operation: Of, clauses: readonly Each[]): readonly Each[] {
  return clauses.map((each) => ({ ...each, operation }));
}
