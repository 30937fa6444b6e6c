import { codeGetClauses } from './clauses/code-get.ts';
import { codePostClauses } from './clauses/code-post.ts';
import { everyOperationClauses } from './clauses/every-operation.ts';
import { ofOperation } from './clauses/family.ts';
import { flowClauses } from './clauses/flow.ts';
import { segmentCreateClauses } from './clauses/segment-create.ts';
import { segmentGetClauses } from './clauses/segment-get.ts';
import { segmentUpdateAiClauses } from './clauses/segment-update-ai.ts';
import { segmentUpdateClauses } from './clauses/segment-update.ts';
import { wireClauses } from './clauses/wire.ts';

/** Every clause that is written in the catalogue, in the order of reports. */
export const behaviourClauses = [
  ...everyOperationClauses,
  ...ofOperation('code.get', codeGetClauses),
  ...ofOperation('code.post', codePostClauses),
  ...ofOperation('segment.create', segmentCreateClauses),
  ...ofOperation('segment.update', segmentUpdateClauses),
  ...ofOperation('segment.update-ai', segmentUpdateAiClauses),
  ...segmentGetClauses,
  ...flowClauses,
  ...wireClauses,
] as const;

/** Id of a clause written in the catalogue. */
export type BehaviourId = (typeof behaviourClauses)[number]['id'];
