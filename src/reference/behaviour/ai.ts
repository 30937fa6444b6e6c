import type { SegmentRecord } from '../records.ts';
import { Rejection } from '../rejection.ts';
import type { AiRequest } from '../requests.ts';
import { fitNotes } from './limits.ts';
import type { AiBehaviour, Change } from './types.ts';
import type { Context } from './types.ts';

/** The pushed code that is to be stored, if any. */
function pushedCode({ request, configuration }: Change<AiRequest>, context: Context): string | undefined {
  const stores = context.behaviour.storesAi(context.operation, 'ai_wrap_up_code', configuration);
  return stores && context.behaviour.given(request.ai_wrap_up_code) ? request.ai_wrap_up_code : undefined;
}

/** The pushed notes that are to be stored, if any. */
function pushedNotes({ request, configuration }: Change<AiRequest>, context: Context): string | undefined {
  const stores = context.behaviour.storesAi(context.operation, 'ai_notes', configuration);
  const notes = request.ai_notes;
  if (!stores || notes === undefined || !context.behaviour.given(notes)) return undefined;
  const fitted = fitNotes(notes, context);
  return fitted instanceof Rejection ? undefined : fitted;
}

/** The stamp of a member: renewed when the member is stored, else what it was. */
const stamp =
  (
    pushed: (change: Change<AiRequest>, context: Context) => string | undefined,
    held: (segment: SegmentRecord) => string | undefined,
  ) =>
  (change: Change<AiRequest>, context: Context): string | undefined =>
    pushed(change, context) === undefined ? held(change.segment) : context.behaviour.aiStamp(context.now);

/** PUT segment/update/ai. */
export const aiBehaviour: AiBehaviour = {
  aiRules: {
    // READINGS ai-on-closed: rejected.
    open: ({ segment }) =>
      segment.state === 'open' ? undefined : new Rejection('wrong-state', 'The segment is closed'),
    // READINGS ai-without-third-party: rejected.
    'third-party': ({ configuration }) =>
      configuration.use_third_party_ai
        ? undefined
        : new Rejection('wrong-state', 'use_third_party_ai is not true in the configuration of the segment'),
    'ai-notes-length': ({ request: { ai_notes: notes } }, context) => {
      const fitted = notes === undefined ? undefined : fitNotes(notes, context);
      return fitted instanceof Rejection ? fitted : undefined;
    },
  },
  aiMembers: {
    ai_wrap_up_code: (change, context) => pushedCode(change, context) ?? change.segment.ai_wrap_up_code,
    ai_notes: (change, context) => pushedNotes(change, context) ?? change.segment.ai_notes,
    ai_code_defined_at: stamp(pushedCode, (segment) => segment.ai_code_defined_at),
    ai_notes_defined_at: stamp(pushedNotes, (segment) => segment.ai_notes_defined_at),
  },
  // READINGS ai-saved-when-disabled: not stored.
  storesAi: (_operation, member, configuration) =>
    member === 'ai_notes' ? configuration.enable_ai_notes : configuration.enable_ai_code,
  // Wrap Up API, segment/update/ai: Unix epoch milliseconds, as a string.
  aiStamp: (now) => String(now),
};
