import { changing } from '../../../reference/replacing.ts';
import type { Defect } from '../defect.ts';

/** Faults of updates that only internal wrap-ups show. */
export const internalKindDefects: readonly Defect[] = [
  {
    id: 'internal/notes-cut',
    sentence: 'Notes of an internal wrap-up are cut at 255 characters.',
    breaks: ['segment.update/internal-entered'],
    patch: changing('updateMembers', 'notes', (right) => (change, context) => {
      const notes = right(change, context);
      return change.segment.external ? notes : notes?.slice(0, 255);
    }),
  },
  {
    id: 'internal/never-submitted',
    sentence: 'An internal wrap-up that is closed has no time of submission.',
    breaks: ['segment.update/internal-entered'],
    patch: changing(
      'updateMembers',
      'submitted_on',
      (right) => (change, context) => (change.segment.external ? right(change, context) : undefined),
    ),
  },
  {
    id: 'internal/no-default-code',
    sentence: 'An internal wrap-up is closed without a code where the agent selects none.',
    breaks: ['segment.update/internal-default-code'],
    patch: ({ closingCode }) => ({
      closingCode: (change, context) =>
        change.segment.external || change.request.wrap_up_code ? closingCode(change, context) : undefined,
    }),
  },
  {
    id: 'internal/last-code-by-default',
    sentence: 'An internal wrap-up is closed with its last allowed code where the agent selects none.',
    breaks: ['segment.update/internal-default-code'],
    patch: ({ closingCode }) => ({
      closingCode: (change, context) =>
        change.segment.external || change.request.wrap_up_code
          ? closingCode(change, context)
          : change.configuration.allowed_codes.at(-1),
    }),
  },
];
