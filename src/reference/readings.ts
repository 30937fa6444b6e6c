import {
  type ReadingChoice,
  type ReadingId,
  type ReadingValue,
  readingValues,
} from '../contract/readings.ts';
import { truncated } from './behaviour/limits.ts';
import { isExternal } from './behaviour/create.ts';
import { isRead } from './behaviour/read.ts';
import type { Behaviour, Patch } from './behaviour/types.ts';
import { invalid } from './rejection.ts';
import { textOf } from './json.ts';
import { codeByLabel } from './build-records.ts';
import { composed, omit } from './compose.ts';
import { recordReadings } from './record-readings.ts';
import { holdsConfirmationTimes, holdsOpeningTimes, requestReadings } from './request-readings.ts';
import type { Kind } from './shapes.ts';

/** For a reading, how each of its values differs from the standard; an empty patch is the standard value. */
type ReadingPatches = { readonly [Id in ReadingId]?: { readonly [Value in ReadingValue<Id>]: Patch } };

const standardValue: Patch = () => ({});

const statusOf =
  (reason: 'unknown-record' | 'forbidden' | 'unknown-uri', status: number): Patch =>
  ({ rejectionStatus }) => ({ rejectionStatus: { ...rejectionStatus, [reason]: status } });

const errorBody =
  (body: Behaviour['errorBody']): Patch =>
  () => ({ errorBody: body });

/** A value forced into the type that is documented. */
const coercions: Readonly<Record<Kind, (value: unknown) => unknown>> = {
  text: textOf,
  seconds: textOf,
  flag: (value) => value === 1 || ['1', 'true'].includes(textOf(value).toLowerCase()),
  list: (value) => (value === '' ? [] : [value]),
  object: () => ({}),
};

const allowedCodesKnown: Behaviour['createRules']['allowed-codes-known'] = (request, context) => {
  const isKnown = (label = ''): boolean => codeByLabel(label, context) !== undefined;
  return request.configuration?.allowed_codes?.every(({ code }) => isKnown(code)) === false
    ? invalid('configuration.allowed_codes names a label that is no wrap-up code')
    : undefined;
};

const defaultCodeAllowed: Behaviour['createRules']['default-code-allowed'] = ({ configuration }) => {
  const { allowed_codes: allowed, default_code: label } = configuration ?? {};
  const listed = !allowed || allowed.some(({ code }) => code === label);
  return label === undefined || label === '' || listed
    ? undefined
    : invalid('configuration.default_code is not among the allowed codes');
};

const noConfigurationId: Behaviour['createRules']['configuration-id-not-allowed'] = (request, context) =>
  isExternal(request, context) && context.behaviour.given(request.wrap_up_configuration_sys_id)
    ? invalid('wrap_up_configuration_sys_id is for internal segments')
    : undefined;

/** Every open reading that an instance can follow in more than one way. */
export const readingPatches: ReadingPatches = {
  'segment-envelope': {
    bare: standardValue,
    wrapped: () => ({ envelope: (_operation, body) => ({ result: body }) }),
  },
  'sys-id-format': {
    '32-hex': standardValue,
    other: () => ({ sysId: (digits) => `wrapup-${digits}` }),
  },
  'absent-members': {
    absent: standardValue,
    null: () => ({ noValue: () => null }),
    empty: () => ({ noValue: () => '' }),
  },
  'ai-saved-when-disabled': {
    stored: () => ({ storesAi: () => true }),
    'not-stored': standardValue,
  },
  'ai-external-segment-id': {
    accepted: standardValue,
    rejected: ({ identificationOrder }) => ({
      identificationOrder: (operation) =>
        operation === 'segment.update-ai'
          ? identificationOrder(operation).filter((kind) => kind !== 'external_segment_id')
          : identificationOrder(operation),
    }),
  },
  'autofill-trigger': {
    filled: standardValue,
    'not-filled': () => ({ nowAssist: () => ({ code: undefined, notes: undefined }) }),
  },
  'notes-too-long': {
    rejected: standardValue,
    truncated: () => ({ notesTooLong: truncated }),
  },
  'notes-outside-bmp': {
    stored: () => ({ notesOutsideBmp: (text) => text }),
    rejected: standardValue,
    truncated: () => ({ notesOutsideBmp: truncated }),
  },
  'unknown-id': { '400': statusOf('unknown-record', 400), '404': standardValue },
  'missing-role': { '401': statusOf('forbidden', 401), '403': standardValue },
  'error-body': {
    platform: standardValue,
    bare: errorBody(({ message }) => ({ success: false, message })),
    wrapped: errorBody(({ message }) => ({ result: { success: false, message } })),
    other: errorBody(({ reason, message }) => ({ problem: reason, title: message })),
  },
  'wrong-url': { '400': standardValue, '404': statusOf('unknown-uri', 404) },
  'all-invalid-batch': { '400': standardValue, '207': () => ({ allInvalid: () => undefined }) },
  'upsert-identity': {
    listed: standardValue,
    'not-listed': () => ({
      listedCodes: (made) => made.flatMap(({ code, existed }) => (existed ? [] : [code])),
    }),
  },
  'translation-language': {
    given: standardValue,
    session: () => ({
      // Without a translation into it, the text of the code is the one in the language of the session.
      shownTranslation: (translations, { code, description }) =>
        translations.find(({ language }) => language === 'en') ??
        (translations.length === 0 ? undefined : { language: 'en', code, description }),
    }),
  },
  'unknown-allowed-code': {
    ...recordReadings['unknown-allowed-code'],
    created: standardValue,
    rejected: ({ createRules }) => ({
      createRules: { ...createRules, 'allowed-codes-known': allowedCodesKnown },
    }),
  },
  'allowed-translation': { ...recordReadings['allowed-translation'], 'taken-over': standardValue },
  'default-code-not-allowed': {
    accepted: standardValue,
    rejected: ({ createRules }) => ({
      createRules: { ...createRules, 'default-code-allowed': defaultCodeAllowed },
    }),
  },
  'wrap-up-code-not-allowed': {
    rejected: standardValue,
    accepted: ({ updateRules }) => ({ updateRules: omit(updateRules, 'wrap-up-code-allowed') }),
  },
  'ai-default-on-update': {
    'ai-code': standardValue,
    'configured-default': ({ closingCode }) => ({
      closingCode: (change, context) =>
        closingCode({ ...change, segment: { ...change.segment, ai_wrap_up_code: undefined } }, context),
    }),
  },
  'update-closed': {
    rejected: standardValue,
    accepted: ({ updateRules }) => ({ updateRules: omit(updateRules, 'open') }),
  },
  'several-segments-per-pair': {
    ...recordReadings['several-segments-per-pair'],
    newest: () => ({ pickOfPair: (segments) => segments.at(-1) }),
    open: standardValue,
  },
  'duration-type': {
    'number-accepted': standardValue,
    'number-rejected': () => ({
      secondsFromNumber: (_value, path) => invalid(`${path} must be a string of seconds`),
    }),
  },
  'flag-as-string': {
    accepted: standardValue,
    rejected: () => ({ flagFromText: (_text, path) => invalid(`${path} must be a boolean`) }),
  },
  'configuration-id-when-external': {
    accepted: standardValue,
    rejected: ({ createRules }) => ({
      createRules: { ...createRules, 'configuration-id-not-allowed': noConfigurationId },
    }),
  },
  'response-code-and-notes': {
    present: standardValue,
    absent: ({ renderSegment }) => ({
      renderSegment: (operation, segment, context) => {
        const shown = renderSegment(operation, segment, context);
        return isRead(operation) ? omit(shown, 'code', 'notes') : shown;
      },
    }),
  },
  'bad-type': {
    rejected: standardValue,
    coerced: () => ({ wrongType: (kind, value) => coercions[kind](value) }),
  },
  'empty-body': {
    rejected: standardValue,
    accepted: () => ({ emptyBody: () => undefined }),
  },
  'extra-member': {
    ignored: standardValue,
    rejected: () => ({ extraMember: (path) => invalid(`${path} is not a member of this request`) }),
  },
  'second-of-a-pair': { made: standardValue, ...requestReadings['second-of-a-pair'] },
  'valid-times': {
    free: standardValue,
    held: (standard) => composed(standard, [holdsOpeningTimes, holdsConfirmationTimes]),
  },
  'reads-lag': { 'at-once': standardValue, ...recordReadings['reads-lag'] },
  'translation-languages': { any: standardValue, ...requestReadings['translation-languages'] },
  'xml-request-form': { both: standardValue, ...requestReadings['xml-request-form'] },
  'inactive-configuration': { accepted: standardValue, ...requestReadings['inactive-configuration'] },
  'segment-record': { taken: standardValue, ...requestReadings['segment-record'] },
  'show-timer-false': { accepted: standardValue, ...requestReadings['show-timer-false'] },
  'code-external': { true: standardValue, ...recordReadings['code-external'] },
  'ai-push-partial': { kept: standardValue, ...recordReadings['ai-push-partial'] },
  'default-without-ai-code': {
    'configured-default': standardValue,
    ...recordReadings['default-without-ai-code'],
  },
  'segmented-parts': { beside: standardValue, ...requestReadings['segmented-parts'] },
  'text-edges': { kept: standardValue, ...recordReadings['text-edges'] },
  sizes: { accepted: standardValue, ...recordReadings.sizes, ...requestReadings.sizes },
  stamps: {
    milliseconds: standardValue,
    'whole-seconds': () => ({ aiStamp: (now) => String(Math.floor(now / 1000) * 1000) }),
  },
};

/** The patches that make an instance follow a choice of readings. */
export function patchesOf(choice: ReadingChoice): readonly Patch[] {
  return Object.entries(choice).flatMap(([id, value]) => {
    if (value === undefined) return [];
    const patches: Readonly<Record<string, Patch>> | undefined = readingPatches[id as ReadingId];
    const patch = patches && Object.hasOwn(patches, value) ? patches[value] : undefined;
    // A settled reading has one value, which the standard behaviour follows.
    if (!patch && readingValues(id as ReadingId).includes(value)) return [];
    if (!patch) throw new TypeError(`the reading ${id} has no value ${value}`);
    return [patch];
  });
}
