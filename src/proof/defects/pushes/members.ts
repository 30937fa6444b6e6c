import type { ClauseId } from '../../../contract/catalogue.ts';
import type { Change } from '../../../reference/behaviour/types.ts';
import type { Context } from '../../../reference/behaviour/types.ts';
import type { AiRequest } from '../../../reference/requests.ts';

/** A member that a push brings, with its stamp, its flag, and how the catalogue speaks of it. */
export interface Pushed {
  readonly name: 'code' | 'notes';
  readonly member: 'ai_wrap_up_code' | 'ai_notes';
  readonly stamp: 'ai_code_defined_at' | 'ai_notes_defined_at';
  readonly flag: 'enable_ai_code' | 'enable_ai_notes';
  readonly otherFlag: 'enable_ai_code' | 'enable_ai_notes';
  /** What is said of it in a push of the other one alone. */
  readonly otherAlone: {
    readonly answers: ClauseId;
    readonly keeps: ClauseId;
    readonly keepsStamp: ClauseId;
  };
  /** What is said of the other one where this one is disabled. */
  readonly otherStored: ClauseId;
}

/** The code of a push. */
export const pushedCode: Pushed = {
  name: 'code',
  member: 'ai_wrap_up_code',
  stamp: 'ai_code_defined_at',
  flag: 'enable_ai_code',
  otherFlag: 'enable_ai_notes',
  otherAlone: {
    answers: 'segment.update-ai/notes-alone-answer-code',
    keeps: 'segment.update-ai/notes-alone-code-kept-or-cleared',
    keepsStamp: 'segment.update-ai/notes-alone-code-stamp-follows',
  },
  otherStored: 'segment.update-ai/notes-beside-disabled-code',
};

/** The notes of a push. */
export const pushedNotes: Pushed = {
  name: 'notes',
  member: 'ai_notes',
  stamp: 'ai_notes_defined_at',
  flag: 'enable_ai_notes',
  otherFlag: 'enable_ai_code',
  otherAlone: {
    answers: 'segment.update-ai/code-alone-answers-notes',
    keeps: 'segment.update-ai/code-alone-notes-kept-or-cleared',
    keepsStamp: 'segment.update-ai/code-alone-notes-stamp-follows',
  },
  otherStored: 'segment.update-ai/code-beside-disabled-notes',
};

/** Both members of a push. */
export const bothMembers: readonly Pushed[] = [pushedCode, pushedNotes];

/** Whether a push brings a member. */
export const wants = ({ request }: Change<AiRequest>, member: Pushed['member']): boolean =>
  request[member] !== undefined && request[member] !== '';

/** Whether a push is the one that set a stamp. */
export const stampedNow = (stamp: string | undefined, { behaviour, now }: Context): boolean =>
  stamp === behaviour.aiStamp(now);
