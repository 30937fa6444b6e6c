import type { BodyOperationId } from '../../../contract/operations.ts';
import type { Behaviour, Patch } from '../../../reference/behaviour/types.ts';
import { readRequest } from '../../../reference/read-request.ts';
import { Rejection } from '../../../reference/rejection.ts';
import type { Shape } from '../../../reference/shapes.ts';
import { clausesOf } from '../breaking.ts';
import type { Defect } from '../defect.ts';
import { bodyOperations } from '../patches/bodies.ts';

/** A shape whose lists are read with the rest: the model reads some of them element by element. */
function whole(shape: Shape): Shape {
  if (shape.kind === 'list') return { kind: 'list', of: whole(shape.of) };
  if (shape.kind !== 'object') return shape;
  const members = Object.entries(shape.members).map(([name, member]) => [name, whole(member)] as const);
  return { kind: 'object', members: Object.fromEntries(members) };
}

/** Judges the bodies of one operation otherwise: each as a whole, since calls are answered side by side. */
const readingOtherwise =
  (operation: BodyOperationId, change: (behaviour: Behaviour) => Partial<Behaviour>): Patch =>
  (behaviour) => {
    const otherwise = { ...behaviour, ...change(behaviour) };
    const shape = whole(behaviour.requestShapes[operation]);
    return {
      transformRequest: (called, ...given) => {
        const right = behaviour.transformRequest(called, ...given);
        if (called !== operation || right instanceof Rejection) return right;
        const read = readRequest(shape, right, otherwise);
        return read instanceof Rejection ? read : right;
      },
    };
  };

const unsupported: readonly Defect[] = bodyOperations.map((operation) => ({
  id: `request/unknown-member-415/${operation}`,
  sentence: `${operation} answers a member that it does not know with 415.`,
  breaks: clausesOf(operation, 'unknown-member'),
  patch: readingOtherwise(operation, ({ extraMember }) => ({
    extraMember: (path) => extraMember(path) ?? new Rejection('unsupported-media', path),
  })),
}));

const fault = (): Rejection => new Rejection('fault', 'fault');

const failing: readonly Defect[] = bodyOperations.map((operation) => ({
  id: `wire/${operation}/body-fault`,
  sentence: `${operation} fails with 500 on an empty body, on a wrong type and on a member that it does not know.`,
  breaks: [
    ...clausesOf(operation, 'empty-body', 'wrong-type', 'unknown-member'),
    ...(operation === 'code.post' ? (['wire/deep-nesting'] as const) : []),
  ],
  patch: (behaviour) => ({
    emptyBody: (called) => (called === operation ? fault() : behaviour.emptyBody(called)),
    ...readingOtherwise(operation, ({ extraMember, wrongType }) => ({
      extraMember: (path) => extraMember(path) ?? fault(),
      wrongType: (...given) => (wrongType(...given) === undefined ? undefined : fault()),
    }))(behaviour),
  }),
}));

/** Faults of bodies that are empty, of another type, or with members that the page does not name. */
export const oddBodyDefects: readonly Defect[] = [...unsupported, ...failing];
