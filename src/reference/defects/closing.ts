import type { OperationId } from '../../contract/operations.ts';
import type { Change, UpdatedMember } from '../behaviour/themes.ts';
import type { Behaviour, Context } from '../behaviour/types.ts';
import type { Json, JsonObject } from '../json.ts';
import type { SegmentRecord } from '../records.ts';
import { Rejection } from '../rejection.ts';
import type { UpdateRequest } from '../requests.ts';
import type { Defect } from './defect.ts';

const update: OperationId = 'segment.update';

/** Replaces how one member of an update is made. */
const making =
  <Name extends UpdatedMember>(name: Name, make: Behaviour['updateMembers'][Name]): Defect['patch'] =>
  ({ updateMembers }) => ({ updateMembers: { ...updateMembers, [name]: make } });

/** Changes what an update answers; what it stores is right. */
const answering =
  (change: (segment: SegmentRecord, context: Context) => JsonObject): Defect['patch'] =>
  ({ renderSegment }) => ({
    renderSegment: (operation, segment, context) => {
      const right = renderSegment(operation, segment, context);
      return operation === update ? { ...right, ...change(segment, context) } : right;
    },
  });

/** Changes what an update stores; what it answers is right. */
const storing =
  (
    change: (segment: SegmentRecord, before: SegmentRecord | undefined, context: Context) => SegmentRecord,
  ): Defect['patch'] =>
  ({ keepSegment }) => ({
    keepSegment: (operation, segment, before, context) => {
      const kept = keepSegment(operation, segment, before, context);
      return operation === update && kept ? change(kept, before, context) : kept;
    },
  });

/** A rule of updates that the page does not have; it comes before the others. */
const refusing =
  (refuses: (change: Change<UpdateRequest>, context: Context) => Rejection | undefined): Defect['patch'] =>
  ({ updateRules }) => ({
    updateRules: {
      ...updateRules,
      open: (change, context) => refuses(change, context) ?? updateRules.open?.(change, context),
    },
  });

/** A member of an update in XML that JSON shows right. */
const inXml = (member: string, value: Json, breaks: Defect['breaks']): Defect => ({
  id: `update/xml-${member}`,
  sentence: `An update shows every wrap-up as ${member} in XML.`,
  breaks,
  patch: ({ transformBody }) => ({
    transformBody: (operation, body, written) => {
      const right = transformBody(operation, body, written);
      const { segment } = body;
      return operation === update && written === 'xml' && typeof segment === 'object'
        ? { ...body, segment: { ...segment, [member]: value } }
        : right;
    },
  }),
});

/** Faults of an update: what it takes, what it answers, what it stores, whom it touches. */
export const closingDefects: readonly Defect[] = [
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
  inXml('segmented', true, ['segment.update/not-segmented']),
  inXml('external', true, ['segment.update/internal-not-external']),
  {
    id: 'update/answers-ai-code',
    sentence: 'An update answers with the AI code in place of the default one.',
    breaks: ['segment.update/ai-default-needs-flag'],
    patch: answering(({ ai_wrap_up_code: label, code, wrap_up_configuration: id }, context) => {
      const { store, behaviour } = context;
      const advised = store.codeByKey(behaviour.codeKey(label ?? ''));
      const held = store.code(code ?? '');
      return advised && held && store.configuration(id)?.use_ai_as_default === false
        ? { code: behaviour.renderCode(update, advised, context) }
        : {};
    }),
  },
  {
    id: 'update/last-code-without-ai-code',
    sentence: 'With use_ai_as_default and no AI code an update takes the last allowed code.',
    breaks: ['segment.update/ai-default-without-ai-code'],
    patch: ({ closingCode }) => ({
      closingCode: (change, context) => {
        const { configuration, segment, request } = change;
        return configuration.use_ai_as_default && !segment.ai_wrap_up_code && !request.wrap_up_code
          ? configuration.allowed_codes.at(-1)
          : closingCode(change, context);
      },
    }),
  },
  {
    id: 'update/ends-third-party',
    sentence: 'An update takes use_third_party_ai back.',
    breaks: [
      'segment.update/ai-flags-survive',
      'segment.get/use-third-party-ai-returned',
      'segment.get-by-agent-interaction/use-third-party-ai-returned',
    ],
    patch: storing((segment, _, { store }) => {
      const held = store.configuration(segment.wrap_up_configuration);
      if (held) store.putConfiguration({ ...held, use_third_party_ai: false });
      return segment;
    }),
  },
  {
    id: 'update/answers-ai-notes',
    sentence: 'An update without notes answers with the AI notes.',
    breaks: ['segment.update/ai-notes-are-not-notes'],
    patch: answering(({ notes, ai_notes: advised }) =>
      notes === undefined && advised !== undefined ? { notes: advised } : {},
    ),
  },
  {
    id: 'update/closed-not-found',
    sentence: 'An update does not find a segment that is closed.',
    breaks: ['segment.update/closed-again'],
    patch: refusing(({ segment }) =>
      segment.state === 'open' ? undefined : new Rejection('unknown-record', 'No such wrap-up segment'),
    ),
  },
  {
    id: 'update/closed-accepted-not-stored',
    sentence: 'An update of a closed segment is accepted and not stored.',
    breaks: ['segment.update/closed-again-all-or-nothing'],
    patch: (behaviour) => ({
      ...storing((segment, before) => (before && before.state !== 'open' ? before : segment))(behaviour),
      updateRules: { ...behaviour.updateRules, open: () => undefined },
    }),
  },
  {
    id: 'update/closed-refused-and-opened',
    sentence: 'An update of a closed segment is refused and opens it again.',
    breaks: ['segment.update/closed-again-stays-closed', 'segment.update/closed-again-all-or-nothing'],
    patch: refusing(({ segment }, { store }) => {
      if (segment.state !== 'open') store.putSegment({ ...segment, state: 'open' });
      return undefined;
    }),
  },
  {
    id: 'update/not-allowed-becomes-default',
    sentence: 'An update with a label that is not allowed is accepted, and closes with the default code.',
    breaks: ['segment.update/code-not-allowed-all-or-nothing'],
    patch: ({ updateRules, closingCode }) => ({
      updateRules: { ...updateRules, 'wrap-up-code-allowed': () => undefined },
      closingCode: (change, context) => {
        const right = closingCode(change, context);
        const { allowed_codes: allowed, default_code: byDefault } = change.configuration;
        return right === undefined || allowed.length === 0 || allowed.includes(right) ? right : byDefault;
      },
    }),
  },
  {
    id: 'update/answers-no-code-in-words',
    sentence: 'An update of a segment without a code answers with a code called None.',
    breaks: ['segment.update/code-not-invented'],
    patch: answering(({ code, sys_id: id }) =>
      code === undefined ? { code: { code: 'None', sys_id: id } } : {},
    ),
  },
  {
    id: 'update/answers-no-notes-in-words',
    sentence: 'An update without notes answers with a dash.',
    breaks: ['segment.update/notes-not-invented'],
    patch: answering(({ notes }) => (notes === undefined ? { notes: '-' } : {})),
  },
  {
    id: 'update/stores-confirmed-on',
    sentence: 'An update without a confirmation time stores that of the update.',
    breaks: ['segment.update/confirmed-on-not-invented'],
    patch: storing((segment, _, { behaviour, now }) => ({
      ...segment,
      confirmed_on: segment.confirmed_on ?? behaviour.formatTime(now),
    })),
  },
  {
    id: 'update/internal-stored-open',
    sentence: 'An update of an internal wrap-up answers that it is closed, and leaves it open.',
    breaks: ['segment.update/internal-closes'],
    patch: storing((segment) => (segment.external ? segment : { ...segment, state: 'open' })),
  },
  {
    id: 'update/drops-long-notes',
    sentence: 'Notes of more than 500 characters are dropped.',
    breaks: ['segment.update/notes-long'],
    patch: (behaviour) =>
      making('notes', (change, context) =>
        (change.request.notes?.length ?? 0) > 500
          ? undefined
          : behaviour.updateMembers.notes(change, context),
      )(behaviour),
  },
  {
    id: 'update/american-times',
    sentence: 'The time of submission is written with the month first and slashes.',
    breaks: ['segment.update/submitted-on-format'],
    patch: () => ({
      formatTime: (time) => {
        const [date = '', clock = ''] = new Date(time).toISOString().slice(0, 19).split('T');
        const [year, month, day] = date.split('-');
        return `${month}/${day}/${year} ${clock}`;
      },
    }),
  },
  {
    id: 'update/submitted-is-opened',
    sentence: 'submitted_on is the time at which the segment was opened.',
    breaks: ['segment.update/submitted-on-own'],
    patch: making(
      'submitted_on',
      ({ segment }, { behaviour, now }) => segment.opened_on ?? behaviour.formatTime(now),
    ),
  },
  {
    id: 'update/closes-agents-others',
    sentence: 'An update also closes what the agent has open with other interactions.',
    breaks: ['segment.update/leaves-agents-others-alone'],
    touchesOthers: true,
    patch: () => ({
      alsoChanged: (operation, { agent, interaction }, { store }) =>
        operation === update
          ? [...store.segments()]
              .filter((other) => other.agent === agent && other.interaction !== interaction)
              .map((other) => ({ ...other, state: 'closed' }))
          : [],
    }),
  },
];
