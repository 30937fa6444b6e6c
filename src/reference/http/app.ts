import type { IncomingMessage } from 'node:http';

import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono } from 'hono';

import { type OperationId, operations } from '../../contract/operations.ts';
import type { Behaviour } from '../behaviour/types.ts';
import type { Directory, Principal } from '../directory.ts';
import { type Model } from '../model.ts';
import { Rejection } from '../rejection.ts';
import { type ObjectShape, requestShapes } from '../shapes.ts';
import type { Tables } from '../tables/tables.ts';
import { type Addressee, Answering } from './answering.ts';
import { decodeText, inflated, readBody } from './body.ts';
import { presentedCredentials } from './credentials.ts';
import { header, type Bindings, type IncomingCall } from './exchange.ts';
import { parseJson } from './json.ts';
import { acceptedType, notAcceptable, readContentType, unsupportedMedia } from './media.ts';
import { issueToken } from './oauth.ts';
import { addTableRoutes } from './table-routes.ts';

/** What the HTTP layer works with. */
export interface Parts {
  readonly behaviour: Behaviour;
  readonly model: Model;
  readonly directory: Directory;
  readonly tables: Tables;
  readonly now: () => number;
  readonly latencyMs: number;
}

const versions = [undefined, 'v1', 'v2'] as const;
const prefixes = versions.map((version) => (version === undefined ? '/api/now' : `/api/now/${version}`));

/** The form of hono for a path of the page: `{code_id}` is `:code_id`. */
const pattern = (path: string): string => path.replaceAll(/\{(\w+)\}/g, ':$1');

/** A path of the page as an expression, to tell a wrong method from a wrong path. */
const matcher = (path: string): RegExp =>
  new RegExp(`^/api/now(?:/v[12])?${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`);

function isWrite(operation: OperationId): operation is keyof typeof requestShapes {
  return Object.hasOwn(requestShapes, operation);
}

/** The HTTP layer: routes, credentials, formats. What is decided is decided by the behaviour. */
export class WrapUpApp {
  readonly parts: Parts;
  readonly answering: Answering;
  readonly #accepted = new Map<string, string | undefined>();
  readonly #hono = new Hono<{ Bindings: Bindings }>();

  constructor(parts: Parts) {
    this.parts = parts;
    this.answering = new Answering(parts.behaviour, parts.latencyMs);
    this.#addOperations();
    this.#addTokenRoute();
    addTableRoutes(this.#hono, prefixes, this);
    this.#addFallback();
  }

  /** What the server calls for each request. */
  get fetch(): Hono<{ Bindings: Bindings }>['fetch'] {
    return this.#hono.fetch;
  }

  /** Takes a request on, with the media type that its answer may have. */
  exchange({ incoming, outgoing }: Bindings): IncomingCall {
    return { incoming, outgoing, accepted: this.#acceptedType(header(incoming, 'accept')) };
  }

  /** The user of a request, or why it is refused. */
  principal(incoming: IncomingMessage): Principal | Rejection {
    const { behaviour, directory, now } = this.parts;
    const credentials = presentedCredentials(incoming);
    return behaviour.authenticate(credentials, directory, now()) ?? behaviour.unauthenticated(credentials);
  }

  /** A request body as a value: undefined if there is none. */
  async body(incoming: IncomingMessage, shape: ObjectShape, operation?: OperationId): Promise<unknown> {
    const { behaviour } = this.parts;
    const bytes = await readBody(incoming, behaviour.maximumBodyBytes);
    const named = header(incoming, 'content-type') ?? behaviour.defaultContentType;
    if (bytes instanceof Rejection) return bytes;
    if (named === undefined) return unsupportedMedia('Content-Type is missing');
    const { type, charset } = readContentType(named);
    const representation = Object.hasOwn(behaviour.consumes, type) ? behaviour.consumes[type] : undefined;
    if (!representation) return unsupportedMedia(`Content-Type ${type.slice(0, 80)}`);
    if (bytes.length === 0) return undefined;
    const plain = await inflated(bytes, incoming, behaviour.maximumBodyBytes);
    const decoded = plain instanceof Rejection ? plain : decodeText(plain, charset);
    const text =
      decoded instanceof Rejection || operation === undefined
        ? decoded
        : behaviour.transformText(operation, decoded, representation, named);
    if (text instanceof Rejection) return text;
    const value =
      representation === 'json'
        ? parseJson(text)
        : await (await import('./xml-read.ts')).parseXml(text, shape);
    if (operation === undefined) return value;
    if (value instanceof Rejection) return behaviour.unparsable(operation, value, text);
    return behaviour.transformRequest(operation, value, representation);
  }

  #acceptedType(accept: string | undefined): string | undefined {
    const key = accept ?? '';
    if (this.#accepted.has(key)) return this.#accepted.get(key);
    const { produces, defaultAccept } = this.parts.behaviour;
    const type = acceptedType(accept, Object.keys(produces), defaultAccept);
    if (this.#accepted.size < 1000) this.#accepted.set(key, type);
    return type;
  }

  #addOperations(): void {
    for (const { id, method, path } of operations) {
      for (const [index, prefix] of prefixes.entries()) {
        const version = versions[index];
        this.#hono.on(method, prefix + pattern(path), async (c) => {
          const query = id === 'segment.update' ? c.req.query() : {};
          const refusal = await this.#operate(id, version, this.exchange(c.env), c.req.param(), query);
          if (refusal) {
            const { outgoing, accepted } = this.exchange(c.env);
            await this.answering.refused(refusal, { operation: id, accepted }, outgoing);
          }
          return RESPONSE_ALREADY_SENT;
        });
      }
    }
  }

  /** One call of an operation: answers it, or says why it is refused. */
  async #operate(
    operation: OperationId,
    version: string | undefined,
    { incoming, outgoing, accepted }: IncomingCall,
    path: Readonly<Record<string, string>>,
    query: Readonly<Record<string, string>>,
  ): Promise<Rejection | undefined> {
    const { behaviour, model, now } = this.parts;
    const admitted = this.#admit(operation, version, incoming);
    const refusal = admitted instanceof Rejection ? admitted : undefined;
    if (refusal && !behaviour.writesRefused(operation, refusal)) return refusal;
    if (accepted === undefined) return notAcceptable();
    const body = isWrite(operation)
      ? await this.body(incoming, behaviour.requestShapes[operation], operation)
      : undefined;
    if (body instanceof Rejection) return body;
    model.madeBy(admitted instanceof Rejection ? 'guest' : admitted.user, now());
    const outcome = model.handle(operation, { path, query, body }, now());
    if (refusal) return refusal;
    if (outcome instanceof Rejection) return outcome;
    const type = behaviour.answerType(operation, accepted, header(incoming, 'content-type'));
    await this.answering.done(outcome, operation, type, outgoing);
    return undefined;
  }

  /** Who sends a request, or why it is refused before its body is looked at. */
  #admit(
    operation: OperationId,
    version: string | undefined,
    incoming: IncomingMessage,
  ): Principal | Rejection {
    const { behaviour } = this.parts;
    const principal = this.principal(incoming);
    if (principal instanceof Rejection) return principal;
    if (!behaviour.serves(operation, version)) return behaviour.unknownUri();
    return behaviour.authorize(operation, principal) ?? principal;
  }

  #addTokenRoute(): void {
    this.#hono.post('/oauth_token.do', async (c) => {
      const { incoming, outgoing } = c.env;
      const { behaviour, directory, now } = this.parts;
      const bytes = await readBody(incoming, behaviour.maximumBodyBytes);
      const form = new URLSearchParams(bytes instanceof Rejection ? '' : bytes.toString('utf8'));
      const { status, body } = issueToken(form, incoming, directory, now());
      const headers = { 'content-type': 'application/json;charset=UTF-8', 'cache-control': 'no-store' };
      await this.answering.send({ status, headers, body }, undefined, 'json', outgoing);
      return RESPONSE_ALREADY_SENT;
    });
  }

  #addFallback(): void {
    const { behaviour } = this.parts;
    const matchers = operations.map(({ id, path }) => ({ id, expression: matcher(path) }));
    this.#hono.notFound(async (c) => {
      const { incoming, outgoing, accepted } = this.exchange(c.env);
      const known = matchers.find(
        ({ id, expression }) => expression.test(c.req.path) && behaviour.serves(id, undefined),
      );
      const principal = c.req.path.startsWith('/api/') ? this.principal(incoming) : undefined;
      const wrong = known ? new Rejection('wrong-method', 'Method not supported') : behaviour.unknownUri();
      const addressee: Addressee = { operation: undefined, accepted };
      const rejection = principal instanceof Rejection ? principal : wrong;
      await this.answering.refused(rejection, addressee, outgoing);
      return RESPONSE_ALREADY_SENT;
    });
  }
}
