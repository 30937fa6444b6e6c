import type { BodyOperationId } from '../../../contract/operations.ts';
import type { Behaviour, Patch } from '../../../reference/behaviour/types.ts';
import { Rejection } from '../../../reference/rejection.ts';
import { clausesOf } from '../breaking.ts';
import type { Defect } from '../defect.ts';
import { bodyOperations } from '../patches/bodies.ts';

/** Answers odd bodies of one operation otherwise; it is told whether that one is under way. */
const whileAsked =
  (
    operation: BodyOperationId,
    change: (isAsked: () => boolean, behaviour: Behaviour) => Partial<Behaviour>,
  ): Patch =>
  (behaviour) => {
    let isAsked = false;
    return {
      ...change(() => isAsked, behaviour),
      transformRequest: (asked, body, written) => {
        isAsked = asked === operation;
        return behaviour.transformRequest(asked, body, written);
      },
    };
  };

const unsupported: readonly Defect[] = bodyOperations.map((operation) => ({
  id: `request/unknown-member-415/${operation}`,
  sentence: `${operation} answers a member that it does not know with 415.`,
  breaks: clausesOf(operation, 'unknown-member'),
  patch: whileAsked(operation, (isAsked, { extraMember }) => ({
    extraMember: (path) =>
      extraMember(path) ?? (isAsked() ? new Rejection('unsupported-media', path) : undefined),
  })),
}));

const fault = (): Rejection => new Rejection('fault', 'fault');

const failing: readonly Defect[] = bodyOperations.map((operation) => ({
  id: `wire/${operation}/body-fault`,
  sentence: `${operation} fails with 500 on an empty body, on a wrong type and on a member that it does not know.`,
  breaks: clausesOf(
    operation,
    'empty-body',
    'wrong-type',
    'unknown-member',
    ...(operation === 'code.post' ? ['wire/deep-nesting'] : []),
  ),
  patch: whileAsked(operation, (isAsked, { extraMember, emptyBody, wrongType }) => ({
    extraMember: (path) => extraMember(path) ?? (isAsked() ? fault() : undefined),
    emptyBody: (asked) => (asked === operation ? fault() : emptyBody(asked)),
    wrongType: (...given) => {
      const right = wrongType(...given);
      return isAsked() && right !== undefined ? fault() : right;
    },
  })),
}));

/** Faults of bodies that are empty, of another type, or with members that the page does not name. */
export const oddBodyDefects: readonly Defect[] = [...unsupported, ...failing];
