/** Looks at a target step by step, and says of each what was found and what to do. Writes nothing. */
import { proxyFor } from '../../client/connection/proxy.ts';
import type { RunContext } from '../../contract/run.ts';
import { certificateProof, withProof } from '../preflight/certificate-use.ts';
import { informed, problemOfError } from '../preflight/preflight.ts';
import { Probe } from '../preflight/probe.ts';
import { survey } from '../preflight/survey.ts';
import { examineTableAccess, expectationWith } from '../preflight/table-access.ts';
import { examineAccess, examineApi, problemStep } from './access.ts';
import { buildStep, clockStep, costStep, limitStep, measureLatency, productionStep } from './facts.ts';
import { inputsStep } from './inputs.ts';
import { examineAddress, examineConnection } from './reach.ts';
import { Stop, stepNames, type Step, type StepName } from './step.ts';
import { examineTables } from './tables.ts';

/** Every step in its order, each as soon as it is done. */
export async function* examine(context: RunContext, environment: NodeJS.ProcessEnv): AsyncGenerator<Step> {
  const done = new Set<string>();
  try {
    for await (const step of steps(context, environment)) {
      done.add(step.name);
      yield step;
    }
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    // A connection that breaks later is a problem of the step that needed it.
    const next = stepNames.find((each) => !done.has(each)) ?? error.step.name;
    const name = done.has(error.step.name) ? next : error.step.name;
    done.add(name);
    yield { ...error.step, name };
    for (const each of stepNames) if (!done.has(each)) yield unreached(each, name);
  }
}

function unreached(name: StepName, needs: StepName): Step {
  return { name, status: 'not checked', found: `needs ${needs}`, needs };
}

async function* steps(given: RunContext, environment: NodeJS.ProcessEnv): AsyncGenerator<Step> {
  const { url, credentials } = given.target;
  const proxy = proxyFor(url, environment)?.variable;
  yield await examineAddress(url, proxy);
  yield await examineConnection(url, proxy, given.insecure, credentials !== 'none');
  const context = withProof(given, await certificateProof(given, environment));
  const probe = new Probe(context, environment);
  try {
    const { step, answersWithoutCredentials } = await examineApi(probe);
    yield step;
    const access = await examineAccess(probe, context, answersWithoutCredentials);
    for (const each of access.steps) {
      if (each.status === 'problem') throw new Stop(each);
      yield each;
    }
    yield await examineTables(probe, context, environment);
    const found = await survey(probe, context, environment);
    const known = informed(context, found);
    yield buildStep(known);
    yield productionStep(known, found);
    const tables = await examineTableAccess(known, environment);
    const expectation = expectationWith(known, tables);
    yield inputsStep(known, found, expectation);
    yield limitStep(probe, expectation);
    const latency = await measureLatency(probe, access.seen);
    yield clockStep(latency.last);
    yield latency.step;
    yield costStep(known, expectation, latency.milliseconds, tables);
  } catch (error) {
    if (error instanceof Stop) throw error;
    // Any failure to get a response ends the examination.
    throw new Stop(problemStep(await problemOfError(error, context, (text) => probe.safe(text))));
  } finally {
    await probe.close();
  }
}
