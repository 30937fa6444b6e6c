import type { Representation } from '../contract/clause.ts';
import type {
  CodeGetResponse,
  CodePostRequest,
  CodePostResponse,
  SegmentCreateRequest,
  SegmentCreateResponse,
  SegmentGetByAgentInteractionResponse,
  SegmentGetResponse,
  SegmentUpdateAiRequest,
  SegmentUpdateAiResponse,
  SegmentUpdateRequest,
  SegmentUpdateResponse,
} from '../contract/generated/bodies.ts';
import { operation, operationPath, type OperationId } from '../contract/operations.ts';
import { responseTree } from '../contract/schema-tree.ts';
import { toAnswer, type Answer } from './answer.ts';
import { decode } from './codec/decode.ts';
import { writeXml, type BodyValue } from './codec/xml-writer.ts';
import type { Client } from './connection/client.ts';
import type { Identity } from './authentication/credentials.ts';

/** The form of an XML request: its members inside `request`, or inside one `entry` of it, as the platform shows it. */
export type XmlForm = 'bare' | 'entry';

/** How a call differs from the ordinary one. */
export interface CallOptions {
  readonly as?: Identity;
  /** `v1` for the versioned URL. */
  readonly version?: string;
  /** The Accept header; `none` sends none. The check's own representation by default. */
  readonly accept?: Representation | 'none';
  /** How the body is written and declared; `json-undeclared` sends JSON without a Content-Type. */
  readonly body?: Representation | 'json-undeclared';
  /** The form of a body in XML, in the place of the one that the target is known to read. */
  readonly xmlForm?: XmlForm;
  /** Sent as it is in the place of the body; an empty string sends no body. */
  readonly rawBody?: string;
  /** The Content-Type header, in the place of the one that goes with the body. */
  readonly contentType?: string;
  /** A path in the place of the operation's own, for URLs that no operation has. */
  readonly path?: string;
}

/** Identifiers in the query of segment.update. */
export interface SegmentQuery {
  readonly segment_sys_id?: string;
  readonly external_segment_id?: string;
  readonly agent_sys_id?: string;
  readonly interaction_sys_id?: string;
}

/**
 * A request body as a check sends it: the documented members, and whatever else a check about bad input
 * needs.
 */
export type Loose<Body> = Body | { readonly [name: string]: BodyValue };

export const mediaTypes: Readonly<Record<Representation, string>> = {
  json: 'application/json',
  xml: 'application/xml',
};

/** Observes every call. */
export interface ApiObserver {
  /**
   * @param text what is sent, where it is not the written body
   * @returns a function that is called with the response to this request
   */
  beforeRequest(
    operation: OperationId,
    body: unknown,
    text: string | undefined,
  ): ((answer: Answer) => void) | undefined;
  afterAnswer(answer: Answer): void;
  /** The form of XML requests that the target reads; `bare` where that was not found out. */
  xmlForm?(): Promise<XmlForm>;
}

/** The seven operations, called in one representation. */
export class Api {
  readonly #client: Client;
  readonly #representation: Representation;
  readonly #observer: ApiObserver;

  constructor(client: Client, representation: Representation, observer: ApiObserver) {
    this.#client = client;
    this.#representation = representation;
    this.#observer = observer;
  }

  /** The form of XML requests that the target reads. */
  async xmlForm(): Promise<XmlForm> {
    return (await this.#observer.xmlForm?.()) ?? 'bare';
  }

  getCode(codeId: string, options: CallOptions = {}): Promise<Answer<CodeGetResponse>> {
    return this.#call('code.get', { code_id: codeId }, undefined, undefined, options);
  }

  postCodes(body: Loose<CodePostRequest>, options: CallOptions = {}): Promise<Answer<CodePostResponse>> {
    return this.#call('code.post', {}, undefined, body, options);
  }

  createSegment(
    body: Loose<SegmentCreateRequest>,
    options: CallOptions = {},
  ): Promise<Answer<SegmentCreateResponse>> {
    return this.#call('segment.create', {}, undefined, body, options);
  }

  updateSegment(
    query: SegmentQuery,
    body: Loose<SegmentUpdateRequest>,
    options: CallOptions = {},
  ): Promise<Answer<SegmentUpdateResponse>> {
    return this.#call('segment.update', {}, query, body, options);
  }

  updateSegmentAi(
    body: Loose<SegmentUpdateAiRequest>,
    options: CallOptions = {},
  ): Promise<Answer<SegmentUpdateAiResponse>> {
    return this.#call('segment.update-ai', {}, undefined, body, options);
  }

  /** @param segmentId a sys_id, or the segment's id on the external system */
  getSegment(segmentId: string, options: CallOptions = {}): Promise<Answer<SegmentGetResponse>> {
    return this.#call('segment.get', { segment_id: segmentId }, undefined, undefined, options);
  }

  getSegmentByAgentAndInteraction(
    agentId: string,
    interactionId: string,
    options: CallOptions = {},
  ): Promise<Answer<SegmentGetByAgentInteractionResponse>> {
    const parameters = { agent_id: agentId, interaction_id: interactionId };
    return this.#call('segment.get-by-agent-interaction', parameters, undefined, undefined, options);
  }

  /** The form of the body of a call; asked for only where it is written in XML. */
  async #formOf(body: unknown, options: CallOptions): Promise<XmlForm> {
    const isXml = (options.body ?? this.#representation) === 'xml';
    if (body === undefined || options.rawBody !== undefined || !isXml) return 'bare';
    return options.xmlForm ?? (await this.xmlForm());
  }

  async #call<Body>(
    id: OperationId,
    pathParameters: Readonly<Record<string, string>>,
    query: SegmentQuery | undefined,
    body: unknown,
    options: CallOptions,
  ): Promise<Answer<Body>> {
    const { method, responseSchema } = operation(id);
    const search = new URLSearchParams({ ...query }).toString();
    const accept = options.accept ?? this.#representation;
    const form = await this.#formOf(body, options);
    const after = this.#observer.beforeRequest(id, body, options.rawBody);
    const written = writeBody(body as BodyValue, options, this.#representation, form);
    const { exchange, response } = await this.#client.send(
      options.as ?? 'user',
      'check',
      {
        method,
        path: `${options.path ?? operationPath(id, pathParameters, options.version)}${search === '' ? '' : `?${search}`}`,
        headers: { ...(accept === 'none' ? {} : { accept: mediaTypes[accept] }), ...written.headers },
        ...(written.text === undefined ? {} : { body: written.text }),
      },
      id,
    );
    const representation = accept === 'none' ? 'json' : accept;
    const succeeded = response.status >= 200 && response.status < 300;
    const answer = toAnswer({
      operation: id,
      representation,
      exchange,
      response,
      status: response.status,
      decoded: succeeded ? decode(response.body, representation, responseTree(responseSchema)) : undefined,
      encodingProblem: response.encodingProblem,
    });
    after?.(answer);
    // A response from a URL of no operation is no response of this operation.
    if (options.path === undefined) this.#observer.afterAnswer(answer);
    return answer as Answer<Body>;
  }
}

function writeBody(
  body: BodyValue,
  options: CallOptions,
  representation: Representation,
  form: XmlForm,
): { readonly text?: string; readonly headers: Readonly<Record<string, string>> } {
  if (body === undefined) return { headers: {} };
  const how = options.body ?? representation;
  const headers = how === 'json-undeclared' ? {} : { 'content-type': options.contentType ?? mediaTypes[how] };
  const text =
    options.rawBody ??
    (how === 'xml' ? writeXml('request', form === 'entry' ? { entry: body } : body) : JSON.stringify(body));
  return text === '' ? { headers } : { text, headers };
}
