import type { IncomingMessage } from 'node:http';

import type { Directory, Principal } from '../directory.ts';
import type { JsonObject } from '../json.ts';
import { readBasic } from './credentials.ts';

/** An answer of the token endpoint. */
export interface TokenAnswer {
  readonly status: number;
  readonly body: JsonObject;
}

const refused = (status: number, error: string, description: string): TokenAnswer => ({
  status,
  body: { error, error_description: description },
});

/** The client's id and secret: form members, or HTTP Basic (RFC 6749, 2.3.1). */
function clientOf(form: URLSearchParams, incoming: IncomingMessage): readonly [string, string] {
  const authorization = incoming.headers.authorization ?? '';
  const basic = /^basic /i.test(authorization) ? readBasic(authorization.slice(6)) : undefined;
  return basic?.kind === 'basic'
    ? [basic.user, basic.password]
    : [form.get('client_id') ?? '', form.get('client_secret') ?? ''];
}

/** POST /oauth_token.do: client credentials, password and refresh token grants. */
export function issueToken(
  form: URLSearchParams,
  incoming: IncomingMessage,
  directory: Directory,
  now: number,
): TokenAnswer {
  const [id, secret] = clientOf(form, incoming);
  const grant = form.get('grant_type');
  if (grant === null) return refused(400, 'invalid_request', 'grant_type is missing');
  if (!directory.knowsClient(id, secret)) return refused(401, 'invalid_client', 'The client is not known');
  switch (grant) {
    case 'client_credentials':
      return granted(directory.integration(), undefined, directory, now);
    case 'password': {
      const principal = directory.byPassword(form.get('username') ?? '', form.get('password') ?? '');
      return granted(principal, principal && directory.issueRefreshToken(principal), directory, now);
    }
    case 'refresh_token': {
      const token = form.get('refresh_token') ?? '';
      const principal = directory.byRefreshToken(token);
      return granted(principal, principal && directory.nextRefreshToken(token, principal), directory, now);
    }
    default:
      return refused(400, 'unsupported_grant_type', `No grant ${grant.slice(0, 50)}`);
  }
}

function granted(
  principal: Principal | undefined,
  refreshToken: string | undefined,
  directory: Directory,
  now: number,
): TokenAnswer {
  if (!principal) return refused(400, 'invalid_grant', 'The grant is not valid');
  const { token, seconds } = directory.issueAccessToken(principal, now);
  return {
    status: 200,
    body: {
      access_token: token,
      refresh_token: refreshToken,
      scope: 'useraccount',
      token_type: 'Bearer',
      expires_in: seconds,
    },
  };
}
