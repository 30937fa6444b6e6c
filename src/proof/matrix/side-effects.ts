import { catalogue, clause, type ClauseId } from '../../contract/catalogue.ts';
import type { OperationId } from '../../contract/operations.ts';

const dependents = new Map<ClauseId, ClauseId[]>();
for (const { id, dependsOn } of catalogue) {
  for (const other of dependsOn) {
    const known = dependents.get(other);
    if (known) known.push(id);
    else dependents.set(other, [id]);
  }
}

/** Every clause that depends on one of these, directly or through others. */
function dependentsOf(ids: Iterable<ClauseId>): Set<ClauseId> {
  const found = new Set<ClauseId>();
  const open = [...ids];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const dependent of dependents.get(next) ?? []) {
      if (found.has(dependent)) continue;
      found.add(dependent);
      open.push(dependent);
    }
  }
  return found;
}

/** The reads: checks use them to see what other operations did. */
const reads: readonly (OperationId | undefined)[] = [
  'code.get',
  'segment.get',
  'segment.get-by-agent-interaction',
];

/**
 * The clauses whose checks use a read that shows a member wrong or finds another record. Where the answer of a write
 * and the read after it differ, a check cannot tell which of the two is wrong.
 */
function measuredWith(id: ClauseId): readonly ClauseId[] {
  const { operation, kind, source, finds } = clause(id);
  const isShown = kind === 'shape' || source.table === 'response' || finds !== undefined;
  return operation !== undefined && reads.includes(operation) && isShown
    ? (dependents.get(`${operation}/answers-200`) ?? [])
    : [];
}

/** Operations that use what another operation made. */
const later: Partial<Record<OperationId, readonly OperationId[]>> = {
  // An update takes a code by its label.
  'code.post': ['code.get', 'segment.update'],
  'segment.create': [
    'segment.update',
    'segment.update-ai',
    'segment.get',
    'segment.get-by-agent-interaction',
  ],
  'segment.update': ['segment.update-ai', 'segment.get', 'segment.get-by-agent-interaction'],
  'segment.update-ai': ['segment.update', 'segment.get', 'segment.get-by-agent-interaction'],
  // A defective read may change what it reads.
  'segment.get': ['segment.update', 'segment.update-ai', 'segment.get-by-agent-interaction'],
  'segment.get-by-agent-interaction': ['segment.update', 'segment.update-ai', 'segment.get'],
};

/** Clauses that say only that a request is processed, by the way in which it names its segment. */
const finding = catalogue.filter(({ finds }) => finds === 'segment');

/**
 * Every valid request is judged by `answers-200`. So that clause fails when the operation, or a later one that uses
 * what it made, refuses a valid request.
 */
function refusedBy(id: ClauseId): readonly ClauseId[] {
  const { operation, kind } = clause(id);
  if (operation === undefined || kind === 'shape') return [];
  return [
    ...[operation, ...(later[operation] ?? [])].map((each): ClauseId => `${each}/answers-200`),
    ...finding.filter((each) => each.operation === operation).map((each) => each.id),
  ];
}

/** The side effects of a defect: clauses that may fail because of those that it names. */
export function sideEffectsOf(named: readonly ClauseId[]): ReadonlySet<ClauseId> {
  const measured = named.flatMap(measuredWith);
  return new Set([
    ...dependentsOf([...named, ...measured]),
    ...measured,
    // Their dependents are blocked, and never fail.
    ...named.flatMap(refusedBy),
  ]);
}
