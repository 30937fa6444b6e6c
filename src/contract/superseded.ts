/** Ids of clauses whose meaning changed. An id is never used again: who names one is told what took its place. */

/** A clause that is no more. */
export interface Superseded {
  readonly id: string;
  readonly supersededBy: string;
  /** Why its meaning had to change. */
  readonly why: string;
}

const keptOrCleared = 'The page does not say what a push of one AI member does to the other one.';
const externalOpen =
  'The page does not say which value external has for a code that comes in through the API.';

const translationOpen =
  'The page does not say which translation of a code an answer shows, so no answer has to follow another.';

/** What shows a code with its translation. */
const codesShown = [
  'segment.create/allowed-code',
  'segment.create/default-code',
  'segment.update/code',
  'segment.update/allowed-code',
  'segment.update/default-code',
  'segment.get/allowed-code',
  'segment.get/default-code',
  'segment.get-by-agent-interaction/allowed-code',
  'segment.get-by-agent-interaction/default-code',
];

const textsMayBeEmpty =
  'The examples show codes of segments with empty descriptions, so a target may show none there.';

export const superseded: readonly Superseded[] = [
  {
    id: 'code.post/external',
    supersededBy: 'code.post/external-flag',
    why: externalOpen,
  },
  {
    id: 'code.get/shows-external',
    supersededBy: 'code.get/external-as-created',
    why: externalOpen,
  },
  {
    id: 'segment.create/allowed-code-external',
    supersededBy: 'segment.create/allowed-code-external-as-created',
    why: externalOpen,
  },
  {
    id: 'segment.create/default-code-external',
    supersededBy: 'segment.create/default-code-external-as-created',
    why: externalOpen,
  },
  {
    id: 'code.post/large-batch-listed',
    supersededBy: 'code.post/batch-of-20-listed',
    why: 'No size of a batch is documented, and nothing promises that 60 codes are taken.',
  },
  {
    id: 'segment.create/translation-shown',
    supersededBy: 'segment.create/translation-of-known-code',
    why: 'Whether a translation in allowed_codes changes a code that exists already is not said.',
  },
  {
    id: 'segment.create/duration-with-hidden-timer',
    supersededBy: 'segment.create/duration-with-timer-flag',
    why: 'A duration must be used with show_timer: with the member, or with the value true, is not said.',
  },
  {
    id: 'segment.update/ai-default-without-ai-code',
    supersededBy: 'segment.update/default-without-ai-code',
    why: 'Which code an update sets where the AI code is the default and there is none is not said.',
  },
  {
    id: 'segment.update-ai/code-alone-keeps-notes',
    supersededBy: 'segment.update-ai/code-alone-notes-kept-or-cleared',
    why: keptOrCleared,
  },
  {
    id: 'segment.update-ai/notes-alone-keep-code',
    supersededBy: 'segment.update-ai/notes-alone-code-kept-or-cleared',
    why: keptOrCleared,
  },
  {
    id: 'segment.update-ai/code-alone-keeps-notes-stamp',
    supersededBy: 'segment.update-ai/code-alone-notes-stamp-follows',
    why: keptOrCleared,
  },
  {
    id: 'segment.update-ai/notes-alone-keep-code-stamp',
    supersededBy: 'segment.update-ai/notes-alone-code-stamp-follows',
    why: keptOrCleared,
  },
  {
    id: 'wire/xml-entry',
    supersededBy: 'wire/xml-request-form',
    why: 'The page shows no form of an XML request, so a target may read only one of the two.',
  },
  {
    id: 'wire/carriage-returns-intact',
    supersededBy: 'wire/carriage-returns-not-lost',
    why: 'Whether a text keeps its carriage returns or has line feeds in their place is not said.',
  },
  {
    id: 'segment.create/segment-id-is-not-sys-id',
    supersededBy: 'segment.create/segment-id-returned',
    why: 'The examples show one value for both, so a target may have it so.',
  },
  {
    id: 'code.get/translated-code-as-created',
    supersededBy: 'code.get/shows-translated-code',
    why: translationOpen,
  },
  {
    id: 'code.get/translated-description-as-created',
    supersededBy: 'code.get/shows-translated-description',
    why: translationOpen,
  },
  ...codesShown.flatMap((code) => [
    {
      id: `${code}-translated-code`,
      supersededBy: `${code}-shows-translated-code`,
      why: translationOpen,
    },
    {
      id: `${code}-description`,
      supersededBy: `${code}-own-description`,
      why: textsMayBeEmpty,
    },
    ...['translated-description', 'shows-translated-description'].map((text) => ({
      id: `${code}-${text}`,
      supersededBy: `${code}-own-translated-description`,
      why: textsMayBeEmpty,
    })),
  ]),
];

/** Says by which clause one that has become another was replaced, and why; undefined for any other name. */
export function replacementOf(name: string): string | undefined {
  const old = superseded.find(({ id }) => id === name);
  return old && `was replaced by ${old.supersededBy}: ${old.why}`;
}
