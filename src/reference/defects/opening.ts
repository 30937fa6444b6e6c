import type { OperationId } from '../../contract/operations.ts';
import type { Behaviour } from '../behaviour/types.ts';
import { isList, isObject, type Json, type JsonObject } from '../json.ts';
import type { SegmentRecord } from '../records.ts';
import { invalid } from '../rejection.ts';
import type { Defect } from './defect.ts';

const reads: readonly OperationId[] = ['segment.get', 'segment.get-by-agent-interaction'];

/** Changes how a creation, or the reads, show a segment. */
const shown =
  (
    by: 'creation' | 'reads',
    change: (shown: JsonObject, segment: SegmentRecord) => JsonObject,
  ): Defect['patch'] =>
  ({ renderSegment }) => ({
    renderSegment: (operation, segment, context) => {
      const right = renderSegment(operation, segment, context);
      const isAsked = by === 'creation' ? operation === 'segment.create' : reads.includes(operation);
      return isAsked ? change(right, segment) : right;
    },
  });

const codesOf = (configuration: JsonObject): readonly Json[] => {
  const { allowed_codes: codes } = configuration;
  return codes !== undefined && isList(codes) ? codes : [];
};

/** Codes that a creation made of labels: they have no description. */
const isNew = (code: unknown): boolean => isObject(code) && code['description'] === '';

/** Faults of opening a segment: what is turned away, taken over, mixed up, and shown. */
export const openingDefects: readonly Defect[] = [
  {
    id: 'create/segmented-like-external',
    sentence: 'Where segmented is left out it is what external is.',
    breaks: [
      'segment.create/segmented-default-false',
      'segment.get/segmented-false',
      'segment.get-by-agent-interaction/segmented-false',
    ],
    patch: ({ segmentMembers }) => ({
      segmentMembers: {
        ...segmentMembers,
        segmented: ({ request }) => request.segmented ?? request.external ?? false,
      },
    }),
  },
  {
    id: 'create/codes-enable-codes',
    sentence: 'A configuration with allowed codes has enable_codes true whatever was given.',
    breaks: ['segment.create/enable-codes-false-returned'],
    patch: ({ configurationMembers }) => ({
      configurationMembers: {
        ...configurationMembers,
        enable_codes: (source, context) =>
          (source.request.allowed_codes?.length ?? 0) > 0 ||
          configurationMembers.enable_codes(source, context),
      },
    }),
  },
  {
    id: 'create/allowed-codes-twice',
    sentence: 'A creation lists every allowed code twice.',
    breaks: ['segment.create/allowed-codes-no-more'],
    patch: ({ renderConfiguration }) => ({
      renderConfiguration: (operation, held, context) => {
        const right = renderConfiguration(operation, held, context);
        return operation === 'segment.create' && !held.name.startsWith('wuc')
          ? { ...right, allowed_codes: [...codesOf(right), ...codesOf(right)] }
          : right;
      },
    }),
  },
  {
    id: 'create/sys-id-is-segment-id',
    sentence: 'A creation answers the segment_id as the sys_id inside segment.',
    breaks: ['segment.create/segment-id-is-not-sys-id'],
    patch: shown('creation', (right, { segment_id: id }) =>
      id === undefined ? right : { ...right, sys_id: id },
    ),
  },
  {
    id: 'create/answers-first-segment-id',
    sentence: 'A second creation of an agent and an interaction answers the segment_id of the first.',
    breaks: ['segment.create/segments-of-one-interaction'],
    patch: ({ renderSegment }) => ({
      renderSegment: (operation, segment, context) => {
        const [first] = context.store.segmentsByPair(segment.agent, segment.interaction);
        return renderSegment(
          operation,
          operation === 'segment.create' && segment.segment_id !== undefined && first
            ? { ...segment, segment_id: first.segment_id }
            : segment,
          context,
        );
      },
    }),
  },
  {
    id: 'create/internal-read-as-external',
    sentence: 'The reads show an internal wrap-up that is open as external.',
    breaks: ['segment.create/internal-not-external'],
    patch: shown('reads', (right, { external, state }) =>
      external || state !== 'open' ? right : { ...right, external: true },
    ),
  },
  {
    id: 'create/internal-read-as-new',
    sentence: 'The reads show an internal wrap-up that is open as new.',
    breaks: ['segment.create/internal-state-open'],
    patch: shown('reads', (right, { external, state }) =>
      external || state !== 'open' ? right : { ...right, state: 'new' },
    ),
  },
  {
    id: 'create/new-labels-refused-and-written',
    sentence: 'A creation with a label that is no code is refused and carried out.',
    breaks: ['segment.create/unknown-allowed-code-as-answered'],
    patch: ({ createRules }: Behaviour) => ({
      writesRefused: (operation, { message }) =>
        operation === 'segment.create' && message === 'unknown label',
      createRules: {
        ...createRules,
        'allowed-codes-known': ({ configuration }, { store, behaviour }) =>
          configuration?.allowed_codes?.some(({ code }) => code && !store.codeByKey(behaviour.codeKey(code)))
            ? invalid('unknown label')
            : undefined,
      },
    }),
  },
  {
    id: 'create/new-code-not-found',
    sentence: 'GET code does not find a code that a creation made.',
    breaks: ['segment.create/new-code-readable'],
    patch: ({ findCode }) => ({
      findCode: (id, context) => {
        const code = findCode(id, context);
        return isNew(code) ? undefined : code;
      },
    }),
  },
  {
    id: 'create/new-code-without-active',
    sentence: 'A creation shows no active of the codes that it made.',
    breaks: ['segment.create/new-code-active'],
    patch: ({ renderCode }) => ({
      renderCode: (operation, code, context) => {
        const right = renderCode(operation, code, context);
        return operation === 'segment.create' && isNew(code) ? { ...right, active: undefined } : right;
      },
    }),
  },
  {
    id: 'create/translation-is-language',
    sentence: 'The translation that a creation brings is kept as the name of its language.',
    breaks: ['segment.create/translation-shown'],
    patch: ({ codeFromLabelMembers }) => ({
      codeFromLabelMembers: {
        ...codeFromLabelMembers,
        translations: ({ request, existing }) => {
          const { translation: given } = request;
          const { language = '', description = '' } = given ?? {};
          return given ? [{ language, code: language, description }] : (existing?.translations ?? []);
        },
      },
    }),
  },
  {
    id: 'create/segment-not-in-table',
    sentence: 'Segments are not in their table.',
    breaks: ['segment.create/in-segment-table'],
    patch: ({ transformAnswer }) => ({
      transformAnswer: (asked, answer, written) => {
        const right = transformAnswer(asked, answer, written);
        const { result } = isObject(right.body) ? right.body : {};
        return asked === undefined && isObject(result) && 'wrap_up_configuration' in result
          ? { ...right, status: 404, body: { error: { message: 'No Record found' } } }
          : right;
      },
    }),
  },
  {
    id: 'read/ai-flags-swapped',
    sentence: 'The reads take enable_ai_code and enable_ai_notes for each other.',
    breaks: ['segment.create/ai-flags-stored'],
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
  {
    id: 'read/open-without-last-code',
    sentence: 'GET segment does not show the last allowed code of a segment that is open.',
    breaks: ['segment.create/configuration-stored', 'segment.get/allowed-code-label'],
    patch: ({ renderSegment }) => ({
      renderSegment: (operation, segment, context) => {
        const right = renderSegment(operation, segment, context);
        const { wrap_up_configuration: held } = right;
        return operation === 'segment.get' && segment.state === 'open' && isObject(held)
          ? { ...right, wrap_up_configuration: { ...held, allowed_codes: codesOf(held).slice(0, -1) } }
          : right;
      },
    }),
  },
  {
    id: 'create/other-sys-id-beside-segment',
    sentence: 'The sys_id that a creation answers beside segment is that of no segment.',
    breaks: ['segment.create/sys-id-finds-segment', 'segment.create/sys-ids-agree'],
    patch: ({ topLevelId }) => ({
      topLevelId: (operation, segment) =>
        operation === 'segment.create'
          ? { sys_id: segment.sys_id.split('').toReversed().join('') }
          : topLevelId(operation, segment),
    }),
  },
];
