/** From settings to a run that can start: a target, a seed, a mark, and the context that the workers read. */
import { randomBytes, randomInt } from 'node:crypto';
import path from 'node:path';
import { grantOf, tokenBrokerVariable } from '../client/authentication/grants.ts';
import {
  maxAttempts,
  maxCheapRepeats,
  maxRepeats,
  restartSeconds,
  retryBudgetSeconds,
} from '../client/retry/retry-policy.ts';
import { proxyFor } from '../client/connection/proxy.ts';
import { minSecretLength } from '../client/recording/redaction.ts';
import { mayMakeUpIds, type RunContext } from '../contract/run.ts';
import { runContextVariable } from '../run-folder/handover.ts';
import { configuredVariables } from './settings/configured.ts';
import { shortSecretsOf } from './settings/credential-settings.ts';
import { markOf } from '../run-folder/mark.ts';
import { credentialVariables, routeVariables } from './settings/known-variables.ts';
import { readSettings, type RunFlags, type Settings } from './settings/settings.ts';
import { SettingsError, type Variables } from './settings/variables.ts';

export interface PreparedRun {
  readonly context: RunContext;
  readonly settings: Settings;
  /** What the operator should know before the run starts. */
  readonly notices: readonly string[];
  /** Stops what was started for the run. */
  close(): Promise<void>;
}

/** Settings of a run, from flags, `environment` and the `.env` of the working directory. */
export async function settingsFor(
  flags: RunFlags,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<Settings & { readonly variables: Variables }> {
  const variables = await configuredVariables(environment);
  return { ...(await readSettings(flags, variables)), variables };
}

/**
 * Prepares a run: starts the reference instance where there is no target, and leaves credentials and context
 * in `environment`, from where the workers take them.
 *
 * @throws SettingsError with everything that is wrong
 */
export async function prepareRun(
  flags: RunFlags,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<PreparedRun> {
  const { variables, ...settings } = await settingsFor(flags, environment);
  const now = new Date();
  const started = settings.target ? undefined : await startReference(settings);
  const target = settings.target ?? {
    url: started?.url ?? '',
    kind: 'reference' as const,
    credentials: 'basic' as const,
    hasProvisioner: true,
  };
  for (const name of credentialVariables) {
    // The credentials of an instance are not for the reference instance, which knows its own.
    const value = started ? started.credentials[name] : variables.text(name);
    if (value === undefined) delete environment[name];
    else environment[name] = value;
  }
  for (const name of started ? [] : routeVariables) {
    const value = variables.text(name);
    if (value !== undefined) environment[name] = value;
  }
  const id = runId(now);
  const context: RunContext = {
    id,
    mark: markOf(now),
    seed: settings.seed ?? randomInt(2 ** 32),
    startedAt: now.toISOString(),
    target,
    release: settings.release,
    profiles: settings.profiles,
    operations: settings.operations,
    representations: settings.representations,
    readings: settings.readings,
    clauses: settings.clauses,
    ...(settings.maxFailures !== undefined && { maxFailures: settings.maxFailures }),
    workers: settings.workers,
    folder: path.join(settings.out, id),
    strict: settings.strict,
    ...(settings.minJudged !== undefined && { minJudged: settings.minJudged }),
    consent: settings.consent,
    insecure: settings.insecure,
    timeoutSeconds: settings.timeoutSeconds,
    inputs: settings.inputs,
  };
  environment[runContextVariable] = JSON.stringify(context);
  const broker = await openBroker(context, environment);
  return {
    context,
    settings,
    notices: noticesOf(context, flags, variables, environment),
    close: async () => {
      await broker?.close();
      await started?.close();
    },
  };
}

/** Starts the token broker, where the mode has tokens. */
async function openBroker(context: RunContext, environment: NodeJS.ProcessEnv) {
  delete environment[tokenBrokerVariable];
  const { credentials: mode } = context.target;
  if (grantOf(mode) === undefined) return undefined;
  const [
    { openTokenBroker },
    { routeTo },
    { httpTransport },
    { tokenSource },
    { readCertificate },
    { redaction },
  ] = await Promise.all([
    import('../client/authentication/token-broker.ts'),
    import('../client/connection/target-connection.ts'),
    import('../client/connection/transport.ts'),
    import('../client/authentication/credentials.ts'),
    import('../client/connection/certificate.ts'),
    import('../client/recording/redaction.ts'),
  ]);
  const certificate = readCertificate(environment);
  const transport = httpTransport({ ...routeTo(context, environment), ...(certificate && { certificate }) });
  // The broker writes nothing; each worker redacts the tokens that it fetches.
  const learnNothing = () => undefined;
  const source = tokenSource({ environment, mode }, transport, learnNothing, redaction(environment).text);
  if (!source) return undefined;
  const broker = await openTokenBroker(source);
  environment[tokenBrokerVariable] = broker.address;
  return {
    async close() {
      await broker.close();
      await transport.close();
    },
  };
}

/**
 * Puts the credentials of `.env` into an environment that does not have them.
 *
 * @returns the host that they are configured for, as far as one is
 * @throws SettingsError when an unknown variable is set
 */
export async function applyCredentials(
  environment: NodeJS.ProcessEnv,
): Promise<{ readonly host: string | undefined }> {
  const variables = await configuredVariables(environment);
  if (variables.problems.length > 0) throw new SettingsError(variables.problems);
  for (const name of [...credentialVariables, ...routeVariables]) {
    const value = variables.text(name);
    if (value !== undefined) environment[name] = value;
  }
  return { host: variables.text('SN_HOST') };
}

async function startReference({ release }: Settings) {
  const [{ startReferenceInstance }, { everyUser }] = await Promise.all([
    import('../reference/instance.ts'),
    import('../reference/users.ts'),
  ]);
  const { url, close } = await startReferenceInstance({ port: 0, release });
  const credentials: Readonly<Record<string, string>> = everyUser;
  return { url, close, credentials };
}

/** Begins with the time, so that folders sort by it. */
function runId(now: Date): string {
  const time = now.toISOString().replace(/[-:]|\.\d+/g, '');
  return `${time}-${randomBytes(2).toString('hex')}`;
}

/** How a run handles transient failures, for the operator. */
export const retryNotice = `After a transient failure a request that was not processed is sent up to ${maxAttempts} times, and a check is run up to ${maxRepeats + 1} times (${maxCheapRepeats + 1} where writes fail at once). Each worker waits at most ${retryBudgetSeconds} s in all, and ${restartSeconds} s for a target that refuses connections.`;

function noticesOf(
  { target, inputs, insecure }: RunContext,
  { target: flag }: RunFlags,
  variables: Variables,
  environment: NodeJS.ProcessEnv,
): string[] {
  if (target.kind === 'reference') return [];
  const notices: string[] = [];
  const proxy = proxyFor(target.url, environment);
  if (proxy) notices.push(`Requests go through the proxy ${new URL(proxy.url).host} (${proxy.variable}).`);
  if (insecure) notices.push('TLS certificates are not verified (--insecure).');
  if (target.credentials === 'none')
    notices.push('No credentials are configured: requests are sent without any.');
  const short = shortSecretsOf(variables);
  if (short.length > 0) {
    const have = short.length === 1 ? 'has' : 'have';
    notices.push(
      `${short.join(', ')} ${have} fewer than ${minSecretLength} characters: kept out of headers and of members with the names of secrets, and not found in any other text.`,
    );
  }
  const host = variables.text('SN_HOST');
  if (
    flag !== undefined &&
    host !== undefined &&
    target.credentials !== 'none' &&
    !sameOrigin(host, target.url)
  ) {
    notices.push(`The configured credentials are used for ${target.url}, although SN_HOST is ${host}.`);
  }
  if (!inputs.tableApi && inputs.interactions.length === 0 && mayMakeUpIds({ target, inputs })) {
    notices.push(
      'No interactions are given and none can be made: made-up sys_ids are used, which mocks accept.',
    );
  }
  return notices;
}

function sameOrigin(left: string, right: string): boolean {
  return URL.canParse(left) && new URL(left).origin === right;
}
