import { Buffer } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { TLSSocket } from 'node:tls';

import type { PresentedCredentials } from '../behaviour/access.ts';
import { header } from './exchange.ts';

/** User and password of a Basic header, or of OAuth's client authentication. */
export function readBasic(value: string): PresentedCredentials {
  const text = Buffer.from(value, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return colon === -1
    ? { kind: 'unreadable' }
    : { kind: 'basic', user: text.slice(0, colon), password: text.slice(colon + 1) };
}

/** The user of a client certificate that our authority issued. */
function readCertificate({ socket }: IncomingMessage): PresentedCredentials {
  if (!(socket instanceof TLSSocket) || !socket.authorized) return { kind: 'none' };
  const { CN: name } = socket.getPeerCertificate().subject;
  return { kind: 'certificate', user: (Array.isArray(name) ? name[0] : name) ?? '' };
}

/** The credentials of a request: Basic, a bearer token or an API key. */
export function presentedCredentials(incoming: IncomingMessage): PresentedCredentials {
  const authorization = incoming.headers.authorization;
  if (authorization === undefined) {
    const key = header(incoming, 'x-sn-apikey');
    return key === undefined ? readCertificate(incoming) : { kind: 'api-key', key };
  }
  const space = authorization.indexOf(' ');
  const value = authorization.slice(space + 1).trim();
  switch (authorization.slice(0, Math.max(space, 0)).toLowerCase()) {
    case 'basic':
      return readBasic(value);
    case 'bearer':
      return { kind: 'bearer', token: value };
    default:
      return { kind: 'unreadable' };
  }
}
