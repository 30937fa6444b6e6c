import { request } from 'undici';

import type { OperationId } from '../../src/contract/operations.ts';
import { standard } from '../../src/reference/behaviour/standard.ts';
import type { Patch } from '../../src/reference/behaviour/types.ts';
import { basic, type ReferenceInstance, referenceCredentials } from '../../src/reference/instance.ts';
import { Model } from '../../src/reference/model.ts';
import type { Done } from '../../src/reference/outcome.ts';
import { composed } from '../../src/reference/compose.ts';
import { Rejection } from '../../src/reference/rejection.ts';
import type { Call } from '../../src/reference/requests.ts';

/** Any decoded JSON, for looking into answers. */
export interface Tree {
  readonly [member: string]: Tree;
}

/** What a call over HTTP may differ in. */
export interface Sent {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH';
}

/** A response of the instance. */
export interface Received {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  readonly json: Tree;
}

function parsed(received: string): Tree {
  try {
    return JSON.parse(received) as Tree;
  } catch {
    return {};
  }
}

/** One request to an instance, as the integration user unless the headers say otherwise. */
export async function send(
  instance: Pick<ReferenceInstance, 'url'>,
  path: string,
  sent: Sent = {},
): Promise<Received> {
  const { body, headers = {}, method = body === undefined ? 'GET' : 'POST' } = sent;
  const isText = typeof body === 'string' || body instanceof Uint8Array;
  const answer = await request(`${instance.url}${path}`, {
    method,
    headers: {
      authorization: basic(referenceCredentials.integration),
      ...(body === undefined || isText ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: isText ? body : JSON.stringify(body) }),
  });
  const received = await answer.body.text();
  return { status: answer.statusCode, headers: answer.headers, text: received, json: parsed(received) };
}

/** A creation of an external segment that is accepted. */
export function creation(more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    agent_sys_id: 'agent one',
    interaction_sys_id: 'interaction one',
    external: true,
    external_segment_id: 'outside one',
    configuration: {},
    ...more,
  };
}

/** A configuration whose AI content a third party pushes. */
export const pushed = { use_third_party_ai: true, enable_ai_code: true, enable_ai_notes: true };

/** A leaf of an answer that must be text. */
export function text(leaf: unknown): string {
  if (typeof leaf !== 'string') throw new TypeError(`no text: ${JSON.stringify(leaf)}`);
  return leaf;
}

/** A model with a clock of its own, for rules without HTTP. */
export class Bench {
  readonly model: Model;
  now = Date.UTC(2026, 2, 12, 9, 30, 15, 250);
  #ids = 0;

  constructor(patch?: Patch) {
    const newId = (): string => (this.#ids += 1).toString(16).padStart(32, '0');
    this.model = new Model(composed(standard, [patch]), newId);
  }

  call(operation: OperationId, body: unknown, more: Partial<Call> = {}): Done | Rejection {
    return this.model.handle(operation, { path: {}, query: {}, body, ...more }, this.now);
  }

  /** The body of a call that must be accepted. */
  done(operation: OperationId, body: unknown, more: Partial<Call> = {}): Tree {
    const outcome = this.call(operation, body, more);
    if (outcome instanceof Rejection) throw new Error(`${operation}: ${outcome.message}`);
    return structuredClone(outcome.body) as unknown as Tree;
  }

  /** Why a call is refused. */
  refused(operation: OperationId, body: unknown, more: Partial<Call> = {}): string {
    const outcome = this.call(operation, body, more);
    return outcome instanceof Rejection ? `${outcome.reason}: ${outcome.message}` : 'accepted';
  }

  /** A segment read by an id. */
  segment(id: unknown): Tree {
    return this.done('segment.get', undefined, { path: { segment_id: String(id) } })['segment'] ?? {};
  }

  /** Opens a segment and gives its sys_id. */
  open(more: Readonly<Record<string, unknown>> = {}): string {
    return text(this.done('segment.create', creation(more))['sys_id']);
  }
}
