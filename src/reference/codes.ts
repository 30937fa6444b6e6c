import type { CodeSource, MadeCode } from './behaviour/types.ts';
import type { Context } from './behaviour/types.ts';
import type { Extent } from './behaviour/wire.ts';
import type { Json, JsonObject } from './json.ts';
import { codeByLabel, firstRejection, buildRecord, putCode } from './build-records.ts';
import type { Done } from './outcome.ts';
import { readRequest } from './read-request.ts';
import { Rejection } from './rejection.ts';
import type { CodeRequest, CodesRequest } from './requests.ts';

function answered(resultMap: JsonObject, extent: Extent, { behaviour, operation }: Context): Done {
  const body = { message: behaviour.message(operation, extent), result_map: resultMap, success: true };
  return { extent, body };
}

/** GET code/{code_id}. */
export function readCode(id: string, context: Context): Done | Rejection {
  const { behaviour, operation } = context;
  const code = behaviour.findCode(id, context);
  if (!code) return new Rejection('unknown-record', 'No such wrap-up code');
  return answered({ wrap_up_code: behaviour.renderCode(operation, code, context) }, 'all', context);
}

/** POST code: each element is judged by itself, and the valid ones are made. */
export function createCodes(request: CodesRequest, context: Context): Done | Rejection {
  const { behaviour, operation } = context;
  const rejection = firstRejection(behaviour.codeBatchRules, request, context);
  if (rejection) return rejection;
  const codes: MadeCode[] = [];
  const refusals: Rejection[] = [];
  for (const element of request.codes ?? []) {
    const result = createCode(element, context);
    if (result instanceof Rejection) refusals.push(result);
    else codes.push(result);
  }
  const fault = refusals.find(({ reason }) => reason === 'fault');
  if (fault) return fault;
  const refused = codes.length === 0 ? behaviour.allInvalid(refusals) : undefined;
  if (refused) return refused;
  const listed: readonly Json[] = behaviour
    .listedCodes(codes)
    .map((code) => behaviour.renderCode(operation, code, context));
  const extent = refusals.length === 0 ? 'all' : codes.length === 0 ? 'none' : 'some';
  return answered({ created_wrap_up_codes: listed }, extent, context);
}

function createCode(element: unknown, context: Context): MadeCode | Rejection {
  const { behaviour } = context;
  const request = readRequest(behaviour.codeShape, element, behaviour, 'codes');
  if (request instanceof Rejection) return request;
  const rejection = firstRejection(behaviour.codeRules, request as CodeRequest, context);
  if (rejection && !behaviour.writesRefused(context.operation, rejection)) return rejection;
  const source: CodeSource = { request: request as CodeRequest, existing: undefined };
  const existing = codeByLabel(source.request.code ?? '', context);
  const code = buildRecord(behaviour.codeMembers, { ...source, existing }, context);
  putCode(code, existing, context);
  return rejection ?? { code, existed: existing !== undefined };
}
