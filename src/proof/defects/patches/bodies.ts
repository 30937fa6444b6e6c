import type { BodyOperationId, OperationId } from '../../../contract/operations.ts';
import type { Patch } from '../../../reference/behaviour/types.ts';
import type { Representation } from '../../../contract/clause.ts';
import type { Json } from '../../../reference/json.ts';
import { Rejection } from '../../../reference/rejection.ts';

/** The operations that take a body. */
export const bodyOperations = [
  'code.post',
  'segment.create',
  'segment.update',
  'segment.update-ai',
] as const satisfies readonly BodyOperationId[];

/** Changes the body that an operation answers with, in one representation if that is given. */
export const changingBody =
  (operation: OperationId, change: (body: Json) => Json, only?: Representation): Patch =>
  ({ transformBody }) => ({
    transformBody: (called, body, written) => {
      const right = transformBody(called, body, written);
      return called === operation && (only ?? written) === written ? change(right) : right;
    },
  });

/** Reads the text of a body in one representation otherwise, or refuses it. */
export const readingText =
  (as: Representation, change: (text: string, contentType: string) => string | Rejection): Patch =>
  ({ transformText }) => ({
    transformText: (operation, text, written, contentType) => {
      const right = transformText(operation, text, written, contentType);
      return written !== as || right instanceof Rejection ? right : change(right, contentType);
    },
  });
