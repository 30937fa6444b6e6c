/** Targets of the command line that watch what is sent to them. */
import type { IncomingMessage, RequestListener } from 'node:http';
import { referenceCredentials, type ReferenceOptions } from '../../src/reference/instance.ts';
import { serving } from '../../src/proof/serving.ts';

/** A request that a target got, and the status that it answered. */
export interface Got {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  status: number;
}

/** A reference instance, and what it has seen until now. */
export interface Watched {
  readonly url: string;
  readonly got: Got[];
  /** The most requests that were in flight at one time. */
  readonly maxInFlight: () => number;
}

const { integration } = referenceCredentials;

/** Serves a reference instance that watches, for the time of a callback. */
export async function watching<Result>(
  options: ReferenceOptions,
  use: (target: Watched) => Promise<Result>,
): Promise<Result> {
  const got: Got[] = [];
  let [inFlight, most] = [0, 0];
  const watch = (next: RequestListener): RequestListener => {
    const inner = options.fault?.around(next) ?? next;
    return (incoming: IncomingMessage, outgoing) => {
      const { method = '', url = '', headers } = incoming;
      const entry: Got = { method, path: url, authorization: headers.authorization, status: 0 };
      got.push(entry);
      inFlight += 1;
      most = Math.max(most, inFlight);
      outgoing.once('close', () => {
        inFlight -= 1;
        entry.status = outgoing.statusCode;
      });
      inner(incoming, outgoing);
    };
  };
  const fault = { id: 'watched', sentence: 'Watched.', around: watch };
  return serving({ ...options, fault }, ({ url }) => use({ url, got, maxInFlight: () => most }));
}

/** Asks a target for tokens with the password grant. */
export async function tokensOf(url: string): Promise<{ access_token: string; refresh_token: string }> {
  const { client } = referenceCredentials;
  const response = await fetch(`${url}/oauth_token.do`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'password',
      client_id: client.id,
      client_secret: client.secret,
      username: integration.username,
      password: integration.password,
    }),
  });
  return (await response.json()) as { access_token: string; refresh_token: string };
}
