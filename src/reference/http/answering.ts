import { Buffer } from 'node:buffer';
import type { ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';

import type { OperationId } from '../../contract/operations.ts';
import type { Behaviour } from '../behaviour/types.ts';
import type { Representation } from '../../contract/clause.ts';
import type { InstanceResponse, EncodedResponse } from '../behaviour/wire.ts';
import type { JsonObject } from '../json.ts';
import type { Done } from '../outcome.ts';
import type { Rejection } from '../rejection.ts';
import { encodeXml } from './xml-write.ts';

/** What an answer is written for. */
export interface Addressee {
  readonly operation: OperationId | undefined;
  /** The media type to answer with; undefined when no accepted type is offered. */
  readonly accepted: string | undefined;
}

/** Writes outcomes as HTTP answers, as the behaviour says. */
export class Answering {
  readonly #behaviour: Behaviour;
  readonly #latencyMs: number;
  readonly #writer = new Writer();

  constructor(behaviour: Behaviour, latencyMs: number) {
    this.#behaviour = behaviour;
    this.#latencyMs = latencyMs;
  }

  /** What an operation led to. */
  done(outcome: Done, operation: OperationId, type: string, outgoing: ServerResponse): Promise<void> {
    const behaviour = this.#behaviour;
    const representation = behaviour.produces[type] ?? 'json';
    const enveloped: JsonObject = behaviour.envelope(operation, outcome.body);
    const answer: InstanceResponse = {
      status: behaviour.successStatus(operation, outcome.extent),
      headers: { 'content-type': behaviour.contentTypes[type] ?? type },
      body: behaviour.transformBody(operation, enveloped, representation),
    };
    return this.send(answer, operation, representation, outgoing);
  }

  /** A refusal, in the accepted format. */
  refused(rejection: Rejection, { operation, accepted }: Addressee, outgoing: ServerResponse): Promise<void> {
    const behaviour = this.#behaviour;
    const type = behaviour.errorMediaType(accepted);
    const representation = behaviour.produces[type] ?? 'json';
    const status = behaviour.rejectionStatus[rejection.reason];
    const challenge = rejection.reason === 'unauthenticated' ? behaviour.challenge : undefined;
    const answer: InstanceResponse = {
      status,
      headers: {
        'content-type': behaviour.contentTypes[type] ?? type,
        ...(challenge === undefined ? {} : { 'www-authenticate': challenge }),
      },
      body: behaviour.errorBody(rejection, operation),
    };
    return this.send(answer, operation, representation, outgoing);
  }

  /** An answer without a body. */
  async empty(outgoing: ServerResponse): Promise<void> {
    if (this.#latencyMs > 0) await delay(this.#latencyMs);
    outgoing.writeHead(204).end();
  }

  /** Any answer with a body. */
  async send(
    given: InstanceResponse,
    operation: OperationId | undefined,
    representation: Representation,
    outgoing: ServerResponse,
  ): Promise<void> {
    const behaviour = this.#behaviour;
    const answer = behaviour.transformAnswer(operation, given, representation);
    const body =
      representation === 'xml' ? encodeXml(answer.body, behaviour) : behaviour.encodeJson(answer.body);
    const encoded = behaviour.transformEncoded(operation, { ...answer, body }, representation);
    if (this.#latencyMs > 0) await delay(this.#latencyMs);
    this.#writer.add(encoded instanceof Promise ? await encoded : encoded, outgoing);
  }
}

/**
 * Writes the answers of one turn of the event loop together at its end. Answering one by one wakes up a
 * waiting client for each, which costs more than the request itself where both share a machine.
 */
class Writer {
  #waiting: (readonly [EncodedResponse, ServerResponse])[] = [];

  add(answer: EncodedResponse, outgoing: ServerResponse): void {
    if (this.#waiting.push([answer, outgoing]) === 1) setImmediate(() => this.#flush());
  }

  #flush(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const [answer, outgoing] of waiting) write(answer, outgoing);
  }
}

function write({ status, headers, body }: EncodedResponse, outgoing: ServerResponse): void {
  if (outgoing.destroyed) return;
  if (typeof body === 'string' || body instanceof Uint8Array) {
    outgoing.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) }).end(body);
    return;
  }
  outgoing.writeHead(status, headers);
  for (const chunk of body) outgoing.write(chunk);
  outgoing.end();
}
