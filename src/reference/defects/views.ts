import type { SegmentOperation } from '../behaviour/types.ts';
import { isList, isObject, type Json, type JsonObject } from '../json.ts';
import type { SegmentRecord } from '../records.ts';
import type { Defect } from './defect.ts';

const reads: readonly SegmentOperation[] = ['segment.get', 'segment.get-by-agent-interaction'];

/** Changes how some operations show some segments. */
const shows =
  (
    operations: readonly SegmentOperation[],
    change: (shown: JsonObject, segment: SegmentRecord) => JsonObject,
  ): Defect['patch'] =>
  ({ renderSegment }) => ({
    renderSegment: (operation, segment, context) => {
      const right = renderSegment(operation, segment, context);
      return operations.includes(operation) ? change(right, segment) : right;
    },
  });

/** Changes the configuration that is shown. */
const configured = (
  operations: readonly SegmentOperation[],
  change: (configuration: JsonObject, segment: SegmentRecord) => JsonObject,
): Defect['patch'] =>
  shows(operations, (shown, segment) => {
    const { wrap_up_configuration: held } = shown;
    return isObject(held) ? { ...shown, wrap_up_configuration: change(held, segment) } : shown;
  });

const withDescription = (codes: Json | undefined): readonly Json[] =>
  codes !== undefined && isList(codes)
    ? codes.filter((code) => isObject(code) && code['description'] !== '')
    : [];

/** Faults in what answers show of a record that is stored right. */
export const viewDefects: readonly Defect[] = [
  {
    id: 'view/creation-names-another',
    sentence: 'A creation with an opening time and no codes answers with another sys_id.',
    breaks: [
      'segment.create/sys-id-finds-segment',
      'segment.create/in-segment-table',
      'segment.get/found-by-sys-id',
      'segment.get/found-by-external-id',
      'segment.get-by-agent-interaction/sys-id-returned',
    ],
    patch: ({ topLevelId, renderSegment }) => {
      const isOurs = (operation: SegmentOperation, { opened_on: on, ai_notes: notes }: SegmentRecord) =>
        operation === 'segment.create' && on !== undefined && notes === undefined;
      const other = (id: string) => id.split('').toReversed().join('');
      return {
        topLevelId: (operation, segment) =>
          isOurs(operation, segment) ? { sys_id: other(segment.sys_id) } : topLevelId(operation, segment),
        renderSegment: (operation, segment, context) => {
          const right = renderSegment(operation, segment, context);
          return isOurs(operation, segment) ? { ...right, sys_id: other(segment.sys_id) } : right;
        },
      };
    },
  },
  {
    id: 'view/enable-codes-from-codes',
    sentence: 'A creation shows enable_codes true wherever there are codes.',
    breaks: ['segment.create/enable-codes-false-returned'],
    patch: configured(['segment.create'], (held) => ({
      ...held,
      enable_codes: held['enable_codes'] === true || withDescription(held['allowed_codes']).length > 0,
    })),
  },
  {
    id: 'view/enable-codes-read-otherwise',
    sentence: 'Reads turn enable_codes around.',
    breaks: [
      'segment.create/configuration-stored',
      'segment.get/enable-codes-returned',
      'segment.get-by-agent-interaction/enable-codes-returned',
    ],
    patch: configured(reads, (held) => ({ ...held, enable_codes: held['enable_codes'] !== true })),
  },
  {
    id: 'view/default-code-read-otherwise',
    sentence: 'GET segment shows the first allowed code as the default.',
    breaks: ['segment.get/default-code-label'],
    patch: configured(['segment.get'], (held) => {
      const { allowed_codes: allowed } = held;
      return { ...held, default_code: allowed !== undefined && isList(allowed) ? allowed[0] : undefined };
    }),
  },
  {
    id: 'view/ai-flags-read-otherwise',
    sentence: 'Reads turn the AI flags around.',
    breaks: [
      'segment.create/ai-flags-stored',
      'segment.get/enable-ai-code-returned',
      'segment.get-by-agent-interaction/enable-ai-code-returned',
    ],
    patch: configured(reads, (held) => ({
      ...held,
      enable_ai_code: held['enable_ai_code'] !== true,
      enable_ai_notes: held['enable_ai_notes'] !== true,
    })),
  },
  {
    id: 'view/new-codes-lose-the-wrap-up',
    sentence: 'A creation that makes codes of its labels is answered but not stored.',
    breaks: ['segment.create/unknown-allowed-code-as-answered'],
    patch: ({ keepSegment }) => ({
      keepSegment: (operation, segment, before, context) => {
        const { store } = context;
        const allowed = store.configuration(segment.wrap_up_configuration)?.allowed_codes ?? [];
        const madeOne =
          operation === 'segment.create' && allowed.some((id) => store.code(id)?.description === '');
        return madeOne ? before : keepSegment(operation, segment, before, context);
      },
    }),
  },
  {
    id: 'view/new-code-renamed',
    sentence: 'GET code shows the label of a code that a creation made in capitals.',
    breaks: ['segment.create/new-code-readable'],
    patch: ({ findCode }) => ({
      findCode: (id, context) => {
        const code = findCode(id, context);
        return code?.description === '' ? { ...code, code: code.code.toUpperCase() } : code;
      },
    }),
  },
  {
    id: 'view/translations-of-creations-dropped',
    sentence: 'A translation that a creation brings is dropped.',
    breaks: ['segment.create/translation-shown'],
    patch: ({ codeFromLabelMembers }) => ({
      codeFromLabelMembers: {
        ...codeFromLabelMembers,
        translations: ({ existing }) => existing?.translations ?? [],
      },
    }),
  },
  {
    id: 'view/ai-code-becomes-default',
    sentence: 'A creation with an AI code shows it as the default code.',
    breaks: ['segment.create/ai-code-leaves-default'],
    patch: configured(['segment.create'], (held, { ai_wrap_up_code: code }) =>
      code === undefined || held['default_code'] === undefined
        ? held
        : { ...held, default_code: { ...(isObject(held['default_code']) && held['default_code']), code } },
    ),
  },
  {
    id: 'view/update-segmented',
    sentence: 'An update shows every wrap-up as segmented.',
    breaks: ['segment.update/not-segmented'],
    patch: shows(['segment.update'], (shown) => ({ ...shown, segmented: true })),
  },
  {
    id: 'view/update-external',
    sentence: 'An update shows every wrap-up as external.',
    breaks: ['segment.update/internal-not-external'],
    patch: shows(['segment.update'], (shown) => ({ ...shown, external: true })),
  },
  {
    id: 'view/closed-without-codes',
    sentence: 'GET segment shows no codes of a closed wrap-up.',
    breaks: ['segment.update/codes-are-stored', 'segment.get-by-agent-interaction/agrees-with-get'],
    patch: configured(['segment.get'], (held, { state }) =>
      state === 'closed' ? { ...held, allowed_codes: [], default_code: undefined } : held,
    ),
  },
  {
    id: 'view/closed-needs-no-codes',
    sentence: 'GET segment turns enable_codes of a closed wrap-up around.',
    breaks: ['segment.update/codes-are-stored', 'segment.get/enable-codes-returned'],
    patch: configured(['segment.get'], (held, { state }) =>
      state === 'closed' ? { ...held, enable_codes: held['enable_codes'] !== true } : held,
    ),
  },
  {
    id: 'view/confirmed-from-the-start',
    sentence: 'An open wrap-up is read with a confirmed_on.',
    breaks: [
      'segment.get/confirmed-on-absent-when-open',
      'segment.get-by-agent-interaction/confirmed-on-absent-when-open',
    ],
    patch: shows(reads, (shown, { state }) =>
      state === 'open' ? { ...shown, confirmed_on: '2026-01-01 00:00:00' } : shown,
    ),
  },
];
