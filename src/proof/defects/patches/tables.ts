import type { Patch } from '../../../reference/behaviour/types.ts';
import type { InstanceResponse } from '../../../reference/behaviour/wire.ts';
import { isObject } from '../../../reference/json.ts';

/** Changes what the Table API answers about a record. */
export const answeringTable =
  (
    change: (answer: InstanceResponse, record: Readonly<Record<string, unknown>>) => InstanceResponse,
  ): Patch =>
  ({ transformAnswer }) => ({
    transformAnswer: (called, answer, written) => {
      const right = transformAnswer(called, answer, written);
      const { result } = isObject(right.body) ? right.body : {};
      // What is no operation of the page is a table.
      return called === undefined && isObject(result) ? change(right, result) : right;
    },
  });

/** Records that have a member are not found in their table. */
export const missingFromTable = (member: string): Patch =>
  answeringTable((answer, record) =>
    member in record ? { ...answer, status: 404, body: { error: { message: 'No Record found' } } } : answer,
  );
