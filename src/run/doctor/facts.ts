/** Facts about a target that accepts the user: limits, clock, latency, and the cost of a run. */
import type { RunContext } from '../../contract/run.ts';
import { cleanUpSeconds, secondsOf, totalOf, type Expectation } from '../forecast/forecast.ts';
import { recordsText, timeText } from '../forecast/forecast-words.ts';
import { harmlessPath } from '../../contract/no-resource.ts';
import type { Probe, Seen } from '../preflight/probe.ts';
import { productionDoubt } from '../preflight/production.ts';
import { remedyOf, forecastLeftovers } from '../forecast/leftover-forecast.ts';
import type { Survey } from '../preflight/survey.ts';
import type { TableAccess } from '../preflight/table-access.ts';
import type { Step } from './step.ts';

/** The build of the instance, where it can be read. */
export function buildStep({ release, target: { build, looksLike } }: RunContext): Step {
  const name = 'build';
  if (build !== undefined && looksLike !== undefined) {
    return {
      name,
      status: 'warning',
      found: `${build}: this looks like ${looksLike}, and would be held to ${release}`,
      remedy: `Give --release ${looksLike}, or update the instance to ${release}.`,
    };
  }
  if (build !== undefined) return { name, status: 'ok', found: build };
  return {
    name,
    status: 'not checked',
    found: 'not known: the property glide.buildtag cannot be read, so reports name no build',
  };
}

/** Whether a run would need `--allow-production`. */
export function productionStep({ target, consent }: RunContext, { production }: Survey): Step {
  const name = 'production';
  if (target.kind === 'reference') return { name, status: 'ok', found: 'no: the reference instance' };
  const doubt = productionDoubt(target.url, production);
  if (!doubt) {
    const found =
      production === 'false'
        ? 'no: glide.installation.production is false'
        : target.kind === 'mock'
          ? 'no: not a host of the vendor, and it does not say that it is'
          : 'no, by its name; glide.installation.production cannot be read';
    return { name, status: 'ok', found };
  }
  const { saw, remedy } = doubt;
  if (consent.readOnly) return { name, status: 'ok', found: `${saw}; --read-only writes nothing` };
  if (consent.production)
    return { name, status: 'warning', found: `${saw}; --allow-production lets a run write to it` };
  return { name, status: 'problem', found: saw, remedy };
}

/** The rate limit that the answers announce. */
export function limitStep(probe: Probe, expectation: Expectation): Step {
  const name = 'rate limit';
  const headers = probe.exchanges.map(({ responseHeaders }) => responseHeaders ?? {});
  const limits = headers.flatMap((each) => {
    const limit = Number(each['x-ratelimit-limit']);
    return each['x-ratelimit-limit'] !== undefined && Number.isFinite(limit) ? [limit] : [];
  });
  if (limits.length === 0) return { name, status: 'ok', found: 'none is announced' };
  const [limit, rule] = [Math.min(...limits), headers.find((each) => each['x-ratelimit-rule'])];
  const by = rule === undefined ? '' : ` (rule ${rule['x-ratelimit-rule']})`;
  const about = `${limit} requests an hour${by}`;
  if (limit >= expectation.exchanges)
    return { name, status: 'ok', found: `${about}; a run sends about ${expectation.exchanges}` };
  return {
    name,
    status: 'warning',
    found: `${about}, and a run sends about ${expectation.exchanges}: it would wait, then give up`,
    remedy:
      'Raise the rule for this user while a run lasts, or judge a part: --profile, --representation, --clause.',
  };
}

/** A difference that tokens and stamps may suffer from, in seconds. */
const maxClockSeconds = 60;

/** How far the target's clock is from ours. */
export function clockStep(seen: Seen): Step {
  const name = 'clock';
  const theirs = Date.parse(seen.headers['date'] ?? '');
  if (Number.isNaN(theirs)) return { name, status: 'not checked', found: 'its answers have no Date header' };
  // Date has whole seconds: on average half a second is cut off.
  const seconds = (theirs + 500 - seen.middle) / 1000;
  const doubt = 0.5 + seen.roundTripMs / 2000;
  if (Math.abs(seconds) <= doubt + 1)
    return { name, status: 'ok', found: 'the same as ours, within a second or two' };
  const found = `${timeText(Math.abs(seconds))} ${seconds < 0 ? 'behind' : 'ahead of'} ours`;
  if (Math.abs(seconds) <= maxClockSeconds) return { name, status: 'ok', found };
  return {
    name,
    status: 'warning',
    found,
    remedy: 'Set the clock that is wrong: opening times that a run sends are ours.',
  };
}

/**
 * How long answers take: the median of some reads.
 *
 * @param first the first answer to the user, for which the connection was opened
 * @returns also the last of the reads, which tells the time best
 */
export async function measureLatency(
  probe: Probe,
  first: Seen,
): Promise<{ step: Step; milliseconds: number; last: Seen }> {
  const times: number[] = [];
  let last = first;
  while (times.length < 4) {
    last = await probe.get(harmlessPath, 'user');
    times.push(last.roundTripMs);
  }
  const sorted = times.toSorted((left, right) => left - right);
  const milliseconds = sorted[Math.floor(sorted.length / 2)] ?? first.roundTripMs;
  const found = `${Math.round(milliseconds)} ms an answer (${Math.round(first.roundTripMs)} ms for the first one)`;
  return { step: { name: 'latency', status: 'ok', found }, milliseconds, last };
}

/** What a run sends, makes and leaves, and how long it takes. */
export function costStep(
  context: RunContext,
  expectation: Expectation,
  latency: number,
  tables: TableAccess,
): Step {
  const name = 'cost';
  const { workers, consent, target } = context;
  const cleaning = target.kind === 'reference' ? 0 : cleanUpSeconds(expectation, workers, latency);
  const time = `about ${timeText(secondsOf(expectation, workers, latency))} with ${workers} workers${cleaning < 1 ? '' : `, and ${timeText(cleaning)} to clean up`}`;
  const found = `a run sends about ${expectation.exchanges} requests and takes ${time}`;
  const details = [`records: ${recordsText(expectation, consent.readOnly)}`];
  const stay = forecastLeftovers(context, expectation, tables);
  const left = stay.reduce((sum, { count }) => sum + count, 0);
  if (left === 0) return { name, status: 'ok', found, details };
  return {
    name,
    status: 'warning',
    found,
    details: [...details, `about ${left} of ${totalOf(expectation)} could not be removed with what is given`],
    remedy: `${remedyOf(stay)} Or accept what stays with --allow-leftovers.`,
  };
}
