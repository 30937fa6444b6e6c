import type { Behaviour, Rule } from '../behaviour/types.ts';
import type { ConfigurationRecord, SegmentRecord } from '../records.ts';
import { Rejection } from '../rejection.ts';
import type { CreateRequest } from '../requests.ts';
import { idOf } from './breaking.ts';
import type { Defect } from './defect.ts';

/** Fails on creations of one kind. */
const failing = (
  id: string,
  what: string,
  breaks: Defect['breaks'],
  condition: (request: CreateRequest) => boolean,
): Defect => ({
  id: `fault/${id}`,
  sentence: `A creation ${what} is answered with 500.`,
  breaks,
  patch: ({ createRules }) => ({
    createRules: {
      ...createRules,
      'agent-required': ((request, context) =>
        condition(request)
          ? new Rejection('fault', what)
          : createRules['agent-required']?.(request, context)) satisfies Rule<CreateRequest>,
    },
  }),
});

/** A flag of internal configurations that a creation shows the other way round. */
const internalFlags: readonly Defect[] = (
  ['enable_ai_code', 'enable_ai_notes', 'use_ai_as_default', 'use_third_party_ai'] as const
).map((flag) => ({
  id: `internal/${flag}`,
  sentence: `A creation shows another ${flag} than the configuration of the instance has.`,
  breaks: [idOf(`segment.create/internal-${flag.replaceAll('_', '-')}`)],
  patch: ({ renderConfiguration }: Behaviour) => ({
    renderConfiguration: (operation, configuration, context) =>
      renderConfiguration(
        operation,
        operation === 'segment.create' && configuration.name.startsWith('wuc')
          ? { ...configuration, [flag]: !configuration[flag] }
          : configuration,
        context,
      ),
  }),
}));

/** Codes of internal configurations that a creation shows otherwise. */
const internalCodes: readonly Defect[] = (
  [
    ['enable_codes', (held) => ({ enable_codes: !held.enable_codes })],
    ['allowed_codes', (held) => ({ allowed_codes: held.allowed_codes.slice(1) })],
    ['default_code', () => ({ default_code: undefined })],
  ] as const satisfies readonly (readonly [
    string,
    (held: ConfigurationRecord) => Partial<ConfigurationRecord>,
  ])[]
).map(([member, change]) => ({
  id: `internal/${member}`,
  sentence: `A creation shows another ${member} than the configuration of the instance has.`,
  breaks: [idOf(`segment.create/internal-${member.replaceAll('_', '-')}`)],
  patch: ({ renderConfiguration }: Behaviour) => ({
    renderConfiguration: (operation, held, context) =>
      renderConfiguration(
        operation,
        operation === 'segment.create' && held.name.startsWith('wuc') ? { ...held, ...change(held) } : held,
        context,
      ),
  }),
}));

/** Others that an operation changes in what nothing else depends on. */
const touching = (
  id: string,
  breaks: Defect['breaks'],
  which: (other: SegmentRecord, changed: SegmentRecord) => boolean,
): Defect => ({
  id: `others/${id}`,
  sentence: `An update also gives other segments an end (${id}).`,
  breaks,
  touchesOthers: true,
  patch: () => ({
    alsoChanged: (operation, segment, { store }) =>
      operation === 'segment.update'
        ? [...store.segments()]
            .filter((other) => other.sys_id !== segment.sys_id && which(other, segment))
            .map((other) => ({
              ...other,
              confirmed_on: '2001-02-03 04:05:06',
              opened_on: '2001-02-03 04:05:06',
            }))
        : [],
  }),
});

/** Faults so narrow that only one statement is broken by them. */
export const narrowDefects: readonly Defect[] = [
  ...internalFlags,
  ...internalCodes,
  failing(
    'default-not-allowed',
    'whose default is not among its allowed codes',
    ['segment.create/default-code-not-allowed'],
    ({ configuration }) =>
      Boolean(configuration?.default_code) &&
      configuration?.allowed_codes?.some(({ code }) => code === configuration.default_code) === false,
  ),
  failing(
    'configuration-id-when-external',
    'of an external segment that names a configuration',
    ['segment.create/configuration-id-when-external'],
    ({ external, wrap_up_configuration_sys_id: id }) => external === true && Boolean(id),
  ),
  failing(
    'ai-notes-alone',
    'with AI notes and no AI code',
    ['segment.create/answers-200'],
    ({ ai_wrap_up_code: code, ai_notes: notes }) => Boolean(notes) && !code,
  ),
  touching(
    'pair',
    ['segment.update/leaves-pair-alone'],
    (other, { agent, interaction }) => other.agent === agent && other.interaction === interaction,
  ),
  touching(
    'agent',
    ['segment.update/leaves-pair-alone', 'segment.update/leaves-agents-others-alone'],
    (other, { agent }) => other.agent === agent,
  ),
  {
    id: 'update/no-code-without-ai-code',
    sentence: 'With use_ai_as_default and no AI code an update takes no code.',
    breaks: ['segment.update/ai-default-without-ai-code'],
    patch: ({ closingCode }) => ({
      closingCode: (change, context) =>
        change.configuration.use_ai_as_default &&
        !change.segment.ai_wrap_up_code &&
        !change.request.wrap_up_code
          ? undefined
          : closingCode(change, context),
    }),
  },
  {
    id: 'identify/external-id-while-open',
    sentence: 'The external segment id finds open segments only.',
    breaks: ['flow/external-id-after-closing'],
    patch: ({ findSegment }) => ({
      findSegment: (id, context) => {
        const found = findSegment(id, context);
        return found && found.sys_id !== id && found.state !== 'open' ? undefined : found;
      },
    }),
  },
];
