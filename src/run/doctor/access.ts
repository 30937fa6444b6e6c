/** Which API answers at a target's address, and whether it accepts the credentials. */
import type { RunContext } from '../../contract/run.ts';
import { classify, type Finding, type FindingStep } from '../preflight/classify.ts';
import { harmlessPath } from '../../contract/no-resource.ts';
import { isDoubtful, problemIn } from '../preflight/presence.ts';
import type { Probe, Seen } from '../preflight/probe.ts';
import { Stop, type Step, type StepName } from './step.ts';

/** Which step of an examination a finding belongs to. */
const stepOf: Readonly<Record<FindingStep, StepName>> = {
  connection: 'connection',
  api: 'API',
  credentials: 'credentials',
  plugin: 'plugin',
  role: 'role',
  limit: 'rate limit',
};

/** A finding as a step that does not hold. */
export function problemStep({ step, title, actual, remedy }: Finding): Step {
  return { name: stepOf[step], status: 'problem', found: title, details: [`response: ${actual}`], remedy };
}

/** Whether an API of the platform's kind answers a request without credentials. */
export async function examineApi(
  probe: Probe,
): Promise<{ readonly step: Step; readonly answersWithoutCredentials: boolean }> {
  const seen = await probe.get(harmlessPath, 'anonymous', 'segment.get');
  const finding = classify(seen, 'none');
  // Whether a page for an unknown segment is of the API shows when the user asks.
  if (finding && !isDoubtful(seen) && ['api', 'connection', 'limit'].includes(finding.step))
    throw new Stop(problemStep(finding));
  const { status } = seen;
  if (status >= 200 && status < 300) {
    const step: Step = {
      name: 'API',
      status: 'warning',
      found: `status ${status} for a segment that does not exist, requested without credentials: probably another API`,
      remedy: 'Check the address. A run goes on, and says clause by clause what is not as documented.',
    };
    return { step, answersWithoutCredentials: true };
  }
  const found =
    status === 401
      ? 'an API that asks for credentials (status 401 without any)'
      : `an API (status ${status} for a segment that does not exist, requested without credentials)`;
  return {
    step: { name: 'API', status: 'ok', found },
    answersWithoutCredentials: status !== 401 && status !== 403,
  };
}

/** Whether the target accepts the user under test: credentials, plugin and role; with the answer that shows it. */
export async function examineAccess(
  probe: Probe,
  context: RunContext,
  answersWithoutCredentials: boolean,
): Promise<{ readonly steps: readonly Step[]; readonly seen: Seen }> {
  const { credentials, certificateProof } = context.target;
  const seen = await probe.get(harmlessPath, 'user', 'segment.get');
  const finding = await problemIn(seen, probe, context);
  if (finding && !['plugin', 'role'].includes(finding.step)) throw new Stop(problemStep(finding));
  const lets =
    certificateProof === 'indispensable'
      ? certificateStep(credentials)
      : credentialsStep(credentials, answersWithoutCredentials);
  return { steps: [lets, ...pluginAndRole(seen, finding)], seen };
}

/** Up to the first one that does not hold. */
function pluginAndRole({ status }: Seen, finding: Finding | undefined): readonly Step[] {
  if (finding?.step === 'plugin') return [problemStep(finding)];
  if (status >= 200 && status < 300) {
    const found = `not known: status ${status} for a segment that does not exist`;
    return [
      { name: 'plugin', status: 'not checked', found },
      { name: 'role', status: 'not checked', found },
    ];
  }
  const plugin: Step = { name: 'plugin', status: 'ok', found: 'the Wrap Up API is there' };
  if (finding) return [plugin, problemStep(finding)];
  const found = `the user may read segments (status ${status} for one that does not exist)`;
  return [plugin, { name: 'role', status: 'ok', found }];
}

/** The target accepts no connection without the certificate, and with it every request. */
function certificateStep(mode: RunContext['target']['credentials']): Step {
  return {
    name: 'credentials',
    status: 'warning',
    found: `accepted (${mode}); the client certificate authenticates the user, and the target accepts no connection without it`,
    remedy:
      'The clauses on access are skipped. To have them judged, use a certificate that belongs to no user, or let the target ask for one without demanding it.',
  };
}

function credentialsStep(
  mode: RunContext['target']['credentials'],
  answersWithoutCredentials: boolean,
): Step {
  const name = 'credentials';
  if (mode === 'none')
    return {
      name,
      status: 'ok',
      found: 'none, and the target requires none: the clauses on access are skipped',
    };
  if (!answersWithoutCredentials) return { name, status: 'ok', found: `accepted (${mode})` };
  return {
    name,
    status: 'warning',
    found: `sent (${mode}), but the target answers without any as well: whether it looks at them is not known`,
    remedy: 'The clauses on access will fail on a target that accepts every request.',
  };
}
