import type { BodyOperationId } from '../../../contract/operations.ts';
import type { Behaviour, Patch } from '../../../reference/behaviour/types.ts';
import { Rejection } from '../../../reference/rejection.ts';
import { clausesOf } from '../breaking.ts';
import type { Defect } from '../defect.ts';
import { bodyOperations } from '../patches/bodies.ts';

/** Answers odd bodies of one operation otherwise; it is told whether that one is under way. */
const whileCalled =
  (
    operation: BodyOperationId,
    change: (isCalled: () => boolean, behaviour: Behaviour) => Partial<Behaviour>,
  ): Patch =>
  (behaviour) => {
    let isCalled = false;
    return {
      ...change(() => isCalled, behaviour),
      transformRequest: (called, body, written) => {
        isCalled = called === operation;
        return behaviour.transformRequest(called, body, written);
      },
    };
  };

const unsupported: readonly Defect[] = bodyOperations.map((operation) => ({
  id: `request/unknown-member-415/${operation}`,
  sentence: `${operation} answers a member that it does not know with 415.`,
  breaks: clausesOf(operation, 'unknown-member'),
  patch: whileCalled(operation, (isCalled, { extraMember }) => ({
    extraMember: (path) =>
      extraMember(path) ?? (isCalled() ? new Rejection('unsupported-media', path) : undefined),
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
  patch: whileCalled(operation, (isCalled, { extraMember, emptyBody, wrongType }) => ({
    extraMember: (path) => extraMember(path) ?? (isCalled() ? fault() : undefined),
    emptyBody: (called) => (called === operation ? fault() : emptyBody(called)),
    wrongType: (...given) => {
      const right = wrongType(...given);
      return isCalled() && right !== undefined ? fault() : right;
    },
  })),
}));

/** Faults of bodies that are empty, of another type, or with members that the page does not name. */
export const oddBodyDefects: readonly Defect[] = [...unsupported, ...failing];
