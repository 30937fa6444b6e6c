/** A recorded request as a curl command, with variables in the place of secrets. Pure. */
import type { Exchange } from '../../contract/record.ts';
import { isCertificateOfUser, type CredentialMode, type RunContext } from '../../contract/run.ts';

/** What a recorded request does not say. */
export interface CurlTarget extends Omit<RunContext['target'], 'kind' | 'build'> {
  /** The run's mark: it names the user that does not exist. */
  readonly mark: string;
  /** Whether certificates that do not verify were accepted. */
  readonly insecure?: boolean;
}

/** Longer bodies are not for a command line; they are in exchanges.json. */
const maxBody = 8000;

/**
 * The command that sends a recorded request again, for a POSIX shell, on one line. Where the body is too long
 * it is left out, and a comment says where it is.
 */
export function curlCommand(exchange: Exchange, target: CurlTarget): string {
  const { method, path, requestHeaders, requestBody } = exchange;
  const body = requestBody !== undefined && requestBody.length > maxBody ? undefined : requestBody;
  const isPiped = body !== undefined && needsPrintf.test(body);
  const words = [
    'curl -sS -i',
    ...(target.insecure === true ? ['-k'] : []),
    // Brackets and dots in a path are part of the request, and mean something to curl.
    ...(/[[\]{}]/.test(path) ? ['-g'] : []),
    ...(/\/\.{1,2}(?=[/?]|$)/.test(path) ? ['--path-as-is'] : []),
    ...(method === 'GET' && body === undefined ? [] : [`-X ${method}`]),
    ...credentialsOf(exchange, target),
    ...(showsCertificate(exchange, target) ? certificate : []),
    ...headersOf(requestHeaders, body !== undefined),
    ...(body === undefined ? [] : [isPiped ? '--data-binary @-' : `--data-raw ${quoted(body)}`]),
    quoted(`${target.url}${path}`),
  ];
  const command = `${isPiped ? `printf ${printfFormat(body)} | ` : ''}${words.join(' ')}`;
  return requestBody === body
    ? command
    : `${command} # with the body of ${requestBody?.length} characters in exchanges.json, ${printable(exchange.id)}`;
}

/** Whether the connection showed the client certificate beside other credentials, or without any. */
function showsCertificate({ identity }: Exchange, target: CurlTarget): boolean {
  const isOnly = target.credentials === 'client-certificate';
  if (target.mutualTls !== true && !isOnly) return false;
  const isUser = identity === 'user' || (identity === 'provisioner' && target.hasProvisioner !== true);
  // Where it is the only authentication of the user under test, `ofTheUser` adds it.
  return isUser ? !isOnly : !isCertificateOfUser(target);
}

/** Variables of the environment that stand for what was redacted. */
function credentialsOf({ identity }: Exchange, { credentials, mark, hasProvisioner }: CurlTarget): string[] {
  switch (identity) {
    case 'anonymous':
      return [];
    case 'unknown-user':
      return [`-u ${quoted(`no-such-user-${mark}:no-such-password-${mark}`)}`];
    case 'no-role':
      return ['-u "$WRAPUP_NO_ROLE_USERNAME:$WRAPUP_NO_ROLE_PASSWORD"'];
    case 'provisioner':
      return hasProvisioner === true
        ? ['-u "$WRAPUP_PROVISION_USERNAME:$WRAPUP_PROVISION_PASSWORD"']
        : ofTheUser[credentials];
    default:
      return ofTheUser[credentials];
  }
}

const token = ['-H "Authorization: Bearer $SN_ACCESS_TOKEN"'];

const certificate = ['--cert "$SN_CLIENT_CERT" --key "$SN_CLIENT_KEY" --pass "$SN_CLIENT_KEY_PASSPHRASE"'];

const ofTheUser: Readonly<Record<CredentialMode, string[]>> = {
  none: [],
  basic: ['-u "$SN_USERNAME:$SN_PASSWORD"'],
  'client-credentials': token,
  'password-grant': token,
  'refresh-token': token,
  bearer: token,
  'api-key': ['-H "x-sn-apikey: $SN_API_KEY"'],
  'client-certificate': certificate,
};

/** Left out: authentication has options of its own, a session is not sent again, and curl sets the rest. */
const left = new Set(['authorization', 'x-sn-apikey', 'cookie', 'host', 'content-length', 'connection']);

function headersOf(headers: Readonly<Record<string, string>>, hasBody: boolean): string[] {
  const sent = Object.entries(headers).filter(([name]) => !left.has(name));
  const lines = sent.map(([name, value]) => `${name}:${value === '' ? '' : ` ${value}`}`);
  // Headers that curl adds by itself would change the request.
  if (headers['accept'] === undefined) lines.push('accept:');
  if (hasBody && headers['content-type'] === undefined) lines.push('content-type:');
  return lines.map((line) => `-H ${quoted(printable(line))}`);
}

/** A word for a POSIX shell. */
function quoted(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

// Control characters that a terminal obeys or that break the line, and marks that change the text direction.
// oxlint-disable-next-line no-control-regex
const controls = /[\u0000-\u001F\u007F-\u009F\u2028\u2029\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
const needsPrintf = new RegExp(controls.source);

function printable(text: string): string {
  return text.replace(controls, '?');
}

/** A format for printf: its special characters doubled, control characters as bytes. */
function printfFormat(text: string): string {
  const format = text
    .replaceAll('\\', String.raw`\\`)
    .replaceAll('%', '%%')
    .replace(controls, (character) =>
      [...new TextEncoder().encode(character)]
        .map((byte) => `\\${byte.toString(8).padStart(3, '0')}`)
        .join(''),
    );
  // A format that begins with a dash would be taken for an option.
  return `${format.startsWith('-') ? '-- ' : ''}${quoted(format)}`;
}
