import type { OperationId } from '../../../contract/operations.ts';
import type { Context, Patch } from '../../../reference/behaviour/types.ts';
import type { JsonObject } from '../../../reference/json.ts';
import type { CodeRecord } from '../../../reference/records.ts';

/** Shows another record than the code that an operation found or made. */
export const showingCode =
  (operation: OperationId, change: (code: CodeRecord) => CodeRecord): Patch =>
  ({ renderCode }) => ({
    renderCode: (called, code, context) =>
      renderCode(called, called === operation ? change(code) : code, context),
  });

/** Changes how an operation shows the right code. */
export const answeringCode =
  (operation: OperationId, change: (shown: JsonObject, code: CodeRecord) => JsonObject): Patch =>
  ({ renderCode }) => ({
    renderCode: (called, code, context) => {
      const right = renderCode(called, code, context);
      return called === operation ? change(right, code) : right;
    },
  });

/** Changes the code that GET code finds. */
export const findingCode =
  (change: (code: CodeRecord, context: Context) => CodeRecord | undefined): Patch =>
  ({ findCode }) => ({
    findCode: (id, context) => {
      const code = findCode(id, context);
      return code && change(code, context);
    },
  });

/** Changes what is stored of a code; what is answered is right. */
export const keepingCode =
  (change: (kept: CodeRecord, existing: CodeRecord | undefined, context: Context) => CodeRecord): Patch =>
  ({ keepCode }) => ({
    keepCode: (code, existing, context) => change(keepCode(code, existing, context), existing, context),
  });

/** A code with its label and its description changed. */
export const withTexts =
  (change: (text: string) => string) =>
  <Texts extends Pick<CodeRecord, 'code' | 'description'>>(held: Texts): Texts => ({
    ...held,
    code: change(held.code),
    description: change(held.description),
  });
