/**
 * Where the page contradicts itself or is silent, and how that is resolved.
 *
 * A settled reading is the contract: another one is a failure. With an open reading every listed value
 * conforms; the suite records which one the target follows, and an operator may pin one.
 */

/** One of several ways to read the page. */
export interface Reading {
  readonly id: string;
  /** What the page says or leaves out, in our words. */
  readonly question: string;
  readonly status: 'settled' | 'open';
  /** Settled: the one value. Open: every value that conforms. */
  readonly values: readonly string[];
  /** How a run finds out which value the target follows. */
  readonly observed: string;
}

const settled = (question: string, value: string, observed: string) =>
  ({ status: 'settled', question, values: [value], observed }) as const;

const open = <const V extends readonly string[]>(question: string, values: V, observed: string) =>
  ({ status: 'open', question, values, observed }) as const;

const table = {
  'code-result-member': settled(
    'A snippet names the member resultMap, the rows and examples result_map.',
    'result_map',
    'the member of a code body that holds the codes',
  ),
  'segment-envelope': open(
    'Segment bodies are documented bare, code bodies inside result; the platform wraps what a script returns.',
    ['bare', 'wrapped'],
    'every 2xx body of a segment operation; wrapped earns one SHOULD-level warning an operation',
  ),
  'top-level-id': settled(
    'The id beside segment is segment_id in both GETs, sys_id in create and update, and missing in update/ai.',
    'as documented for each operation',
    'the top-level member of each segment body',
  ),
  'segment-id-meaning': settled(
    'segment_id means the wrap-up segment at the top and the interaction segment inside segment.',
    'top level: wrap-up segment; inside: interaction segment',
    'a segmented wrap-up, read back',
  ),
  'update-example-ids': settled(
    "The two ids of the update example differ although both are the wrap-up segment's.",
    'equal',
    'the answer of every update',
  ),
  'sys-id-format': open(
    'Examples show ids of 31 to 35 characters with letters beyond f; the platform has 32 hex digits.',
    ['32-hex', 'other'],
    'every sys_id in an answer; anything but 32 hex digits earns a SHOULD-level warning',
  ),
  'absent-members': open(
    'Examples leave out documented members.',
    ['absent', 'null', 'empty'],
    'members without a value in segment bodies',
  ),
  'ai-saved-when-disabled': open(
    'AI fields are said to be saved even if their flag is false, and to be stored only if it is true.',
    ['stored', 'not-stored'],
    'a push onto a segment whose AI flags are false, read back',
  ),
  'third-party-flag-in-create': settled(
    "use_third_party_ai is missing in create's table, yet returned and required for update/ai.",
    'create accepts it in configuration, default false',
    'creations with and without the flag',
  ),
  'ai-external-segment-id': open(
    'update/ai mentions external_segment_id but does not list it.',
    ['accepted', 'rejected'],
    'a push that names the segment by external_segment_id alone',
  ),
  'autofill-trigger': open(
    'AI content is generated when the third-party flag is false, when it is absent, or when external is false.',
    ['filled', 'not-filled'],
    'an internal creation with AI flags, with the capability now-assist',
  ),
  'notes-too-long': open(
    'The maximum is 4000 characters; what happens to more is not said.',
    ['rejected', 'truncated'],
    '4001 characters at create and at update/ai',
  ),
  'notes-outside-bmp': open(
    '4000 characters outside the basic plane take 8000 UTF-16 units.',
    ['stored', 'rejected', 'truncated'],
    '4000 characters outside the basic plane at create and at update/ai',
  ),
  'unknown-id': open(
    'No table lists 404; the platform has it.',
    ['400', '404'],
    'reads and updates of ids that do not exist',
  ),
  'missing-role': open(
    'A role is required but only 401 is listed; the platform has 403.',
    ['401', '403'],
    'every operation as a user without the role',
  ),
  'error-body': open(
    'No error body is documented.',
    ['platform', 'bare', 'wrapped', 'other'],
    'every rejection; a body that claims success fails',
  ),
  'wrong-url': open(
    'The platform answers 400 or 404 for a URI that no API matches.',
    ['400', '404'],
    'a path below the API that is no operation',
  ),
  'missing-accept': settled(
    'The endpoint pages default to JSON, a platform page says 400.',
    'json',
    'requests without Accept',
  ),
  'partial-body': settled(
    'For 207 neither a body nor a list of errors is documented.',
    'the valid codes are created and listed, the invalid are neither',
    'a batch of valid and invalid codes',
  ),
  'all-invalid-batch': open(
    'What answers a batch without a valid code is not said.',
    ['400', '207'],
    'a batch in which every code is invalid',
  ),
  'upsert-identity': open(
    'Codes are created or updated, and no key is named: the label is taken as the key.',
    ['listed', 'not-listed'],
    'whether an updated code is among created_wrap_up_codes',
  ),
  'translation-language': open(
    'Which of several translations translated_code shows is not said.',
    ['given', 'session'],
    'a code with one translation, read back',
  ),
  'unknown-allowed-code': open(
    'Labels in allowed_codes that do not exist.',
    ['created', 'rejected', 'left-out'],
    'a creation whose allowed_codes name a new label',
  ),
  'allowed-translation': open(
    'Whether a translation in allowed_codes changes a code that exists already is not said.',
    ['taken-over', 'kept'],
    'a creation that allows a translated code with another translation',
  ),
  'default-code-not-allowed': open(
    'Whether default_code must be among allowed_codes is not said.',
    ['accepted', 'rejected'],
    'a creation whose default_code is an existing label outside allowed_codes',
  ),
  'wrap-up-code-not-allowed': open(
    'A label outside allowed_codes on update.',
    ['rejected', 'accepted'],
    'an update that selects an existing label outside allowed_codes',
  ),
  'ai-default-on-update': open(
    'With use_ai_as_default an update without a label may take the AI code or the configured default.',
    ['ai-code', 'configured-default'],
    'an update without wrap_up_code of a segment with an AI code and use_ai_as_default',
  ),
  'must-select': settled(
    'The agent must select a code, yet the default code is used without one.',
    'without a label the configured default is used',
    'an update without wrap_up_code',
  ),
  'update-closed': open(
    'Updating a closed segment.',
    ['rejected', 'accepted'],
    'a second update of the same segment',
  ),
  'ai-on-closed': settled(
    'update/ai is for an existing open segment.',
    'rejected with 4xx and nothing changes',
    'a push onto a closed segment, read back',
  ),
  'ai-without-third-party': settled(
    'use_third_party_ai must be true for update/ai.',
    'rejected with 4xx and nothing changes',
    'a push onto a segment without the flag, read back',
  ),
  'awaiting-confirmation': settled(
    'The meaning of awaiting_confirmation without confirmed_on.',
    'external and closed through update: false with confirmed_on, true without',
    'updates with and without confirmed_on',
  ),
  'both-identifiers': settled(
    'external_segment_id counts only if segment_sys_id is not given.',
    'segment_sys_id wins',
    'an update that names two segments',
  ),
  'several-segments-per-pair': open(
    'Which of several segments an agent and an interaction find is not said.',
    ['newest', 'open', 'oldest'],
    'two segments of one pair, the older one open',
  ),
  'pair-half-given': settled(
    'Agent and interaction are required together.',
    'rejected with 400',
    'an update with one of the two alone',
  ),
  'duration-type': open(
    'duration is documented as a String of seconds.',
    ['number-accepted', 'number-rejected'],
    'a creation whose duration is a number; a string must be accepted',
  ),
  'flag-as-string': open(
    'An example of the Zurich page sends flags as strings.',
    ['accepted', 'rejected'],
    'a creation with external given as the string true',
  ),
  'configuration-id-when-external': open(
    'Whether an external creation may name wrap_up_configuration_sys_id is not said.',
    ['accepted', 'rejected'],
    'an external creation with both',
  ),
  'response-code-and-notes': open(
    'segment.code and segment.notes are listed for update only.',
    ['present', 'absent'],
    'reading a closed segment',
  ),
  'created-status': settled('No table lists 201.', '200', 'the status of every creation'),
  'xml-shape': settled(
    'XML is supported everywhere, without an example.',
    'root response, members as elements, a list as repeated elements, an empty element as no value',
    'every XML answer',
  ),
  'xml-errors': settled(
    'Whether errors follow Accept is said by a platform page only.',
    'they do (SHOULD)',
    'every rejection asked for as XML',
  ),
  'bad-type': open(
    'A flag or an object of the wrong type.',
    ['rejected', 'coerced'],
    'requests with a member of another type; 5xx earns a warning',
  ),
  'empty-body': open(
    'A request without a body, where one is documented.',
    ['rejected', 'accepted'],
    'body operations without a body; 5xx earns a warning',
  ),
  'extra-member': open(
    'An undocumented request member.',
    ['ignored', 'rejected'],
    'requests with one member more; 5xx earns a warning',
  ),
  'segmented-parts': open(
    'Whether a part of a segmented wrap-up may be opened while the part before it is open is not said.',
    ['beside', 'in-turn'],
    'two creations of parts on one interaction',
  ),
  'text-edges': open(
    'Whether blanks at the ends of a text are kept is not said.',
    ['kept', 'trimmed'],
    'a code whose description has blanks at both ends, read back',
  ),
  sizes: open(
    'No size is documented but the 4000 characters of ai_notes.',
    ['accepted', 'cut', 'rejected'],
    'a code with a description of 300 characters, read back',
  ),
  stamps: open(
    'AI stamps are epoch milliseconds; every example is a whole second.',
    ['milliseconds', 'whole-seconds'],
    'the stamps of several pushes',
  ),
  'second-of-a-pair': open(
    'Whether an agent and an interaction may have a second unsegmented wrap-up is not said.',
    ['made', 'rejected'],
    'a second creation on one interaction',
  ),
  'valid-times': open(
    'Whether times are held to each other, to those of the interaction and to the clock is not said.',
    ['free', 'held'],
    'an opening and a confirmation from before the interaction and the wrap-up were made',
  ),
  'reads-lag': open(
    'Whether a read shows a write at once is not said.',
    ['at-once', 'lags'],
    'a read right after a write, once a judgement on a read has failed',
  ),
  'translation-languages': open(
    'Languages are said to be two-letter codes, and no more.',
    ['any', 'installed'],
    'codes with translations into several languages',
  ),
  'xml-request-form': open(
    'The platform shows XML requests with one element entry, the page shows none.',
    ['both', 'bare', 'entry'],
    'one batch of codes in both forms',
  ),
  'inactive-configuration': open(
    'Whether an internal wrap-up may name an inactive wrap-up configuration is not said.',
    ['accepted', 'rejected'],
    'an internal creation with a configuration that the run made',
  ),
  'segment-record': open(
    'Whether segment_id is looked up in segment_table is not said.',
    ['taken', 'looked-up'],
    'a segmented creation with a record that the run made, and with a made-up one',
  ),
  'show-timer-false': open(
    'A duration must be used with show_timer: with the member, or with the value true?',
    ['accepted', 'rejected'],
    'a creation with a duration and show_timer false',
  ),
  'code-external': open(
    'external of a code is a flag; only examples show true for codes made through the API.',
    ['true', 'false'],
    'the answer to a batch of codes',
  ),
  'ai-push-partial': open(
    'What a push of one AI member does to the other one is not said.',
    ['kept', 'cleared'],
    'a push of one member after a push of the other',
  ),
  'default-without-ai-code': open(
    'With use_ai_as_default and no AI code, which code an update without a label sets is not said.',
    ['configured-default', 'none'],
    'an update without wrap_up_code of a segment with use_ai_as_default and no AI code',
  ),
  'date-time-format': settled(
    'Only examples show YYYY-MM-DD HH:MM:SS, and no zone is said.',
    'what was sent comes back',
    'times of a whole call order',
  ),
  'timed-out-segments': settled(
    'A timer may close a segment by itself.',
    'no check depends on it: a duration is only set with an opening time of now and an hour or more',
    'not observed',
  ),
} as const;

export type ReadingId = keyof typeof table;

/** The values that conform to a reading. */
export type ReadingValue<Id extends ReadingId> = (typeof table)[Id]['values'][number];

/** All readings, in the order of the page. */
export const readings: readonly (Reading & { readonly id: ReadingId })[] = Object.entries(table).map(
  ([id, reading]) => ({ id: id as ReadingId, ...reading }),
);

export function isReadingId(id: string): id is ReadingId {
  return Object.hasOwn(table, id);
}

/** The values of a reading that conform. */
export function readingValues(id: ReadingId): readonly string[] {
  return table[id].values;
}

/** One value chosen for some open readings. */
export type ReadingChoice = { readonly [Id in ReadingId]?: ReadingValue<Id> };
