import type { ClauseId } from '../../contract/catalogue.ts';

/**
 * Behaviour clauses that only one defect breaks, with the reason why no second, different fault is possible.
 * The list may only become shorter: add a fault and take its clause out.
 */
export const singleKillers: ReadonlyMap<ClauseId, string> = new Map<ClauseId, string>([
  [
    'code.post/translations-optional',
    'Nearly every code of the suite is one without translations: whatever else refuses it is charged to code.post/answers-200.',
  ],
  [
    'segment.create/duration-accepted',
    'Only turning the creation away breaks it, and where others are turned away too, answers-200 is charged.',
  ],
  [
    'segment.create/internal-opens',
    'Only turning the creation away breaks it, and where others are turned away too, answers-200 is charged.',
  ],
  [
    'segment.create/segmented-opens',
    'Only turning the creation away breaks it, and where others are turned away too, answers-200 is charged.',
  ],
  [
    'segment.create/configuration-id-optional-when-external',
    'Only turning the creation away breaks it, and what does so for another reason is charged to segment-members-optional.',
  ],
  [
    'segment.create/configuration-id-when-external',
    'Accepting and rejecting both conform, so that only an answer that is neither, a 5xx, breaks it.',
  ],
  [
    'segment.create/default-code-not-allowed',
    'Accepting and rejecting both conform, so that only an answer that is neither, a 5xx, breaks it.',
  ],
  [
    'segment.create/duration-as-number',
    'Accepting and rejecting both conform, so that only an answer that is neither, a 5xx, breaks it.',
  ],
  [
    'wire/entity-not-expanded',
    'It says one thing that must not happen: wherever an entity is expanded, its value is in the answer.',
  ],
  ['wire/long-label', 'Storing, shortening and rejecting a label all conform, so that only a 5xx breaks it.'],
]);
