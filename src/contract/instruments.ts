import type { BehaviourId } from './behaviour-clauses.ts';
import type { Clause } from './clause.ts';
import { operations } from './operations.ts';

/** Clauses, and the clauses of other operations that each of them is measured with. */
type Row = readonly [clauses: readonly BehaviourId[], instruments: readonly BehaviourId[]];

/** Ids of clauses by their names, of one operation or of several that have them all. */
function of<const Of extends string, const Name extends string>(
  owners: Of | readonly Of[],
  ...names: readonly Name[]
): readonly `${Of}/${Name}`[] {
  const each = typeof owners === 'string' ? [owners] : owners;
  return each.flatMap((owner) => names.map((name) => `${owner}/${name}` as const));
}

const create = 'segment.create';
const update = 'segment.update';
const updateAi = 'segment.update-ai';
const get = 'segment.get';
const getByPair = 'segment.get-by-agent-interaction';
const reads = [get, getByPair] as const;
const views = [...reads, create, update] as const;

/** Other ways to send the same valid request. */
const otherForms = [
  'versioned-url',
  'unknown-member',
  'content-type-default',
  'content-type-independent',
] as const;
const everyForm = [...otherForms, 'accept-default'] as const;

/**
 * What clauses rest on beyond what is said where they are declared: other operations that they are measured
 * with. A read that shows a wrong description also shows it of a code that was stored right; who is told
 * that the description is read wrong need not be told that it was stored wrong, too. A clause may stand in
 * several rows.
 */
const measuredWith: readonly Row[] = [
  // One valid request in other forms.
  [
    of('code.post', ...everyForm),
    of('code.post', 'created-are-listed', 'shows-label', 'shows-description', 'description-optional'),
  ],
  [of(create, ...everyForm), of(create, 'interaction-returned', 'opened-on-returned', 'same-pair-again')],
  [of(update, ...everyForm), of(update, 'state-closed', 'notes-returned')],
  [of(updateAi, ...everyForm), of(updateAi, 'notes-answered', 'notes-replaced')],
  [of(updateAi, ...otherForms), of(updateAi, 'notes-beside-disabled-code')],
  ...operations.map(({ id }): Row => [of(id, 'accept-default'), of(id, 'media-type')]),

  // What changes nothing, or makes nothing, is read back.
  [
    ['code.post/unauthenticated-changes-nothing'],
    [...of('code.get', 'shows-description', 'finds-by-sys-id'), 'code.post/shows-description'],
  ],
  [of(update, 'unauthenticated-changes-nothing'), of(get, 'state-open')],
  [
    of(
      updateAi,
      'unauthenticated-changes-nothing',
      'code-alone-sets-no-notes',
      'notes-alone-sets-no-code',
      'leaves-pair-alone',
      'leaves-agents-others-alone',
    ),
    of(create, 'third-party-not-filled'),
  ],
  [of(updateAi, 'notes-alone-sets-no-code'), of(updateAi, 'code-stored')],
  [of(updateAi, 'leaves-pair-alone', 'leaves-agents-others-alone'), of(create, 'opens-a-segment-each')],
  [
    [
      ...of(create, 'unauthenticated-changes-nothing', 'rejected-makes-nothing', 'ai-notes-never-over-4000'),
      'wire/malformed-create-makes-nothing',
    ],
    of(get, 'unknown-external-id'),
  ],

  // A segment is found among others that were opened right.
  [
    [
      ...of(update, 'found-by-sys-id', 'found-by-external-segment-id', 'found-by-pair'),
      ...of(updateAi, 'found-by-sys-id', 'found-by-pair'),
    ],
    [
      ...of(create, 'is-stored', 'leaves-others-alone', 'opens-a-segment-each'),
      'segment.get/found-by-sys-id',
    ],
  ],
  [of(getByPair, 'found-by-interaction'), of(getByPair, 'sys-id-returned')],

  // An answer is needed, though not one that a valid request must get.
  [
    of(
      update,
      'found-by-sys-id',
      'found-by-external-segment-id',
      'found-by-pair',
      'notes-alone',
      'confirmed-on-alone',
    ),
    of(update, 'parsable', 'success-true'),
  ],
  [of(updateAi, 'found-by-sys-id', 'found-by-pair'), of(updateAi, 'parsable', 'success-true')],
  [of(get, 'found-by-sys-id', 'found-by-external-id'), of(get, 'parsable', 'success-true')],
  [of(getByPair, 'found-by-interaction'), of(getByPair, 'parsable', 'success-true')],
  [
    of(
      create,
      'internal-opens',
      'segmented-opens',
      'segment-members-optional',
      'configuration-id-optional-when-external',
    ),
    of(create, 'parsable', 'success-true'),
  ],
  [['code.post/creates'], of('code.get', 'parsable', 'success-true')],

  [of(update, 'found-by-pair'), of(getByPair, 'answers-200', 'changes-nothing')],
  [of(updateAi, 'found-by-sys-id', 'found-by-pair'), of(create, 'use-third-party-ai-returned')],
  [
    of(updateAi, 'external-segment-id'),
    ['segment.get/found-by-external-id', 'segment.update/found-by-external-segment-id'],
  ],
  [
    of(updateAi, 'external-segment-id-all-or-nothing'),
    of(updateAi, 'notes-replaced', 'pair-push-stored', 'success-true'),
  ],
  [of(get, 'found-by-external-id'), of(get, 'sys-id-returned')],

  // Call orders.
  [
    ['flow/parallel-do-not-mix'],
    [
      ...of(
        update,
        'found-by-pair',
        'confirmed-on-not-invented',
        'identifiers-together',
        'leaves-agents-others-alone',
        'rest-is-stored',
      ),
      ...of(create, 'is-stored', 'opens-a-segment-each'),
      'flow/external-id-after-closing',
      'segment.update/confirmed-on-alone',
    ],
  ],
  [['flow/create-after-early-calls'], of(create, 'state-open')],
  [['flow/segmented-call-order'], of(update, 'state-closed')],
  [['flow/identifiers-agree'], of(update, 'confirmed-on-alone')],
  [of(updateAi, 'closed'), ['flow/ai-call-order']],

  // Both reads show what other calls stored.
  [of(reads, 'awaiting-confirmation-true'), of(update, 'found-by-external-segment-id')],
  [of(reads, 'ai-code-stamp-returned'), of(updateAi, 'code-stamp-format')],
  [of(reads, 'ai-notes-stamp-returned'), of(updateAi, 'notes-stamp-format')],
  [
    of(reads, 'allowed-code-label', 'default-code-label', 'code-and-notes-as-sent'),
    of('code.get', 'shows-label'),
  ],
  [
    [
      ...of(reads, 'awaiting-confirmation-true'),
      ...of(
        getByPair,
        'agent-returned',
        'interaction-returned',
        'external-returned',
        'segmented-false',
        'segmented-returned',
        'opened-on-returned',
        'state-open',
        'awaiting-confirmation-false',
        'code-and-notes-as-sent',
        'confirmed-on-returned',
        'submitted-on-returned',
        'interaction-segment-returned',
        'segment-table-returned',
      ),
      ...of(update, 'closed-again-all-or-nothing'),
      ...of(updateAi, 'closed-changes-nothing', 'agent-answered', 'interaction-answered'),
    ],
    of(get, 'changes-nothing'),
  ],
  [
    of(
      getByPair,
      'awaiting-confirmation-true',
      'awaiting-confirmation-false',
      'segmented-returned',
      'confirmed-on-returned',
      'submitted-on-returned',
      'interaction-segment-returned',
      'segment-table-returned',
      'state-closed',
      'ai-code-returned',
      'ai-code-stamp-returned',
      'ai-notes-returned',
      'ai-notes-stamp-returned',
      'enable-ai-code-returned',
      'enable-ai-notes-returned',
      'use-ai-as-default-returned',
      'use-third-party-ai-returned',
      'unknown-interaction',
      'several-of-a-pair',
    ),
    of(getByPair, 'found-by-interaction'),
  ],
  [
    of(getByPair, 'awaiting-confirmation-true'),
    ['segment.update/notes-alone', 'flow/create-after-early-calls'],
  ],

  // AI content that is pushed, shown by other pushes.
  [of(updateAi, 'code-stamp-format', 'code-disabled'), of(updateAi, 'code-stored')],
  [of(updateAi, 'notes-stamp-format'), of(updateAi, 'notes-stored')],
  [of(updateAi, 'code-stored', 'code-answered'), of(create, 'enable-ai-code-returned')],
  [of(updateAi, 'notes-stored', 'notes-answered'), of(create, 'enable-ai-notes-returned')],
  [
    of(updateAi, 'disabled-notes-stamp'),
    of(
      updateAi,
      'code-alone-keeps-notes',
      'notes-replaced',
      'code-alone-sets-no-notes',
      'code-alone-keeps-notes-stamp',
    ),
  ],
  [
    of(updateAi, 'disabled-code-stamp'),
    of(
      updateAi,
      'notes-alone-keep-code',
      'code-replaced',
      'notes-alone-sets-no-code',
      'notes-alone-keep-code-stamp',
    ),
  ],
  [
    of(updateAi, 'notes-4000-accented', 'notes-2000-outside-bmp', 'notes-text'),
    of(updateAi, 'notes-replaced'),
  ],
  [of(updateAi, 'notes-2000-outside-bmp'), of(updateAi, 'notes-4000-cjk')],
  [of(updateAi, 'identifiers-together', 'answers-200'), of(updateAi, 'stays-open')],
  [of(updateAi, 'stays-open'), of(create, 'leaves-others-alone')],
  [
    of(update, 'ai-default-needs-flag'),
    ['segment.create/use-ai-as-default-default-false', 'segment.update-ai/default-code-kept'],
  ],

  // Codes in segments are shown as reading the code shows them.
  [
    of(reads, 'allowed-code-sys-id', 'default-code-sys-id'),
    of('code.get', 'shows-sys-id', 'finds-by-sys-id'),
  ],
  [of(update, 'allowed-code-sys-id', 'default-code-sys-id'), of('code.get', 'shows-sys-id')],
  [of(views, 'allowed-code-active', 'default-code-active'), of('code.get', 'shows-default-active')],
  [of(views, 'allowed-code-external', 'default-code-external'), of('code.get', 'shows-external')],
  [of(views, 'allowed-code-description', 'default-code-description'), of('code.get', 'shows-description')],
  [
    of(views, 'allowed-code-translated-code', 'default-code-translated-code'),
    of('code.get', 'translated-code-as-created'),
  ],
  [
    of(views, 'allowed-code-translated-description', 'default-code-translated-description'),
    of('code.get', 'translated-description-as-created'),
  ],
  [
    [
      ...of(create, 'allowed-codes-all', 'default-code-shown'),
      ...of('code.post', 'large-batch-sys-ids-differ', 'update-keeps-sys-id'),
    ],
    of('code.get', 'shows-label'),
  ],
  [of(update, 'code-sys-id'), of('code.post', 'creates')],
  [of('code.get', 'shows-sys-id'), of('code.post', 'sys-ids-differ')],
  [
    of('code.get', 'translated-code-as-created', 'translated-description-as-created'),
    of('code.post', 'translated-pair'),
  ],
  [of(create, 'translation-shown'), of('code.post', 'update-description')],

  // Text on the wire is written and read as descriptions of codes.
  [
    of(
      'wire',
      'xml-declaration-optional',
      'xml-indentation',
      'xml-entry',
      'member-order',
      'xml-cdata',
      'charset-parameter',
      'json-escapes',
      'xml-character-references',
    ),
    of('code.post', 'shows-description'),
  ],
  [
    of('wire', 'json-escapes', 'xml-character-references'),
    of('code.post', 'description-non-ascii', 'description-emoji'),
  ],
  [of('wire', 'xml-entry', 'xml-cdata', 'xml-character-references'), of('wire', 'xml-declaration-optional')],
  [of('wire', 'xml-cdata'), of('code.post', 'description-markup')],
  [
    of('wire', 'markup-intact', 'line-breaks-intact', 'beyond-ascii-intact', 'answers-after-hostile-input'),
    of('code.get', 'finds-by-sys-id', 'shows-description'),
  ],
  [of('wire', 'answers-after-hostile-input'), of('code.post', 'shows-description')],

  // What a creation is told is read in its answer, or in that to another creation.
  [of(create, 'unknown-allowed-code-as-answered', 'autofill'), of(create, 'sys-ids-agree')],
  [of(create, 'unknown-allowed-code-as-answered', 'sys-id-finds-segment'), of(get, 'sys-id-returned')],
  [
    of(
      create,
      'segmented-opens',
      'enable-codes-default-false',
      'default-code-optional',
      'show-timer-optional',
      'opened-on-optional',
      'translation-accepted',
      'ai-notes-4000-accented',
    ),
    of(create, 'same-pair-again'),
  ],
  [
    of(create, 'enable-codes-default-false', 'enable-codes-false-returned'),
    of(create, 'enable-codes-returned'),
  ],
  [of(update, 'segmented-kept', 'segment-id-kept', 'segment-table-kept'), of(create, 'segmented-stored')],
  [of(update, 'not-segmented'), of(get, 'segmented-false')],
  [
    [...of([update, create], 'internal-not-external'), ...of(update, 'awaiting-true-when-unconfirmed')],
    of(create, 'is-stored'),
  ],
  [
    of(update, 'awaiting-is-stored'),
    of(update, 'awaiting-false-when-confirmed', 'awaiting-true-when-unconfirmed'),
  ],
  [of(update, 'allowed-codes-kept'), of(create, 'allowed-codes-no-more')],
];

const instruments = new Map<string, BehaviourId[]>();
for (const [clauses, added] of measuredWith) {
  for (const id of clauses) instruments.set(id, [...(instruments.get(id) ?? []), ...added]);
}

/**
 * A clause with all that it rests on. Whoever needs an answer of an operation needs it to be readable and to
 * say that it is a success.
 */
export function withInstruments<Id extends string>(clause: Clause<Id>): Clause<Id> {
  const answers = clause.dependsOn.flatMap((id) =>
    id.endsWith('/answers-200')
      ? ['parsable', 'success-true'].map((name) => id.replace('answers-200', name))
      : [],
  );
  const dependsOn = new Set([...clause.dependsOn, ...answers, ...(instruments.get(clause.id) ?? [])]);
  return { ...clause, dependsOn: [...dependsOn] };
}
