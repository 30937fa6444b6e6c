import { clausesOfReads } from '../breaking.ts';
import type { Defect } from '../defect.ts';

/** What the page says of a stamp that is none. */
const noStamp: Defect['breaks'] = [
  'segment.create/ai-code-stamped',
  'segment.create/ai-notes-stamped',
  'segment.create/generated-stamped',
  'segment.update-ai/code-stamp-format',
  'segment.update-ai/notes-stamp-format',
];

/** Faults of how stamps of AI content are written, at creation and in pushes. */
export const stampFormatDefects: readonly Defect[] = [
  {
    id: 'ai/stamps-in-seconds',
    sentence: 'Stamps are epoch seconds.',
    breaks: noStamp,
    patch: () => ({ aiStamp: (now) => String(Math.floor(now / 1000)) }),
  },
  {
    id: 'ai/stamps-as-text',
    sentence: 'Stamps are dates in words.',
    breaks: noStamp,
    patch: () => ({ aiStamp: (now) => new Date(now).toISOString() }),
  },
  {
    id: 'ai/stamps-in-local-time',
    sentence: 'Stamps are off by hours.',
    breaks: [
      'segment.create/ai-code-stamped',
      'segment.create/ai-notes-stamped',
      'segment.update-ai/code-stamp-plausible',
      'segment.update-ai/notes-stamp-plausible',
    ],
    patch: ({ aiStamp }) => ({ aiStamp: (now) => aiStamp(now + 2 * 3_600_000) }),
  },
  {
    id: 'ai/no-stamps',
    sentence: 'Stamps are empty.',
    breaks: [...noStamp, ...clausesOfReads('ai-code-stamp-returned', 'ai-notes-stamp-returned')],
    patch: () => ({ aiStamp: () => '' }),
  },
];
