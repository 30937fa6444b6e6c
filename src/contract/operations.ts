/**
 * The seven operations of the Wrap Up API and every documented row of their tables.
 *
 * Source: the vendor's Wrap Up API page (release Australia, updated 12 March 2026). Response members are
 * not listed here: the schemas under `schemas/` hold them, one file a body.
 */

/** One method and path of the API. */
export type OperationId =
  | 'code.get'
  | 'code.post'
  | 'segment.create'
  | 'segment.update'
  | 'segment.update-ai'
  | 'segment.get'
  | 'segment.get-by-agent-interaction';

/** The operations whose requests carry a body. */
export type BodyOperationId = 'code.post' | 'segment.create' | 'segment.update' | 'segment.update-ai';

/** A documented table of an operation; a row is named by its table and its first column. */
export type Table = 'path' | 'query' | 'body' | 'request-header' | 'status-code' | 'response';

/** A release of the page; the newest is the default. */
export type Release = 'australia' | 'zurich';

/** One documented path parameter, query parameter or request-body member. */
export interface Parameter {
  readonly name: string;
  readonly type: 'string' | 'boolean' | 'object' | 'array';
  /** In our words: when a request must carry it. Absent means never. */
  readonly required?: string;
  readonly default?: string | boolean;
  readonly maxLength?: number;
  readonly since?: Release;
}

/** One method and path, with its documented rows. */
export interface Operation {
  readonly id: OperationId;
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Path below `/api/now`; the versioned URL has `/{api_version}` between the two. */
  readonly path: string;
  /** What the operation does, in our words. */
  readonly summary: string;
  readonly operationId: string;
  readonly since: Release;
  readonly pathParameters: readonly Parameter[];
  readonly queryParameters: readonly Parameter[];
  readonly bodyMembers: readonly Parameter[];
  readonly requestHeaders: readonly ('Accept' | 'Content-Type')[];
  readonly statusCodes: readonly number[];
  /** File names under `schemas/`, without ending. */
  readonly requestSchema?: RequestSchemaName;
  readonly responseSchema: ResponseSchemaName;
}

export type RequestSchemaName =
  'code.post.request' | 'segment.create.request' | 'segment.update.request' | 'segment.update-ai.request';
export type ResponseSchemaName = `${OperationId}.response`;

const apiVersion: Parameter = { name: 'api_version', type: 'string' };
const string = (name: string, more: Omit<Parameter, 'name' | 'type'> = {}): Parameter => ({
  name,
  type: 'string',
  ...more,
});
const flag = (name: string, more: Omit<Parameter, 'name' | 'type'> = {}): Parameter => ({
  name,
  type: 'boolean',
  ...more,
});

const readStatusCodes = [200, 400, 401, 500] as const;
const withoutOtherIdentifier = 'neither segment_sys_id nor external_segment_id is given';

export const operations: readonly Operation[] = [
  {
    id: 'code.get',
    method: 'GET',
    path: '/wrapup/code/{code_id}',
    summary: 'Read one wrap-up code',
    operationId: 'getCode',
    since: 'zurich',
    pathParameters: [apiVersion, string('code_id', { required: 'always' })],
    queryParameters: [],
    bodyMembers: [],
    requestHeaders: ['Accept'],
    statusCodes: readStatusCodes,
    responseSchema: 'code.get.response',
  },
  {
    id: 'segment.get',
    method: 'GET',
    path: '/wrapup/segment/{segment_id}',
    summary: 'Read one wrap-up segment',
    operationId: 'getSegment',
    since: 'zurich',
    pathParameters: [apiVersion, string('segment_id', { required: 'always' })],
    queryParameters: [],
    bodyMembers: [],
    requestHeaders: ['Accept'],
    statusCodes: readStatusCodes,
    responseSchema: 'segment.get.response',
  },
  {
    id: 'segment.get-by-agent-interaction',
    method: 'GET',
    path: '/wrapup/segment/agent/{agent_id}/interaction/{interaction_id}',
    summary: 'Read the wrap-up segment of an agent and an interaction',
    operationId: 'getSegmentByAgentAndInteraction',
    since: 'zurich',
    pathParameters: [
      apiVersion,
      string('agent_id', { required: 'always' }),
      string('interaction_id', { required: 'always' }),
    ],
    queryParameters: [],
    bodyMembers: [],
    requestHeaders: ['Accept'],
    statusCodes: readStatusCodes,
    responseSchema: 'segment.get-by-agent-interaction.response',
  },
  {
    id: 'code.post',
    method: 'POST',
    path: '/wrapup/code',
    summary: 'Create or update wrap-up codes',
    operationId: 'postCodes',
    since: 'zurich',
    pathParameters: [apiVersion],
    queryParameters: [],
    bodyMembers: [
      { name: 'codes', type: 'array', required: 'always' },
      flag('codes.active', { default: true }),
      string('codes.code', { required: 'always' }),
      string('codes.description'),
      { name: 'codes.translations', type: 'array' },
      string('codes.translations.code', { required: 'codes.translations is given' }),
      string('codes.translations.description', {
        required: 'codes.translations and codes.description are given',
      }),
      string('codes.translations.language', { required: 'codes.translations is given' }),
    ],
    requestHeaders: ['Accept', 'Content-Type'],
    statusCodes: [200, 207, 400, 401, 500],
    requestSchema: 'code.post.request',
    responseSchema: 'code.post.response',
  },
  {
    id: 'segment.create',
    method: 'POST',
    path: '/wrapup/segment/create',
    summary: 'Open a wrap-up segment for an interaction',
    operationId: 'createSegment',
    since: 'zurich',
    pathParameters: [apiVersion],
    queryParameters: [],
    bodyMembers: [
      string('agent_sys_id', { required: 'always' }),
      string('ai_wrap_up_code', { since: 'australia' }),
      string('ai_notes', { maxLength: 4000, since: 'australia' }),
      { name: 'configuration', type: 'object', required: 'external is true' },
      {
        name: 'configuration.allowed_codes',
        type: 'array',
        required: 'external and configuration.enable_codes are true',
      },
      string('configuration.allowed_codes.code', { required: 'configuration.allowed_codes is given' }),
      { name: 'configuration.allowed_codes.translation', type: 'object' },
      string('configuration.allowed_codes.translation.code'),
      string('configuration.allowed_codes.translation.language'),
      string('configuration.default_code', { required: 'external and configuration.enable_codes are true' }),
      string('configuration.duration', { default: '' }),
      flag('configuration.enable_codes', { default: false }),
      flag('configuration.enable_ai_code', { default: false, since: 'australia' }),
      flag('configuration.enable_ai_notes', { default: false, since: 'australia' }),
      flag('configuration.use_ai_as_default', { default: false, since: 'australia' }),
      flag('configuration.show_timer', { default: false, required: 'configuration.duration is given' }),
      flag('external', { default: false }),
      string('external_segment_id', { required: 'external is true' }),
      string('interaction_sys_id', { required: 'always' }),
      string('opened_on', { required: 'configuration.duration is given' }),
      flag('segmented', { default: false }),
      string('segment_id', { required: 'external and segmented are true' }),
      string('segment_table', { required: 'external and segmented are true' }),
      string('wrap_up_configuration_sys_id', { required: 'external is false' }),
    ],
    requestHeaders: ['Accept', 'Content-Type'],
    statusCodes: readStatusCodes,
    requestSchema: 'segment.create.request',
    responseSchema: 'segment.create.response',
  },
  {
    id: 'segment.update',
    method: 'PUT',
    path: '/wrapup/segment/update',
    summary: 'Update and close a wrap-up segment',
    operationId: 'updateSegment',
    since: 'zurich',
    pathParameters: [apiVersion],
    queryParameters: [
      string('agent_sys_id', { required: withoutOtherIdentifier }),
      string('external_segment_id'),
      string('interaction_sys_id', { required: withoutOtherIdentifier }),
      string('segment_sys_id'),
    ],
    bodyMembers: [string('confirmed_on'), string('notes'), string('wrap_up_code')],
    requestHeaders: ['Accept', 'Content-Type'],
    statusCodes: readStatusCodes,
    requestSchema: 'segment.update.request',
    responseSchema: 'segment.update.response',
  },
  {
    id: 'segment.update-ai',
    method: 'PUT',
    path: '/wrapup/segment/update/ai',
    summary: 'Push AI recommendations onto an open wrap-up segment',
    operationId: 'updateSegmentAi',
    since: 'australia',
    pathParameters: [apiVersion],
    queryParameters: [],
    bodyMembers: [
      string('agent_sys_id', { required: withoutOtherIdentifier }),
      string('ai_wrap_up_code'),
      string('ai_notes', { maxLength: 4000 }),
      string('interaction_sys_id', { required: withoutOtherIdentifier }),
      string('segment_sys_id'),
    ],
    requestHeaders: ['Accept', 'Content-Type'],
    statusCodes: readStatusCodes,
    requestSchema: 'segment.update-ai.request',
    responseSchema: 'segment.update-ai.response',
  },
];

const byId = new Map(operations.map((operation) => [operation.id, operation]));

/** The operation with this id. */
export function operation(id: OperationId): Operation {
  const found = byId.get(id);
  if (!found) throw new TypeError(`no operation ${id}`);
  return found;
}

/** The path of an operation under the host, default or versioned, with its path parameters filled in. */
export function operationPath(
  id: OperationId,
  parameters: Readonly<Record<string, string>> = {},
  version?: string,
): string {
  const filled = operation(id).path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = parameters[name];
    if (value === undefined) throw new TypeError(`${id}: path parameter ${name} is missing`);
    return encodeURIComponent(value);
  });
  return `/api/now${version === undefined ? '' : `/${version}`}${filled}`;
}
