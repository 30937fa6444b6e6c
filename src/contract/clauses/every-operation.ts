/** Clauses that every operation has, because the page repeats the same tables seven times. */
import { everyAnswerClauses } from './every-answer.ts';
import { everyBodyClauses } from './every-body.ts';
import { everyRequestClauses } from './every-request.ts';
import { byOperation } from './family.ts';

export const everyOperationClauses = byOperation([
  ...everyAnswerClauses,
  ...everyRequestClauses,
  ...everyBodyClauses,
]);
