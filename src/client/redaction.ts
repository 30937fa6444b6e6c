/** What stands in the place of a secret. */
export const redacted = '[redacted]';

/** Shorter values cannot be redacted without damage to other text; the settings refuse them. */
export const minSecretLength = 8;

/** Environment variables whose values must never be written or printed. */
export const secretVariables = [
  'SN_PASSWORD',
  'SN_CLIENT_SECRET',
  'SN_REFRESH_TOKEN',
  'SN_ACCESS_TOKEN',
  'SN_API_KEY',
  'WRAPUP_PROVISION_PASSWORD',
  'WRAPUP_NO_ROLE_PASSWORD',
] as const;

const secretHeaders = new Set([
  'authorization',
  'cookie',
  'set-cookie',
  'proxy-authorization',
  'x-sn-apikey',
  'x-usertoken',
]);

/** Takes secrets out of everything that is recorded. */
export interface Redaction {
  /** From now on this value is a secret too. */
  readonly learn: (secret: string) => void;
  readonly text: (value: string) => string;
  readonly headers: (values: Readonly<Record<string, string>>) => Record<string, string>;
}

/** A redaction of the configured secrets, in plain, base64 and percent-encoded form, and of secret headers. */
export function redaction(environment: NodeJS.ProcessEnv): Redaction {
  const forms = secretVariables.flatMap((name) => {
    const secret = environment[name];
    return secret === undefined || secret.length < minSecretLength ? [] : formsOf(secret);
  });
  for (const [user, password] of [
    ['SN_USERNAME', 'SN_PASSWORD'],
    ['WRAPUP_PROVISION_USERNAME', 'WRAPUP_PROVISION_PASSWORD'],
    ['WRAPUP_NO_ROLE_USERNAME', 'WRAPUP_NO_ROLE_PASSWORD'],
    ['SN_CLIENT_ID', 'SN_CLIENT_SECRET'],
  ] as const) {
    if (environment[password]) {
      forms.push(Buffer.from(`${environment[user] ?? ''}:${environment[password]}`).toString('base64'));
    }
  }
  let secrets = longestFirst(forms);
  const text = (value: string): string =>
    secrets.reduce(
      (rest, secret) => (rest.includes(secret) ? rest.replaceAll(secret, redacted) : rest),
      value,
    );
  return {
    learn(secret) {
      if (secret.length >= minSecretLength) secrets = longestFirst([...secrets, ...formsOf(secret)]);
    },
    text,
    headers: (values) =>
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [
          name,
          secretHeaders.has(name.toLowerCase()) ? redacted : text(value),
        ]),
      ),
  };
}

/** One secret inside another must not leave a rest. */
function longestFirst(forms: readonly string[]): string[] {
  return [...new Set(forms)].sort((a, b) => b.length - a.length);
}

function formsOf(secret: string): string[] {
  const base64 = Buffer.from(secret).toString('base64');
  const json = JSON.stringify(secret).slice(1, -1);
  const xml = secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return [secret, base64, Buffer.from(secret).toString('base64url'), encodeURIComponent(secret), json, xml];
}
