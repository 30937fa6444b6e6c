import type { Defect } from '../defect.ts';
import { answeringCode } from '../patches/codes.ts';
import { reversed } from '../patches/texts.ts';

/** Faults of what tells codes apart: their sys_ids, and the labels that are one. */
export const codeIdentityDefects: readonly Defect[] = [
  {
    id: 'code/one-sys-id',
    sentence: 'Every record gets the same sys_id.',
    breaks: ['code.post/sys-ids-differ', 'segment.create/opens-a-segment-each'],
    touchesOthers: true,
    patch: () => ({ sysId: () => '0123456789abcdef0123456789abcdef' }),
  },
  {
    id: 'code/sys-id-with-dashes',
    sentence: 'sys_ids are UUIDs with dashes.',
    breaks: [
      'code.get/sys-id-format',
      'segment.get/sys-id-format',
      'segment.get-by-agent-interaction/sys-id-format',
      'code.post/sys-id-format',
      'segment.create/sys-id-format',
      'segment.update/sys-id-format',
      'segment.update-ai/sys-id-format',
    ],
    patch: () => ({ sysId: (digits) => `${digits.slice(0, 8)}-${digits.slice(8)}` }),
  },
  {
    id: 'code/one-key',
    sentence: 'Labels that begin alike are one code.',
    breaks: [
      'code.get/shows-label',
      'code.post/sys-ids-differ',
      'segment.update/code-label',
      'code.post/large-batch-sys-ids-differ',
    ],
    touchesOthers: true,
    patch: () => ({ codeKey: (label) => label.slice(0, 3) }),
  },
  {
    id: 'code/posted-under-other-sys-id',
    sentence: 'POST code answers sys_ids that no code has, for codes without translations.',
    breaks: ['code.post/creates'],
    // Codes with translations are told apart by their sys_ids elsewhere.
    patch: answeringCode('code.post', (shown, { sys_id: id }) =>
      shown['translated_code'] === '' ? { ...shown, sys_id: reversed(id) } : shown,
    ),
  },
];
