import { type OperationId, operations } from '../../../contract/operations.ts';
import type { Patch } from '../../../reference/behaviour/types.ts';
import type { Representation } from '../../../contract/clause.ts';
import type { InstanceResponse } from '../../../reference/behaviour/wire.ts';
import { isObject } from '../../../reference/json.ts';
import { clausesOf } from '../breaking.ts';
import type { Defect } from '../defect.ts';

/** Changes the answers of one operation in one representation. */
const answers =
  (
    operation: OperationId,
    representation: Representation,
    change: (answer: InstanceResponse) => InstanceResponse,
  ): Patch =>
  ({ transformAnswer }) => ({
    transformAnswer: (called, answer, written) => {
      const right = transformAnswer(called, answer, written);
      return called === operation && written === representation ? change(right) : right;
    },
  });

const isSuccess = ({ status }: InstanceResponse): boolean => status < 300;

function claimsSuccess(answer: InstanceResponse): InstanceResponse {
  return isSuccess(answer) ? answer : { ...answer, body: { success: true, message: 'done' } };
}

function deniesSuccess(answer: InstanceResponse): InstanceResponse {
  if (!isSuccess(answer) || !isObject(answer.body)) return answer;
  const { body } = answer;
  const { result } = body;
  const denied = isObject(result) ? { result: { ...result, success: false } } : { success: false };
  return { ...answer, body: { ...body, ...denied } };
}

const isCode = (operation: OperationId): boolean => operation.startsWith('code.');

/** Faults of the status and the body of answers: whether they say success, and what is put around them. */
export const answerBodyDefects: readonly Defect[] = operations.flatMap(({ id }) =>
  (['json', 'xml'] as const).flatMap((written): Defect[] => [
    {
      id: `wire/${id}/status-201-${written}`,
      sentence: `${id} answers ${written} with status 201.`,
      breaks: [
        ...clausesOf(id, 'answers-200'),
        ...(id === 'code.post' ? (['code.post/all-valid-answers-200'] as const) : []),
      ],
      patch: answers(id, written, (answer) => (isSuccess(answer) ? { ...answer, status: 201 } : answer)),
    },
    {
      id: `wire/${id}/claims-success-${written}`,
      sentence: `${id} says success true in its refusals in ${written}.`,
      breaks: clausesOf(id, 'rejection-says-failure'),
      patch: answers(id, written, claimsSuccess),
    },
    {
      id: `wire/${id}/denies-success-${written}`,
      sentence: `${id} says success false in its successful answers in ${written}.`,
      breaks: clausesOf(id, 'success-true'),
      patch: answers(id, written, deniesSuccess),
    },
    {
      id: `wire/${id}/envelope-${written}`,
      sentence: isCode(id)
        ? `${id} does not put its body into result in ${written}.`
        : `${id} puts its body into result in ${written}.`,
      breaks: clausesOf(id, 'envelope'),
      patch: answers(id, written, (answer) => {
        if (!isSuccess(answer)) return answer;
        const { result } = isObject(answer.body) ? answer.body : {};
        return { ...answer, body: isCode(id) ? (result ?? null) : { result: answer.body } };
      }),
    },
  ]),
);
