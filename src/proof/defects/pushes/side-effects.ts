import { codeByLabel } from '../../../reference/build-records.ts';
import type { Defect } from '../defect.ts';
import { configuring, showing, storing } from '../patches/segments.ts';

/** Faults of a push in what it does to the segment and its configuration besides storing its members. */
export const pushSideEffectDefects: readonly Defect[] = [
  {
    id: 'ai/closes',
    sentence: 'A push closes the segment.',
    breaks: ['segment.update-ai/stays-open'],
    patch: storing('segment.update-ai', (_kept, _before, { behaviour, now }) => ({
      state: 'closed',
      submitted_on: behaviour.formatTime(now),
    })),
  },
  {
    id: 'push/confirms',
    sentence: 'A push sets confirmed_on.',
    breaks: ['segment.update-ai/submits-nothing'],
    patch: storing('segment.update-ai', (_kept, _before, { behaviour, now }) => ({
      confirmed_on: behaviour.formatTime(now),
    })),
  },
  {
    id: 'push/shown-closed',
    sentence: 'A segment with AI notes is read as closed.',
    breaks: ['segment.update-ai/stays-open', 'segment.create/ai-content-leaves-open'],
    patch: showing(['segment.get'], ({ ai_notes: notes, state }) => ({
      state: notes && state === 'open' ? 'closed' : state,
    })),
  },
  {
    id: 'push/shown-submitted',
    sentence: 'A segment with AI notes is read as submitted.',
    breaks: ['segment.update-ai/submits-nothing'],
    patch: showing(['segment.get'], ({ ai_notes: notes, submitted_on: on }) => ({
      submitted_on: notes ? (on ?? '2026-01-01 00:00:00') : on,
    })),
  },
  {
    id: 'push/loses-external-id',
    sentence: 'A push takes the external id away from the segment.',
    breaks: ['segment.update-ai/external-identifier-kept'],
    patch: storing('segment.update-ai', () => ({ external_segment_id: undefined })),
  },
  {
    id: 'push/code-becomes-default',
    sentence: 'A push makes the AI code the default code of the configuration.',
    breaks: ['segment.update-ai/default-code-kept'],
    patch: configuring('segment.update-ai', (held, { ai_wrap_up_code: label = '' }, context) => ({
      default_code: codeByLabel(label, context)?.sys_id ?? held.default_code,
    })),
  },
  {
    id: 'push/only-pushed-code-allowed',
    sentence: 'A push leaves no code allowed but the one that it brings.',
    breaks: ['segment.update-ai/configuration-kept'],
    patch: configuring('segment.update-ai', (_held, { ai_wrap_up_code: label = '' }, context) => {
      const code = codeByLabel(label, context);
      return code ? { allowed_codes: [code.sys_id] } : {};
    }),
  },
  {
    id: 'push/turns-codes-on',
    sentence: 'A push turns enable_codes of the configuration around.',
    breaks: ['segment.update-ai/configuration-kept'],
    patch: configuring('segment.update-ai', (held) => ({ enable_codes: !held.enable_codes })),
  },
  {
    id: 'push/changes-configuration',
    sentence: 'A push turns enable_codes around and makes the last allowed code the default.',
    breaks: ['segment.update-ai/default-code-kept'],
    patch: configuring('segment.update-ai', (held) => ({
      enable_codes: !held.enable_codes,
      default_code: held.allowed_codes.at(-1),
    })),
  },
  {
    id: 'push/refused-and-written',
    sentence: 'A push that is refused is carried out all the same.',
    breaks: [
      'segment.update-ai/unauthenticated-changes-nothing',
      'segment.update-ai/third-party-false-changes-nothing',
      'segment.update-ai/third-party-absent-changes-nothing',
      'segment.update-ai/closed-changes-nothing',
      'segment.update-ai/notes-4001-all-or-nothing',
    ],
    patch: () => ({ writesRefused: (operation) => operation === 'segment.update-ai' }),
  },
];
