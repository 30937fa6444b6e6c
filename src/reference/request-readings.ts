/**
 * How an instance follows the readings about which requests are valid and how they are read. Each takes less than
 * the standard one, or reads another form.
 */
import { isSegmented } from './behaviour/create.ts';
import type { Context, Patch, Rule } from './behaviour/types.ts';
import { composed } from './compose.ts';
import { invalid, Rejection } from './rejection.ts';
import { ruleAfter } from './replacing.ts';
import type { CreateRequest } from './requests.ts';

/** A further condition of a creation, looked at after all others. */
export const alsoForCreation = (rule: Rule<CreateRequest>): Patch =>
  ruleAfter('createRules', 'further-conditions', rule);

const installedLanguages: ReadonlySet<string> = new Set(['en', 'fr']);

/** Whether the members of an XML request stand inside one element entry. */
const hasEntry = (text: string): boolean => /<request\b[^>]*>\s*(?:<!--[^]*?-->\s*)*<entry\b/.test(text);

/** An instance that finds nothing in an XML request of the other form. */
const readsOnly =
  (isRead: (text: string) => boolean): Patch =>
  ({ transformText }) => ({
    transformText: (operation, text, representation, contentType) =>
      transformText(
        operation,
        representation === 'xml' && !isRead(text) && /<request\b/.test(text) ? '<request/>' : text,
        representation,
        contentType,
      ),
  });

/** The record of the interaction that a creation names. */
export const interactionOf = (request: CreateRequest, { record }: Context) =>
  record('interaction', request.interaction_sys_id ?? '');

/** Whether an internal creation names a wrap-up configuration that is not active. */
export const isInactive = (request: CreateRequest, { store }: Context): boolean =>
  request.external !== true &&
  store.configuration(request.wrap_up_configuration_sys_id ?? '')?.active === false;

/** `YYYY-MM-DD HH:MM:SS` in UTC as epoch milliseconds; undefined for anything else. */
function timeOf(text: string | undefined): number | undefined {
  const time = Date.parse(`${(text ?? '').replace(' ', 'T')}Z`);
  return Number.isNaN(time) ? undefined : time;
}

/** Clocks are compared by whole seconds, and two clocks may differ by one. */
const tolerance = 1000;

/** An opening time before its interaction was made, or in the future, is refused. */
export const holdsOpeningTimes: Patch = alsoForCreation((request, context) => {
  const openedOn = timeOf(request.opened_on);
  const made = timeOf(interactionOf(request, context)?.['sys_created_on']);
  const isWrong =
    openedOn !== undefined &&
    ((made !== undefined && openedOn < made - tolerance) || openedOn > context.now + tolerance);
  return isWrong ? invalid('opened_on does not fit the times of the interaction') : undefined;
});

/** A confirmation before the wrap-up was made or opened, or in the future, is refused. */
export const holdsConfirmationTimes: Patch = (behaviour) => {
  const createdAt = new Map<string, number>();
  return {
    keepSegment: (operation, segment, before, context) => {
      if (operation === 'segment.create') createdAt.set(segment.sys_id, context.now);
      return behaviour.keepSegment(operation, segment, before, context);
    },
    ...ruleAfter('updateRules', 'further-conditions', ({ request, segment }, { now }) => {
      const confirmedOn = timeOf(request.confirmed_on);
      const isWrong =
        confirmedOn !== undefined &&
        (confirmedOn < (timeOf(segment.opened_on) ?? 0) ||
          confirmedOn < (createdAt.get(segment.sys_id) ?? 0) - tolerance ||
          confirmedOn > now + tolerance);
      return isWrong ? invalid('confirmed_on does not fit the times of the segment') : undefined;
    })(behaviour),
  };
};

/** Of each reading the values that the standard instance does not follow. */
export const requestReadings = {
  'segmented-parts': {
    'in-turn': alsoForCreation((request, context) => {
      if (!isSegmented(request, context)) return undefined;
      const others = context.store.segmentsByPair(
        request.agent_sys_id ?? '',
        request.interaction_sys_id ?? '',
      );
      return others.some(({ segmented, state }) => segmented && state === 'open')
        ? new Rejection('wrong-state', 'A part of this wrap-up is open')
        : undefined;
    }),
  },
  sizes: {
    rejected: ruleAfter('codeRules', 'code-required', ({ description = '' }) =>
      description.length > 100 ? invalid('codes.description is too long') : undefined,
    ),
  },
  'second-of-a-pair': {
    rejected: alsoForCreation((request, context) => {
      if (isSegmented(request, context)) return undefined;
      const others = context.store.segmentsByPair(
        request.agent_sys_id ?? '',
        request.interaction_sys_id ?? '',
      );
      return others.some(({ segmented }) => !segmented)
        ? new Rejection('wrong-state', 'The agent has wrapped this interaction up')
        : undefined;
    }),
  },
  'segment-record': {
    'looked-up': alsoForCreation((request, { record }) =>
      request.segmented === true && !record(request.segment_table ?? '', request.segment_id ?? '')
        ? invalid('segment_id is no record of segment_table')
        : undefined,
    ),
  },
  'inactive-configuration': {
    rejected: alsoForCreation((request, context) =>
      isInactive(request, context) ? invalid('The wrap-up configuration is not active') : undefined,
    ),
  },
  'show-timer-false': {
    rejected: alsoForCreation(({ configuration }, { behaviour }) =>
      behaviour.given(configuration?.duration) && configuration?.show_timer !== true
        ? invalid('configuration.duration must be used with show_timer')
        : undefined,
    ),
  },
  'translation-languages': {
    installed: (standard) =>
      composed(standard, [
        ruleAfter('codeRules', 'translation-language-required', ({ translations }) =>
          translations?.some(({ language = '' }) => !installedLanguages.has(language)) === true
            ? invalid('codes.translations.language is not installed')
            : undefined,
        ),
        ruleAfter('createRules', 'allowed-code-label-required', ({ configuration }) =>
          configuration?.allowed_codes?.some(
            ({ translation }) =>
              translation?.language !== undefined && !installedLanguages.has(translation.language),
          ) === true
            ? invalid('translation.language is not installed')
            : undefined,
        ),
      ]),
  },
  'xml-request-form': {
    entry: readsOnly(hasEntry),
    bare: readsOnly((text) => !hasEntry(text)),
  },
} satisfies Readonly<Record<string, Readonly<Record<string, Patch>>>>;
