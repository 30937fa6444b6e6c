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

/** Every clause that rests on one of these, however far up. */
function restingOn(ids: Iterable<ClauseId>): Set<ClauseId> {
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

/** The operations that change nothing: what others did is measured with them. */
const reads: readonly (OperationId | undefined)[] = [
  'code.get',
  'segment.get',
  'segment.get-by-agent-interaction',
];

/**
 * What is measured with a read that shows a member wrong, or finds another record: where the answer of a write
 * and the read after it differ, nobody can tell which of them is at fault.
 */
function measuredWith(id: ClauseId): readonly ClauseId[] {
  const { operation, kind, source, finds } = clause(id);
  const isShown = kind === 'shape' || source.table === 'response' || finds !== undefined;
  return operation !== undefined && reads.includes(operation) && isShown
    ? (dependents.get(`${operation}/answers-200`) ?? [])
    : [];
}

/** Operations that work on what another one has made. */
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
  // A read that changes what it reads.
  'segment.get': ['segment.update', 'segment.update-ai', 'segment.get-by-agent-interaction'],
  'segment.get-by-agent-interaction': ['segment.update', 'segment.update-ai', 'segment.get'],
};

/** Clauses that say no more than that a request is processed, whichever way it names its segment. */
const finding = catalogue.filter(({ finds }) => finds === 'segment');

/**
 * `answers-200` is judged wherever a valid request is sent: it is failing for any fault that makes its operation,
 * or one that works on what that made, refuse one.
 */
function refusedBy(id: ClauseId): readonly ClauseId[] {
  const { operation, kind } = clause(id);
  if (operation === undefined || kind === 'shape') return [];
  return [
    ...[operation, ...(later[operation] ?? [])].map((each): ClauseId => `${each}/answers-200`),
    ...finding.filter((each) => each.operation === operation).map((each) => each.id),
  ];
}

/** What may go failing in consequence of clauses that a defect names. */
export function sideEffectsOf(named: readonly ClauseId[]): ReadonlySet<ClauseId> {
  const measured = named.flatMap(measuredWith);
  return new Set([
    ...restingOn([...named, ...measured]),
    ...measured,
    // What rests on these in turn is blocked by them, and never failing.
    ...named.flatMap(refusedBy),
  ]);
}
