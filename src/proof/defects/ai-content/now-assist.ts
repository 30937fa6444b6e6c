import type { CreateRule } from '../../../reference/behaviour/types.ts';
import type { Patch } from '../../../reference/behaviour/types.ts';
import { Rejection } from '../../../reference/rejection.ts';
import type { Defect } from '../defect.ts';
import { ruleBefore } from '../../../reference/replacing.ts';

/** Refuses internal creations whose configuration enables AI. */
const withoutAssist = (rule: CreateRule, rejection: Rejection): Patch =>
  ruleBefore('createRules', rule, ({ external, wrap_up_configuration_sys_id: id = '' }, { store }) => {
    const held = store.configuration(id);
    return external !== true && (held?.enable_ai_code || held?.enable_ai_notes) ? rejection : undefined;
  });

/** Faults of what Now Assist fills in when an internal wrap-up is created. */
export const nowAssistDefects: readonly Defect[] = [
  {
    id: 'assist/fault',
    sentence: 'An internal creation whose configuration enables AI is answered with 500.',
    breaks: ['segment.create/autofill'],
    patch: withoutAssist('agent-required', new Rejection('fault', 'Now Assist')),
  },
  {
    id: 'assist/refused',
    sentence: 'An internal creation whose configuration enables AI is refused.',
    breaks: ['segment.create/autofill'],
    patch: withoutAssist('configuration-known', new Rejection('unknown-record', 'Now Assist is not there')),
  },
  {
    id: 'assist/with-third-party',
    sentence: 'Now Assist fills in although a third party is the source.',
    breaks: ['segment.create/third-party-not-filled', 'segment.create/nothing-generated-with-third-party'],
    patch: ({ nowAssist }) => ({
      nowAssist: (request, configuration, context) =>
        nowAssist({ ...request, external: false }, { ...configuration, use_third_party_ai: false }, context),
    }),
  },
  {
    id: 'assist/code-beside-third-party',
    sentence: 'For an internal wrap-up Now Assist suggests a code although a third party is the source.',
    breaks: ['segment.create/nothing-generated-with-third-party'],
    patch: ({ nowAssist }) => ({
      nowAssist: (request, configuration, context) => {
        const { code } = nowAssist(request, { ...configuration, use_third_party_ai: false }, context);
        return { ...nowAssist(request, configuration, context), code };
      },
    }),
  },
  {
    id: 'assist/stamped-for-third-party',
    sentence:
      'Where a third party is to bring a code and no notes, the code that is not there yet is stamped.',
    breaks: ['segment.create/third-party-not-filled'],
    patch: ({ segmentMembers }) => ({
      segmentMembers: {
        ...segmentMembers,
        ai_code_defined_at: (source, context) => {
          const {
            use_third_party_ai: third,
            enable_ai_code: code,
            enable_ai_notes: notes,
          } = source.configuration;
          const isAwaited = third && code && !notes && source.request.external === true;
          return isAwaited
            ? context.behaviour.aiStamp(context.now)
            : segmentMembers.ai_code_defined_at(source, context);
        },
      },
    }),
  },
  {
    id: 'assist/whatever-the-flags',
    sentence: 'Now Assist fills in both members whatever the flags say.',
    breaks: [
      'segment.create/code-generated-only-when-enabled',
      'segment.create/notes-generated-only-when-enabled',
    ],
    patch: ({ nowAssist }) => ({
      nowAssist: (request, configuration, context) => {
        const enabled = configuration.enable_ai_code || configuration.enable_ai_notes;
        return nowAssist(
          request,
          { ...configuration, enable_ai_code: enabled, enable_ai_notes: enabled },
          context,
        );
      },
    }),
  },
  {
    id: 'assist/flags-swapped',
    sentence: 'Now Assist writes notes where a code is enabled, and a code where notes are.',
    breaks: [
      'segment.create/code-generated-only-when-enabled',
      'segment.create/notes-generated-only-when-enabled',
    ],
    patch: ({ nowAssist }) => ({
      nowAssist: (request, configuration, context) => {
        const { enable_ai_code: code, enable_ai_notes: notes } = configuration;
        return nowAssist(
          request,
          { ...configuration, enable_ai_code: notes, enable_ai_notes: code },
          context,
        );
      },
    }),
  },
];
