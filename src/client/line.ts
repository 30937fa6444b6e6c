import type { RunContext } from '../contract/run.ts';
import { newJars, type Line } from './connection.ts';
import { readCredentials } from './credentials.ts';
import { Patience } from './patience.ts';
import { redaction, type Redaction } from './redaction.ts';
import { httpTransport } from './transport.ts';

/** A line to the target of a run, with what keeps its secrets out of records. */
export interface OpenLine {
  readonly line: Line;
  readonly redaction: Redaction;
  readonly close: () => Promise<void>;
}

/** Opens a line to the target of a run, with the credentials of the environment. */
export function openLine(context: RunContext, environment: NodeJS.ProcessEnv): OpenLine {
  const { url, credentials: mode } = context.target;
  const options = { origin: url, timeoutSeconds: context.timeoutSeconds, insecure: context.insecure };
  const authenticated = httpTransport(options);
  const anonymous = httpTransport(options);
  const secrets = redaction(environment);
  const credentials = readCredentials({
    environment,
    mode,
    mark: context.mark,
    transport: authenticated,
    onSecret: (secret) => secrets.learn(secret),
    redact: (text) => secrets.text(text),
  });
  return {
    line: {
      origin: url,
      credentials,
      transports: { authenticated, anonymous },
      jars: newJars(),
      patience: new Patience(),
      readOnly: context.consent.readOnly,
    },
    redaction: secrets,
    async close() {
      await authenticated.close();
      await anonymous.close();
    },
  };
}
