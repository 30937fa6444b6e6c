import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { isRelease, releases } from '../contract/releases.ts';
import { meant } from '../run/settings/nearest.ts';
import { SettingsError, Variables } from '../run/settings/variables.ts';

interface Options {
  readonly port?: string;
  readonly release: string;
  readonly latency?: string;
  readonly tlsKey?: string;
  readonly tlsCert?: string;
  readonly tlsClientCa?: string;
  readonly defect?: string;
  readonly fault?: string;
}

/** `serve`: the reference instance by itself. */
export function addServeCommand(program: Command): void {
  program
    .command('serve')
    .description('serve the reference instance on 127.0.0.1 until Ctrl-C')
    .option('--port <number>', 'port; a free one without it')
    .option('--release <name>', 'release of the page: australia or zurich', 'australia')
    .option('--defect <id>', 'with one fault; the command defects lists them')
    .option('--fault <id>', 'behind one disturbance; the command faults lists them')
    .option('--latency <ms>', 'milliseconds that every answer waits')
    .option('--tls-key <file>', 'serve over TLS with this key, as PEM')
    .option('--tls-cert <file>', 'and with this certificate, as PEM')
    .option('--tls-client-ca <file>', 'take certificates of clients that this authority issued, as PEM')
    .action(serve);
}

async function serve(options: Options): Promise<void> {
  const variables = new Variables({}, {});
  const port = variables.integer(variables.value('--port', options.port), 0, 65_535) ?? 0;
  const latencyMs = variables.integer(variables.value('--latency', options.latency), 0, 60_000) ?? 0;
  const { release } = options;
  if (!isRelease(release)) {
    variables.problems.push(
      `--release is ${JSON.stringify(release)}: ${meant(release, Object.keys(releases))}`,
    );
  }
  const tls = tlsOf(options, variables);
  const [{ defect: defectOf, defects }, { fault: faultOf, faults }] = await Promise.all([
    import('../proof/defects/index.ts'),
    import('../proof/faults/index.ts'),
  ]);
  const defect = one('--defect', options.defect, defectOf, defects, variables);
  const fault = one('--fault', options.fault, faultOf, faults, variables);
  if (variables.problems.length > 0 || !isRelease(release)) throw new SettingsError(variables.problems);
  const { startReferenceInstance, referenceCredentials } = await import('../reference/instance.ts');
  const instance = await startReferenceInstance({
    port,
    release,
    latencyMs,
    ...(defect && { patch: defect.patch }),
    ...(fault && { fault }),
    ...(tls && { tls }),
  }).catch((error: unknown) => {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (taken)
      throw new SettingsError([`--port is ${port}: something else listens there; expected a free port`]);
    if (tls && error instanceof Error && isOfTls(error)) {
      throw new SettingsError([
        `--tls-key is ${options.tlsKey} and --tls-cert is ${options.tlsCert}: expected a key and its certificate, as PEM (${error.message})`,
      ]);
    }
    throw error;
  });
  const { integration, noRole, admin, client, apiKey } = referenceCredentials;
  process.stdout.write(
    [
      `The reference instance of the Wrap Up API (release ${release}) is at ${instance.url}`,
      ...(defect ? [`  with the defect        ${defect.id}: ${defect.sentence}`] : []),
      ...(fault ? [`  behind the fault       ${fault.id}: ${fault.sentence}`] : []),
      `  user with the role     ${integration.username} / ${integration.password}`,
      `  user without the role  ${noRole.username} / ${noRole.password}`,
      `  administrator          ${admin.username} / ${admin.password}`,
      `  OAuth client           ${client.id} / ${client.secret}`,
      `  API key                ${apiKey}`,
      'It binds to 127.0.0.1 only and keeps everything in memory. Ctrl-C ends it.',
      '',
    ].join('\n'),
  );
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, resolve);
  });
  await instance.close();
}

/** What the server needs for TLS; undefined without it. */
function tlsOf({ tlsKey, tlsCert, tlsClientCa }: Options, variables: Variables) {
  if (tlsKey === undefined && tlsCert === undefined && tlsClientCa === undefined) return undefined;
  const [key, cert, clientAuthority] = [
    pem('--tls-key', tlsKey, variables),
    pem('--tls-cert', tlsCert, variables),
    tlsClientCa === undefined ? undefined : pem('--tls-client-ca', tlsClientCa, variables),
  ];
  if (key === undefined || cert === undefined) return undefined;
  return { key, cert, ...(clientAuthority !== undefined && { clientAuthority }) };
}

function pem(flag: string, file: string | undefined, variables: Variables): string | undefined {
  if (file === undefined) {
    variables.problems.push(`${flag} not given: --tls-key and --tls-cert go together`);
    return undefined;
  }
  try {
    const text = readFileSync(file, 'utf8');
    if (text.includes('-----BEGIN ')) return text;
  } catch {
    // What is not there is as wrong as what is not PEM.
  }
  return variables.wrong({ name: flag, text: file }, 'the path of a PEM file');
}

/** The one that a flag names; an unknown name is a problem. */
function one<Named extends { readonly id: string }>(
  flag: string,
  name: string | undefined,
  find: (id: string) => Named | undefined,
  all: readonly Named[],
  variables: Variables,
): Named | undefined {
  if (name === undefined) return undefined;
  const found = find(name);
  if (found) return found;
  const known = all.map(({ id }) => id);
  const command = `${flag.slice(2)}s`;
  variables.problems.push(`${flag} is ${JSON.stringify(name)}: ${meant(name, known, command)}`);
  return undefined;
}

/** Whether OpenSSL could not read a key or a certificate, or the two are no pair. */
function isOfTls(error: Error): boolean {
  return 'code' in error && typeof error.code === 'string' && error.code.startsWith('ERR_OSSL');
}
