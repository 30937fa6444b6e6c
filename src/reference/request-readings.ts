/**
 * How an instance follows the readings about which requests are valid and how they are read. Each takes less than
 * the standard one, or reads another form.
 */
import type { Context, Patch, Rule } from './behaviour/types.ts';
import { invalid, Rejection } from './rejection.ts';
import type { CreateRequest } from './requests.ts';

/** A further condition of a creation, looked at after all others. */
export const alsoForCreation =
  (rule: Rule<CreateRequest>): Patch =>
  ({ createRules }) => ({
    createRules: {
      ...createRules,
      'ai-notes-length': (request, context) =>
        createRules['ai-notes-length']?.(request, context) ?? rule(request, context),
    },
  });

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

const interactionOf = (request: CreateRequest, { record }: Context) =>
  record('interaction', request.interaction_sys_id ?? '');

/** `YYYY-MM-DD HH:MM:SS` in UTC as epoch milliseconds; undefined for anything else. */
function timeOf(text: string | undefined): number | undefined {
  const time = Date.parse(`${(text ?? '').replace(' ', 'T')}Z`);
  return Number.isNaN(time) ? undefined : time;
}

/** Clocks are compared by whole seconds, and two clocks may differ by one. */
const tolerance = 1000;

/** When each segment was made, by sys_id, for one instance. */
const withCreationTimes = (
  refuse: (confirmedOn: number, openedOn: number | undefined, createdAt: number | undefined) => boolean,
): Patch => {
  return ({ keepSegment, updateRules }) => {
    const createdAt = new Map<string, number>();
    return {
      keepSegment: (operation, segment, before, context) => {
        if (operation === 'segment.create') createdAt.set(segment.sys_id, context.now);
        return keepSegment(operation, segment, before, context);
      },
      updateRules: {
        ...updateRules,
        open: (change, context) => {
          const { request, segment } = change;
          const confirmedOn = timeOf(request.confirmed_on);
          const isWrong =
            confirmedOn !== undefined &&
            (refuse(confirmedOn, timeOf(segment.opened_on), createdAt.get(segment.sys_id)) ||
              confirmedOn > context.now + tolerance);
          return (
            updateRules.open?.(change, context) ??
            (isWrong ? invalid('confirmed_on does not fit the times of the segment') : undefined)
          );
        },
      },
    };
  };
};

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
export const holdsConfirmationTimes: Patch = withCreationTimes(
  (confirmedOn, openedOn = 0, createdAt = 0) => confirmedOn < openedOn || confirmedOn < createdAt - tolerance,
);

/** Of each reading the values that the standard instance does not follow. */
export const requestReadings = {
  'second-of-a-pair': {
    rejected: alsoForCreation((request, { store, behaviour }) => {
      if (request.segmented ?? behaviour.createDefaults.segmented) return undefined;
      const others = store.segmentsByPair(request.agent_sys_id ?? '', request.interaction_sys_id ?? '');
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
    rejected: alsoForCreation((request, { store }) =>
      request.external !== true &&
      store.configuration(request.wrap_up_configuration_sys_id ?? '')?.active === false
        ? invalid('The wrap-up configuration is not active')
        : undefined,
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
    installed: ({ codeRules, createRules }) => ({
      codeRules: {
        ...codeRules,
        'translation-language-required': (request, context) =>
          codeRules['translation-language-required']?.(request, context) ??
          (request.translations?.some(({ language = '' }) => !installedLanguages.has(language)) === true
            ? invalid('codes.translations.language is not installed')
            : undefined),
      },
      createRules: {
        ...createRules,
        'allowed-code-label-required': (request, context) =>
          createRules['allowed-code-label-required']?.(request, context) ??
          (request.configuration?.allowed_codes?.some(
            ({ translation }) =>
              translation?.language !== undefined && !installedLanguages.has(translation.language),
          ) === true
            ? invalid('translation.language is not installed')
            : undefined),
      },
    }),
  },
  'xml-request-form': {
    entry: readsOnly(hasEntry),
    bare: readsOnly((text) => !hasEntry(text)),
  },
} satisfies Readonly<Record<string, Readonly<Record<string, Patch>>>>;
