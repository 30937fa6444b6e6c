import { codeByLabel } from '../../../reference/build-records.ts';
import type { Context, Patch, SegmentOperation } from '../../../reference/behaviour/types.ts';
import { isList, isObject, type Json, type JsonObject } from '../../../reference/json.ts';
import type { ConfigurationRecord, SegmentRecord } from '../../../reference/records.ts';
import type { CreateRequest } from '../../../reference/requests.ts';
import { answering } from './segments.ts';

/** The flags of a configuration that are about AI content. */
export const aiFlags = [
  'enable_ai_code',
  'enable_ai_notes',
  'use_ai_as_default',
  'use_third_party_ai',
] as const;

/** Whether a run made a configuration for its internal wrap-ups: the names of those begin with its mark. */
export const isInternal = ({ name }: ConfigurationRecord): boolean => name.startsWith('wuc');

/** Whether a segmented creation names an interaction segment that is no record. */
export const isNoRecord: (request: CreateRequest, context: Context) => boolean = (request, { record }) =>
  request.segmented === true &&
  Boolean(request.segment_id) &&
  Boolean(request.segment_table) &&
  !record(request.segment_table ?? '', request.segment_id ?? '');

/** Whether a creation allows a label that is no code yet. */
export const namesNoCode: (request: CreateRequest, context: Context) => boolean = (
  { configuration },
  context,
) => configuration?.allowed_codes?.some(({ code }) => code && !codeByLabel(code, context)) === true;

/** The allowed codes that a configuration is shown with. */
export function codesOf({ allowed_codes: codes }: JsonObject): readonly Json[] {
  return codes !== undefined && isList(codes) ? codes : [];
}

/** Changes how operations show the configuration of a segment. */
export const answeringConfiguration = (
  operations: readonly SegmentOperation[],
  change: (configuration: JsonObject, segment: SegmentRecord) => JsonObject,
): Patch =>
  answering(operations, (shown, segment) => {
    const { wrap_up_configuration: held } = shown;
    return isObject(held) ? { ...shown, wrap_up_configuration: change(held, segment) } : shown;
  });
