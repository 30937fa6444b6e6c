/**
 * What the requests that the suite sends as valid take for granted about a target, where the page does not
 * promise it. A refusal of something merely assumed is no failure of what is judged with it.
 */
import type { OperationId } from './operations.ts';
import type { ReadingId } from './readings.ts';

/**
 * What the suite does about an assumption. `comply`: every request keeps to the strictest reading. `learn`: each
 * worker finds out once how the target reads it, and follows. `skip`: what needs it is not judged, and the input
 * that would enable it is named.
 */
export type Handling = 'comply' | 'learn' | 'skip';

/** One thing that valid requests take for granted. */
export interface Assumption {
  readonly id: string;
  /** What a request takes for granted, in the present tense. */
  readonly statement: string;
  /** What the page says of it, or that it says nothing. */
  readonly page: string;
  readonly handling: Handling;
  /** What the suite does, in one sentence. */
  readonly does: string;
  /** The requests that rest on it. */
  readonly operations: readonly OperationId[];
  /** The reading that it is part of. */
  readonly reading?: ReadingId;
}

/** Every assumption of a valid request, in the order in which a wrap-up meets them. */
export const assumptions: readonly Assumption[] = [
  {
    id: 'agent-exists',
    statement: 'The agent is a user that the target knows.',
    page: 'agent_sys_id is the sys_id of the agent; what becomes of an unknown one is not said.',
    handling: 'skip',
    does: 'The agent is the one that is given, else the authenticated user. An instance without either is skipped.',
    operations: ['segment.create', 'segment.update', 'segment.update-ai', 'segment.get-by-agent-interaction'],
  },
  {
    id: 'interaction-exists',
    statement: 'The interaction is a record that the target knows.',
    page: 'interaction_sys_id is the sys_id of the interaction; what becomes of an unknown one is not said.',
    handling: 'skip',
    does: 'Interactions are those that are given, else made through the Table API. Only mocks are sent made-up ones.',
    operations: ['segment.create', 'segment.update', 'segment.update-ai', 'segment.get-by-agent-interaction'],
  },
  {
    id: 'agent-assigned',
    statement: 'The agent is the one whom the interaction is assigned to.',
    page: 'The agent is described as the one assigned to the interaction.',
    handling: 'comply',
    does: 'Every interaction that the suite makes is assigned to the agent that the creation names.',
    operations: ['segment.create'],
  },
  {
    id: 'several-of-a-pair',
    statement: 'An agent and an interaction may have several unsegmented wrap-ups.',
    page: 'An unsegmented wrap-up is one complete segment; whether a second one may follow is not said.',
    handling: 'learn',
    does: 'Every wrap-up gets an interaction of its own. Where a second one is rejected, or takes the place of the first, what is about several is skipped.',
    operations: ['segment.create'],
    reading: 'second-of-a-pair',
  },
  {
    id: 'times-not-held',
    statement:
      'An opening time may lie before the interaction was made, and a confirmation before the creation.',
    page: 'Only the form of the times is shown; what they are held to is not said.',
    handling: 'learn',
    does: 'Where such times are refused, the suite waits, and sends times between the creation and the request.',
    operations: ['segment.create', 'segment.update'],
    reading: 'valid-times',
  },
  {
    id: 'xml-request-form',
    statement: 'A request in XML is read in one of two forms.',
    page: 'The page shows none; the platform shows the members inside one element entry.',
    handling: 'learn',
    does: 'The members are sent inside request, or inside one entry where the target reads only that.',
    operations: ['code.post', 'segment.create', 'segment.update', 'segment.update-ai'],
    reading: 'xml-request-form',
  },
  {
    id: 'show-timer-alone',
    statement: 'show_timer is sent only with a duration, and with the value true.',
    page: 'A duration must be used with show_timer; show_timer without one is not mentioned.',
    handling: 'comply',
    does: 'No valid request has show_timer without a duration; the value false is judged by a clause of its own.',
    operations: ['segment.create'],
    reading: 'show-timer-false',
  },
  {
    id: 'ai-default-with-ai-codes',
    statement: 'use_ai_as_default is true only where enable_ai_code is.',
    page: 'Each flag is described by itself; whether one needs the other is not said.',
    handling: 'comply',
    does: 'No valid request sends use_ai_as_default true without enable_ai_code true.',
    operations: ['segment.create'],
  },
  {
    id: 'sizes',
    statement: 'Texts and batches are no larger than the platform takes by default.',
    page: 'No size is documented but the 4000 characters of ai_notes.',
    handling: 'comply',
    does: 'Labels, descriptions and identifiers have at most 40 characters, notes 1000, and batches 20 codes.',
    operations: ['code.post', 'segment.create', 'segment.update', 'segment.update-ai'],
    reading: 'sizes',
  },
  {
    id: 'languages-installed',
    statement: 'Codes may be translated into the language that is sent.',
    page: 'Languages are two-letter codes; which ones are taken is not said.',
    handling: 'learn',
    does: 'Translations are sent in languages that the target has taken.',
    operations: ['code.post', 'segment.create'],
    reading: 'translation-languages',
  },
  {
    id: 'allowed-codes-exist',
    statement: 'Every label that a creation allows belongs to a code that exists.',
    page: 'Whether labels that do not exist are made, left out or rejected is not said.',
    handling: 'comply',
    does: 'Codes are posted before a creation allows them, but where a clause is about labels that do not exist.',
    operations: ['segment.create'],
    reading: 'unknown-allowed-code',
  },
  {
    id: 'segment-record-exists',
    statement: 'segment_id is a record of segment_table.',
    page: 'The record is made and found by an extension point that the operator implements.',
    handling: 'skip',
    does: 'Records that are given are sent. Where a made-up one is refused, segmented wrap-ups are skipped.',
    operations: ['segment.create'],
    reading: 'segment-record',
  },
  {
    id: 'parts-beside-each-other',
    statement: 'A part of a segmented wrap-up may be opened while the part before it is open.',
    page: 'A segmented wrap-up has several parts; whether one has to be closed before the next is not said.',
    handling: 'learn',
    does: 'Where a further part is refused, the one before it is closed, and the part sent again. Then nothing is judged of parts that are open at once.',
    operations: ['segment.create'],
    reading: 'segmented-parts',
  },
  {
    id: 'inactive-configuration',
    statement: 'An internal wrap-up may name a wrap-up configuration that is not active.',
    page: 'The page asks for the sys_id of a configuration; the form has a flag active.',
    handling: 'skip',
    does: 'A configuration that the suite makes is inactive, so that it changes no live work. Where it is refused, only given ones are used.',
    operations: ['segment.create'],
    reading: 'inactive-configuration',
  },
  {
    id: 'reads-at-once',
    statement: 'A read shows what was written before it.',
    page: 'Nothing is said of when a write shows.',
    handling: 'learn',
    does: 'When something does not hold for the first time, the lag is measured; where there is one, reads are held back and the check begins anew.',
    operations: ['code.get', 'segment.get', 'segment.get-by-agent-interaction'],
    reading: 'reads-lag',
  },
];

/** The assumptions that requests of an operation rest on. */
export function assumptionsOf(operation: OperationId): readonly Assumption[] {
  return assumptions.filter(({ operations }) => operations.includes(operation));
}
