import { randomUUID } from 'node:crypto';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';

import { getRequestListener } from '@hono/node-server';

import type { Release } from '../contract/operations.ts';
import type { ReadingChoice } from '../contract/readings.ts';
import { defaultRelease } from '../contract/releases.ts';
import { standard } from './behaviour/standard.ts';
import type { Patch } from './behaviour/types.ts';
import { Directory } from './directory.ts';
import type { Fault } from './fault.ts';
import { WrapUpApp } from './http/app.ts';
import { Model } from './model.ts';
import { composed } from './compose.ts';
import { patchesOf } from './readings.ts';
import { releasePatches } from './releases.ts';
import { Tables } from './tables/tables.ts';

export { basic, referenceCredentials } from './directory.ts';

/** How an instance differs from the standard one. */
export interface ReferenceOptions {
  /** 0, the default, takes a free port. */
  readonly port?: number;
  readonly release?: Release;
  readonly readings?: ReadingChoice;
  /** Applied last: a defect, or a conforming variant. */
  readonly patch?: Patch;
  /** A fault between the clients and the instance. */
  readonly fault?: Fault;
  /** How long every answer waits. */
  readonly latencyMs?: number;
  readonly tokenLifetimeSeconds?: number;
  /** Each refresh token serves once, and a new one comes with the access token. */
  readonly rotatesRefreshTokens?: boolean;
  /** Serve over TLS; all are PEM. */
  readonly tls?: {
    readonly key: string;
    readonly cert: string;
    /** Takes certificates of clients that this authority issued; their common name is the user. */
    readonly clientAuthority?: string;
    /** Refuses connections without such a certificate. */
    readonly requiresClientCertificate?: boolean;
  };
  /** The clock, in epoch milliseconds. */
  readonly now?: () => number;
  /** Makes 32 hexadecimal digits, new ones each time. */
  readonly newId?: () => string;
}

/** A running reference instance. */
export interface ReferenceInstance {
  /** http:// or https://, 127.0.0.1 and the port, without a slash at the end. */
  readonly url: string;
  /** Stops at once: open connections are ended, too. */
  readonly close: () => Promise<void>;
}

/** 32 hexadecimal digits: a random UUID without its dashes. */
function newSysId(): string {
  const id = randomUUID();
  return id.slice(0, 8) + id.slice(9, 13) + id.slice(14, 18) + id.slice(19, 23) + id.slice(24);
}

function serverFor(tls: ReferenceOptions['tls'], listener: RequestListener) {
  // A client that keeps a connection for a while must not find it closed by us in the moment it sends.
  const keepAliveTimeout = 65_000;
  if (!tls) return createServer({ keepAliveTimeout }, listener);
  const { key, cert, clientAuthority, requiresClientCertificate = false } = tls;
  const clients =
    clientAuthority === undefined
      ? {}
      : { ca: clientAuthority, requestCert: true, rejectUnauthorized: requiresClientCertificate };
  return createTlsServer({ keepAliveTimeout, key, cert, ...clients }, listener);
}

/** Starts a reference instance on 127.0.0.1. Several may run in one process; each has a state of its own. */
export async function startReferenceInstance(options: ReferenceOptions = {}): Promise<ReferenceInstance> {
  const { release = defaultRelease, readings = {}, now = Date.now, newId = newSysId } = options;
  const patches = [...patchesOf(readings), releasePatches[release], options.patch];
  const behaviour = composed(standard, patches);
  const model = new Model(behaviour, newId);
  const directory = new Directory(newId, options.tokenLifetimeSeconds ?? 1800, options.rotatesRefreshTokens);
  const tables = new Tables(model, directory, release, now);
  const latencyMs = options.latencyMs ?? 0;
  const app = new WrapUpApp({ behaviour, model, directory, tables, now, latencyMs });
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false, hostname: '127.0.0.1' });
  const answered: RequestListener = (incoming, outgoing) => {
    void listener(incoming, outgoing);
  };
  const listen = options.fault?.around(answered) ?? answered;
  const server = serverFor(options.tls, listen);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `${options.tls ? 'https' : 'http'}://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
