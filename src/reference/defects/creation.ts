import type { Behaviour } from '../behaviour/types.ts';
import { invalid } from '../rejection.ts';
import type { CreateRequest } from '../requests.ts';
import { idOf } from './breaking.ts';
import type { Defect } from './defect.ts';

type CreateRules = Behaviour['createRules'];
type RuleName = keyof CreateRules;
type Rule = NonNullable<CreateRules[RuleName]>;

/** A rule that the page does not have. */
const refusing =
  (refuses: Rule): Defect['patch'] =>
  ({ createRules }) => ({
    createRules: {
      ...createRules,
      'agent-required': (request, context) =>
        createRules['agent-required']?.(request, context) ?? refuses(request, context),
    },
  });

const needs = (
  what: string,
  breaks: Defect['breaks'],
  value: (request: CreateRequest) => unknown,
): Defect => ({
  id: `create/needs-${what}`,
  sentence: `A creation without ${what} is refused, whatever else it says.`,
  breaks,
  patch: refusing((request) =>
    [undefined, '', false].includes(value(request) as string) ? invalid(what) : undefined,
  ),
});

const refuses = (
  what: string,
  breaks: Defect['breaks'],
  condition: (request: CreateRequest) => boolean,
): Defect => ({
  id: `create/refuses-${what.replaceAll(' ', '-')}`,
  sentence: `A creation is refused for ${what}.`,
  breaks,
  patch: refusing((request) => (condition(request) ? invalid(what) : undefined)),
});

const required: readonly RuleName[] = [
  'agent-required',
  'interaction-required',
  'configuration-required',
  'external-segment-id-required',
  'allowed-codes-required',
  'default-code-required',
  'allowed-code-label-required',
  'segment-id-required',
  'segment-table-required',
  'show-timer-required',
  'opened-on-required',
  'configuration-id-required',
];

/** What a refusal leaves behind, where the clause has another name than the rule. */
const makesNothing: Partial<Record<RuleName, Defect['breaks']>> = {
  'configuration-required': ['segment.create/rejected-makes-nothing'],
  'configuration-id-required': [
    'segment.create/no-configuration-id-makes-nothing',
    'segment.create/no-configuration-id-by-default-makes-nothing',
  ],
};

const mark = 'refused and written';

/** A rule that refuses after the segment was written. */
const writtenAllTheSame: readonly Defect[] = required.map((name) => ({
  id: `create/written-though-${name}`,
  sentence: `A creation that breaks ${name} is refused after it was carried out.`,
  breaks: makesNothing[name] ?? [idOf(`segment.create/no-${name.replace(/-required$/, '')}-makes-nothing`)],
  patch: ({ createRules }) => ({
    createRules: {
      ...createRules,
      [name]: ((request, context) =>
        createRules[name]?.(request, context) ? invalid(mark) : undefined) satisfies Rule,
    },
    writesRefused: (operation, { message }) => operation === 'segment.create' && message === mark,
  }),
}));

/** Faults of creation: what may be left out, what a refusal leaves behind, what is mixed up. */
export const creationDefects: readonly Defect[] = [
  ...writtenAllTheSame,
  needs(
    'wrap_up_configuration_sys_id',
    ['segment.create/configuration-id-optional-when-external'],
    (request) => request.wrap_up_configuration_sys_id,
  ),
  needs('segment_id', ['segment.create/segment-members-optional'], (request) => request.segment_id),
  needs('opened_on', ['segment.create/opened-on-optional'], (request) => request.opened_on),
  needs('show_timer', ['segment.create/show-timer-optional'], (request) => request.configuration?.show_timer),
  needs(
    'default_code',
    ['segment.create/default-code-optional'],
    (request) => request.configuration?.default_code,
  ),
  needs(
    'allowed_codes',
    ['segment.create/allowed-codes-optional'],
    (request) => request.configuration?.allowed_codes,
  ),
  refuses(
    'a translation',
    ['segment.create/translation-accepted'],
    ({ configuration }) => configuration?.allowed_codes?.some(({ translation }) => translation) === true,
  ),
  refuses('a duration', ['segment.create/duration-accepted'], ({ configuration }) =>
    Boolean(configuration?.duration),
  ),
  refuses(
    'a hidden timer',
    ['segment.create/duration-with-hidden-timer'],
    ({ configuration }) => Boolean(configuration?.duration) && configuration?.show_timer === false,
  ),
  refuses('no external flag', ['segment.create/internal-opens'], ({ external }) => external !== true),
  refuses('being segmented', ['segment.create/segmented-opens'], ({ segmented }) => segmented === true),
  refuses(
    'an opening time without a timer',
    ['segment.create/show-timer-optional'],
    ({ opened_on: on, configuration }) =>
      Boolean(on) && configuration?.allowed_codes?.length === 2 && configuration.show_timer === undefined,
  ),
  {
    id: 'create/one-per-pair',
    sentence: 'A second segment of an agent and an interaction is refused.',
    breaks: ['segment.create/same-pair-again'],
    patch: refusing((request, { store }) =>
      store.segmentsByPair(request.agent_sys_id ?? '', request.interaction_sys_id ?? '').length > 0
        ? invalid('exists')
        : undefined,
    ),
  },
  {
    id: 'create/reuses-segment',
    sentence: 'A second creation for an agent and an interaction reuses the first segment.',
    breaks: ['segment.create/opens-a-segment-each'],
    patch: (standard) => ({
      segmentMembers: {
        ...standard.segmentMembers,
        sys_id: ({ request }, { store, newId }) =>
          store.segmentsByPair(request.agent_sys_id ?? '', request.interaction_sys_id ?? '')[0]?.sys_id ??
          newId(),
      },
    }),
  },
  {
    id: 'create/lists-every-code',
    sentence: 'Every code of the instance is listed as allowed.',
    breaks: [
      'segment.create/allowed-codes-no-more',
      'segment.get/allowed-code-label',
      'segment.get-by-agent-interaction/allowed-code-label',
    ],
    patch: ({ configurationView }) => ({
      configurationView: {
        ...configurationView,
        allowed_codes: ({ allowed_codes: allowed }, context) =>
          allowed.length === 0
            ? []
            : [...context.store.codes()].map((code) =>
                context.behaviour.renderCode(context.operation, code, context),
              ),
      },
    }),
  },
  {
    id: 'create/segment-id-is-sys-id',
    sentence: 'segment_id inside segment is the sys_id of the wrap-up segment.',
    breaks: [
      'segment.create/segment-id-returned',
      'segment.create/segment-id-is-not-sys-id',
      'segment.update/segment-id-kept',
      'segment.get/interaction-segment-returned',
      'segment.get-by-agent-interaction/interaction-segment-returned',
    ],
    patch: ({ renderSegment }) => ({
      renderSegment: (operation, segment, context) => ({
        ...renderSegment(operation, segment, context),
        segment_id: segment.sys_id,
      }),
    }),
  },
  {
    id: 'create/segments-share-id',
    sentence: 'A second segment of an interaction gives its segment_id to the first.',
    breaks: ['segment.create/segments-of-one-interaction'],
    patch: () => ({
      alsoChanged: (operation, segment, { store }) =>
        operation === 'segment.create'
          ? store
              .segmentsByPair(segment.agent, segment.interaction)
              .filter(({ sys_id: id }) => id !== segment.sys_id)
              .map((held) => ({ ...held, segment_id: segment.segment_id }))
          : [],
    }),
  },
  {
    id: 'create/ai-code-needs-notes',
    sentence: 'An AI code at creation is only stored beside AI notes.',
    breaks: ['segment.create/ai-code-stored'],
    patch: (standard) => ({
      segmentMembers: {
        ...standard.segmentMembers,
        ai_wrap_up_code: (source, context) =>
          source.request.ai_notes ? standard.segmentMembers.ai_wrap_up_code(source, context) : undefined,
      },
    }),
  },
  {
    id: 'create/ai-notes-need-code',
    sentence: 'AI notes at creation are only stored beside an AI code.',
    breaks: ['segment.create/ai-notes-stored'],
    patch: (standard) => ({
      segmentMembers: {
        ...standard.segmentMembers,
        ai_notes: (source, context) =>
          source.request.ai_wrap_up_code ? standard.segmentMembers.ai_notes(source, context) : undefined,
      },
    }),
  },
  {
    id: 'segment/dates-from-the-start',
    sentence: 'An open segment has a submitted_on.',
    breaks: [
      'segment.get/submitted-on-absent-when-open',
      'segment.get-by-agent-interaction/submitted-on-absent-when-open',
    ],
    patch: (standard) => ({
      segmentMembers: {
        ...standard.segmentMembers,
        submitted_on: (_, { behaviour, now }) => behaviour.formatTime(now),
      },
    }),
  },
  {
    id: 'update/changes-ai-flags',
    sentence: 'An update turns the AI flags of the configuration around.',
    breaks: [
      'segment.update/ai-flags-survive',
      'segment.get/enable-ai-code-returned',
      'segment.get-by-agent-interaction/enable-ai-code-returned',
      'segment.get/use-ai-as-default-returned',
      'segment.get-by-agent-interaction/use-ai-as-default-returned',
    ],
    patch: ({ keepSegment }) => ({
      keepSegment: (operation, segment, before, context) => {
        const held = context.store.configuration(segment.wrap_up_configuration);
        if (operation === 'segment.update' && held) {
          context.store.putConfiguration({
            ...held,
            enable_ai_code: !held.enable_ai_code,
            use_ai_as_default: !held.use_ai_as_default,
          });
        }
        return keepSegment(operation, segment, before, context);
      },
    }),
  },
  {
    id: 'update/reopens',
    sentence: 'An update of a closed segment opens it again.',
    breaks: ['segment.update/closed-again-stays-closed'],
    patch: ({ updateRules, updateMembers }) => ({
      updateRules: { ...updateRules, open: () => undefined },
      updateMembers: {
        ...updateMembers,
        state: ({ segment }) => (segment.state === 'closed' ? 'open' : 'closed'),
      },
    }),
  },
  {
    id: 'identify/half-pair-beside-sys-id',
    sentence: 'Half a pair beside a sys_id is refused.',
    breaks: ['segment.update/sys-id-with-half-pair'],
    patch: ({ identificationRules, given }) => ({
      identificationRules: {
        ...identificationRules,
        'pair-complete': (ids) =>
          given(ids.agent_sys_id) === given(ids.interaction_sys_id) ? undefined : invalid('half a pair'),
      },
    }),
  },
];
