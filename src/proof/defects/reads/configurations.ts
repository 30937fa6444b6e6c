import { clausesOfReads } from '../breaking.ts';
import type { Defect } from '../defect.ts';
import { answeringConfiguration, codesOf } from '../patches/configurations.ts';
import { reads } from '../patches/segments.ts';

/** Faults of the configuration that the reads show of a segment. */
export const readConfigurationDefects: readonly Defect[] = [
  {
    id: 'view/enable-codes-read-otherwise',
    sentence: 'Reads turn enable_codes around.',
    breaks: [
      'segment.create/configuration-stored',
      'segment.get/enable-codes-returned',
      'segment.get-by-agent-interaction/enable-codes-returned',
    ],
    patch: answeringConfiguration(reads, (held) => ({
      ...held,
      enable_codes: held['enable_codes'] !== true,
    })),
  },
  {
    id: 'view/closed-needs-no-codes',
    sentence: 'GET segment turns enable_codes of a closed wrap-up around.',
    breaks: ['segment.update/codes-are-stored', 'segment.get/enable-codes-returned'],
    patch: answeringConfiguration(['segment.get'], (held, { state }) =>
      state === 'closed' ? { ...held, enable_codes: held['enable_codes'] !== true } : held,
    ),
  },
  {
    id: 'view/closed-without-codes',
    sentence: 'GET segment shows no codes of a closed wrap-up.',
    breaks: ['segment.update/codes-are-stored', 'segment.get-by-agent-interaction/agrees-with-get'],
    patch: answeringConfiguration(['segment.get'], (held, { state }) =>
      state === 'closed' ? { ...held, allowed_codes: [], default_code: undefined } : held,
    ),
  },
  {
    id: 'read/open-without-last-code',
    sentence: 'GET segment does not show the last allowed code of a segment that is open.',
    breaks: ['segment.create/configuration-stored', 'segment.get/allowed-code-label'],
    patch: answeringConfiguration(['segment.get'], (held, { state }) =>
      state === 'open' ? { ...held, allowed_codes: codesOf(held).slice(0, -1) } : held,
    ),
  },
  {
    id: 'view/default-code-read-otherwise',
    sentence: 'GET segment shows the first allowed code as the default.',
    breaks: ['segment.get/default-code-label'],
    patch: answeringConfiguration(['segment.get'], (held) => ({ ...held, default_code: codesOf(held)[0] })),
  },
  {
    id: 'view/ai-flags-read-otherwise',
    sentence: 'Reads turn the AI flags around.',
    breaks: [
      'segment.create/ai-flags-stored',
      'segment.get/enable-ai-code-returned',
      'segment.get-by-agent-interaction/enable-ai-code-returned',
    ],
    patch: answeringConfiguration(reads, (held) => ({
      ...held,
      enable_ai_code: held['enable_ai_code'] !== true,
      enable_ai_notes: held['enable_ai_notes'] !== true,
    })),
  },
  {
    id: 'read/ai-flags-swapped',
    sentence: 'The reads take enable_ai_code and enable_ai_notes for each other.',
    breaks: [
      'segment.create/ai-flags-stored',
      ...clausesOfReads('enable-ai-code-returned', 'enable-ai-notes-returned'),
    ],
    patch: ({ renderConfiguration }) => ({
      renderConfiguration: (operation, held, context) => {
        const { enable_ai_code: code, enable_ai_notes: notes } = held;
        return renderConfiguration(
          operation,
          reads.includes(operation) ? { ...held, enable_ai_code: notes, enable_ai_notes: code } : held,
          context,
        );
      },
    }),
  },
];
