/**
 * How the target reads what valid requests take for granted and the page does not promise: each worker finds it
 * out once, when a check first needs it, and follows it from then on. A target that refuses every such request,
 * the plain one included, has taught nothing: then the checks judge it as they would any other.
 */
import { isAccepted, openedSysId, type Answer } from '../../client/answer.ts';
import type { Api, XmlForm } from '../../client/api.ts';
import type { SegmentCreateRequest, SegmentCreateResponse } from '../../contract/generated/bodies.ts';
import { isRefusal } from '../refusal.ts';
import type { ReadingId, ReadingValue } from '../../contract/readings.ts';
import type { Data } from './data.ts';

/**
 * What becomes of a second unsegmented wrap-up of an agent and an interaction: READINGS second-of-a-pair; or it is
 * rejected only while the first is open; or it takes the place of the first one, which is answered again or closed.
 */
export type SecondOfPair = ReadingValue<'second-of-a-pair'> | 'in-turn' | 'replaces';

/** What a worker has found out. */
export interface Learned {
  times?: ReadingValue<'valid-times'>;
  secondOfPair?: SecondOfPair;
  languages?: readonly string[];
  inactiveConfiguration?: ReadingValue<'inactive-configuration'>;
  xmlForm?: XmlForm;
  hasReadLag?: boolean;
  /** How often the lag of reads was measured. */
  lagMeasurements?: number;
}

/** Notes which value of a reading an answer shows the target to follow. */
export type Observe = <Id extends ReadingId>(reading: Id, value: ReadingValue<Id>, answer: Answer) => void;

/** What finding out needs of a check. */
export interface Prober {
  readonly api: Api;
  readonly data: Pick<Data, 'dateTime' | 'unique' | 'label'> & {
    /** A minimal creation on an interaction of its own. */
    externalSegment(): Promise<SegmentCreateRequest>;
  };
  readonly observe: Observe;
}

/** Whether a creation that takes nothing for granted is accepted now, so that a refused one was refused for what it did. */
const isPlainAccepted = async ({ api, data }: Prober): Promise<boolean> =>
  isAccepted(await api.createSegment(await data.externalSegment()));

/**
 * Whether the target takes an opening time from before the interaction, and a confirmation from before the
 * wrap-up. READINGS valid-times.
 */
export async function learnTimes(prober: Prober): Promise<ReadingValue<'valid-times'>> {
  const request = await prober.data.externalSegment();
  const opened = await prober.api.createSegment({ ...request, opened_on: prober.data.dateTime(-5025) });
  const sysId = openedSysId(opened);
  let refused = isRefusal(opened) ? opened : undefined;
  let isTakenOtherwise = refused !== undefined && isAccepted(await prober.api.createSegment(request));
  if (sysId !== undefined) {
    const query = { segment_sys_id: sysId };
    const confirmed = await prober.api.updateSegment(query, { confirmed_on: prober.data.dateTime(-1025) });
    if (isRefusal(confirmed)) {
      refused = confirmed;
      isTakenOtherwise = isAccepted(
        await prober.api.updateSegment(query, { notes: 'confirmed without a time' }),
      );
    } else {
      prober.observe('valid-times', 'free', confirmed);
    }
  }
  if (!refused || !isTakenOtherwise) return 'free';
  prober.observe('valid-times', 'held', refused);
  return 'held';
}

/**
 * Whether a second unsegmented wrap-up of an agent and an interaction is made, while the first is open and when
 * all are closed: closing may end the interaction. READINGS second-of-a-pair.
 */
export async function learnSecondOfPair(prober: Prober): Promise<SecondOfPair> {
  const request = await prober.data.externalSegment();
  const first = await prober.api.createSegment(request);
  if (!isAccepted(first)) return 'made';
  const again = async () =>
    prober.api.createSegment({ ...request, external_segment_id: prober.data.unique() });
  const second = await again();
  const isReplaced = isAccepted(second) && !(await isStillOpen(prober, first, second));
  for (const answer of [first, second]) {
    const sysId = openedSysId(answer);
    if (sysId !== undefined) await prober.api.updateSegment({ segment_sys_id: sysId }, { notes: 'closed' });
  }
  const third = await again();
  if (isReplaced) return 'replaces';
  // Refused for being a further one, or as creations are from here on?
  const refused = [second, third].find((answer) => isRefusal(answer));
  if (!refused || !(await isPlainAccepted(prober))) {
    if (isAccepted(third)) prober.observe('second-of-a-pair', 'made', third);
    return 'made';
  }
  prober.observe('second-of-a-pair', 'rejected', refused);
  return isAccepted(third) ? 'in-turn' : 'rejected';
}

type Opened = Answer<SegmentCreateResponse>;

/** Whether the first of two wrap-ups is another one than the second, there, and open. A read that fails shows nothing. */
async function isStillOpen({ api }: Prober, first: Opened, second: Opened): Promise<boolean> {
  const sysId = openedSysId(first);
  if (sysId === undefined) return true;
  if (sysId === openedSysId(second)) return false;
  const read = await api.getSegment(sysId);
  const state = read.body?.segment?.state;
  return !isRefusal(read) && (state === undefined || state === 'open');
}

/** Languages that are tried. */
const candidates = ['de', 'fr', 'es', 'ja', 'en'] as const;

/**
 * Languages that codes may be translated into. READINGS translation-languages: any, or those that are installed.
 *
 * @returns at least one; the usual ones where the target takes no translation at all
 */
export async function learnLanguages(prober: Prober): Promise<readonly string[]> {
  const post = (...languages: readonly string[]) =>
    prober.api.postCodes({
      codes: [
        {
          code: prober.data.label(),
          translations: languages.map((language) => ({ language, code: prober.data.label() })),
        },
      ],
    });
  const all = await post(...candidates);
  if (!isRefusal(all)) {
    if (isAccepted(all)) prober.observe('translation-languages', 'any', all);
    return candidates;
  }
  const accepted: string[] = [];
  for (const language of candidates) {
    if (isAccepted(await post(language))) accepted.push(language);
    if (accepted.length === 2) break;
  }
  if (accepted.length === 0) return candidates;
  prober.observe('translation-languages', 'installed', all);
  return accepted;
}

/**
 * READINGS inactive-configuration: whether an internal wrap-up may name one that the run made, which is inactive.
 *
 * @param configuration its sys_id
 */
export async function learnInactiveConfiguration(
  prober: Prober,
  configuration: string,
): Promise<ReadingValue<'inactive-configuration'>> {
  const { agent_sys_id, interaction_sys_id } = await prober.data.externalSegment();
  const request = { agent_sys_id, interaction_sys_id, wrap_up_configuration_sys_id: configuration };
  const answer = await prober.api.createSegment({ ...request, external: false });
  if (!isRefusal(answer)) return 'accepted';
  return (await isPlainAccepted(prober)) ? 'rejected' : 'accepted';
}
