import type { IdentifierKind } from '../behaviour/themes.ts';
import type { Context } from '../behaviour/types.ts';
import type { ConfigurationRecord, SegmentRecord } from '../records.ts';
import { invalid, Rejection } from '../rejection.ts';
import type { AiRequest } from '../requests.ts';
import type { Defect } from './defect.ts';

/** Changes the configuration of a segment that is pushed to. */
const configuring =
  (
    change: (held: ConfigurationRecord, segment: SegmentRecord, context: Context) => ConfigurationRecord,
  ): Defect['patch'] =>
  ({ keepSegment }) => ({
    keepSegment: (operation, segment, before, context) => {
      const held = context.store.configuration(segment.wrap_up_configuration);
      if (operation === 'segment.update-ai' && held) {
        context.store.putConfiguration(change(held, segment, context));
      }
      return keepSegment(operation, segment, before, context);
    },
  });

/** A rule of pushes that the page does not have. */
const refusing =
  (refuses: (request: AiRequest, context: Context) => Rejection | undefined): Defect['patch'] =>
  ({ aiRules }) => ({
    aiRules: {
      ...aiRules,
      open: (change, context) => refuses(change.request, context) ?? aiRules.open?.(change, context),
    },
  });

/** Finds a segment otherwise for a push. */
const finding =
  (
    kind: IdentifierKind,
    find: (found: SegmentRecord | undefined, ids: AiRequest, context: Context) => SegmentRecord | undefined,
  ): Defect['patch'] =>
  ({ identifications }) => ({
    identifications: {
      ...identifications,
      [kind]: ((ids, context) => {
        const found = identifications[kind](ids, context);
        return context.operation === 'segment.update-ai' ? find(found, ids, context) : found;
      }) satisfies (typeof identifications)[typeof kind],
    },
  });

const needsPair = ({ segment_sys_id: id, agent_sys_id: agent }: AiRequest): boolean =>
  id === undefined && agent !== undefined;

/** Faults of a push in how it finds its segment, and in what it does besides storing its members. */
export const pushSurroundingDefects: readonly Defect[] = [
  {
    id: 'push/code-becomes-default',
    sentence: 'A push makes the AI code the default code of the configuration.',
    breaks: ['segment.update-ai/default-code-kept'],
    patch: configuring((held, { ai_wrap_up_code: label }, { store, behaviour }) => ({
      ...held,
      default_code: store.codeByKey(behaviour.codeKey(label ?? ''))?.sys_id ?? held.default_code,
    })),
  },
  {
    id: 'push/only-pushed-code-allowed',
    sentence: 'A push leaves no code allowed but the one that it brings.',
    breaks: ['segment.update-ai/configuration-kept'],
    patch: configuring((held, { ai_wrap_up_code: label }, { store, behaviour }) => {
      const id = store.codeByKey(behaviour.codeKey(label ?? ''))?.sys_id;
      return id === undefined ? held : { ...held, allowed_codes: [id] };
    }),
  },
  {
    id: 'push/refused-by-external-id-and-written',
    sentence: 'A push by the external id is refused and carried out.',
    breaks: ['segment.update-ai/external-segment-id-all-or-nothing'],
    patch: (behaviour) => ({
      ...refusing(({ segment_sys_id: id, external_segment_id: other }) =>
        id === undefined && other !== undefined ? invalid('external_segment_id') : undefined,
      )(behaviour),
      writesRefused: (operation, { message }) =>
        operation === 'segment.update-ai' && message === 'external_segment_id',
    }),
  },
  {
    id: 'push/by-pair-fault',
    sentence: 'A push by agent and interaction is answered with 500.',
    breaks: ['segment.update-ai/found-by-pair'],
    patch: refusing((request) => (needsPair(request) ? new Rejection('fault', 'pair') : undefined)),
  },
  {
    id: 'push/by-pair-cut',
    sentence: 'A push by agent and interaction stores the first word of its notes only.',
    breaks: ['segment.update-ai/pair-push-stored'],
    patch: (behaviour) => {
      let byPair = false;
      return {
        ...refusing((request) => {
          byPair = needsPair(request);
          return undefined;
        })(behaviour),
        keepSegment: (operation, segment, before, context) => {
          const kept = behaviour.keepSegment(operation, segment, before, context);
          return operation === 'segment.update-ai' && byPair && kept
            ? { ...kept, ai_notes: kept.ai_notes?.split(' ')[0] }
            : kept;
        },
      };
    },
  },
  {
    id: 'push/identifiers-find-nothing-together',
    sentence: 'A push that names the sys_id and the pair finds no segment.',
    breaks: ['segment.update-ai/identifiers-together'],
    patch: finding('segment_sys_id', (found, { agent_sys_id: agent }) =>
      agent === undefined ? found : undefined,
    ),
  },
  {
    id: 'push/copied-to-agents-others',
    sentence: 'A push stores its content with the other interactions of the agent as well.',
    breaks: ['segment.update-ai/leaves-agents-others-alone'],
    touchesOthers: true,
    patch: () => ({
      alsoChanged: (operation, { agent, interaction, ai_wrap_up_code, ai_notes }, { store }) =>
        operation === 'segment.update-ai'
          ? [...store.segments()]
              .filter((other) => other.agent === agent && other.interaction !== interaction)
              .map((other) => ({ ...other, ai_wrap_up_code, ai_notes }))
          : [],
    }),
  },
  {
    id: 'push/confirms',
    sentence: 'A push sets confirmed_on.',
    breaks: ['segment.update-ai/submits-nothing'],
    patch: ({ keepSegment }) => ({
      keepSegment: (operation, segment, before, context) => {
        const kept = keepSegment(operation, segment, before, context);
        return operation === 'segment.update-ai' && kept
          ? { ...kept, confirmed_on: context.behaviour.formatTime(context.now) }
          : kept;
      },
    }),
  },
];
