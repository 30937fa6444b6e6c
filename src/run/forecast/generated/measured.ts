// Measured by scripts/generate.ts against the reference instance. Do not edit: run `npm run generate`.

/** What a check costs: requests, interactions, segments, codes, configurations. */
type Costs = readonly number[];

/** Every check: the ids of its clauses, joined with spaces, and its costs in each representation. */
export const measuredChecks: readonly {
  readonly ids: string;
  readonly readOnly: boolean;
  readonly json: Costs;
  readonly xml: Costs;
}[] = [
  {
    ids: 'code.get/unauthenticated code.get/wrong-credentials code.get/role-required segment.get/unauthenticated segment.get/wrong-credentials segment.get/role-required segment.get-by-agent-interaction/unauthenticated segment.get-by-agent-interaction/wrong-credentials segment.get-by-agent-interaction/role-required code.post/unauthenticated code.post/wrong-credentials code.post/role-required segment.create/unauthenticated segment.create/wrong-credentials segment.create/role-required segment.update/unauthenticated segment.update/wrong-credentials segment.update/role-required code.post/unauthenticated-changes-nothing segment.create/unauthenticated-changes-nothing segment.update/unauthenticated-changes-nothing',
    readOnly: false,
    json: [24, 1, 1, 1, 1],
    xml: [24, 1, 1, 1, 1],
  },
  {
    ids: 'segment.create/twelve-allowed-codes',
    readOnly: false,
    json: [4, 1, 1, 12, 1],
    xml: [4, 1, 1, 12, 1],
  },
  {
    ids: 'segment.create/allowed-code-non-ascii segment.update/code-non-ascii',
    readOnly: false,
    json: [7, 1, 2, 3, 2],
    xml: [7, 1, 2, 3, 2],
  },
  {
    ids: 'segment.create/allowed-code-inactive segment.get/allowed-code-inactive segment.get-by-agent-interaction/allowed-code-inactive segment.update/allowed-code-inactive',
    readOnly: false,
    json: [6, 1, 1, 2, 1],
    xml: [6, 1, 1, 2, 1],
  },
  {
    ids: 'code.post/malformed-body code.post/wrong-type code.post/empty-body code.post/unknown-member segment.create/malformed-body segment.create/wrong-type segment.create/empty-body segment.create/unknown-member segment.update/malformed-body segment.update/wrong-type segment.update/empty-body segment.update/unknown-member wire/malformed-create-makes-nothing',
    readOnly: false,
    json: [20, 3, 4, 2, 4],
    xml: [20, 3, 4, 2, 4],
  },
  {
    ids: 'code.get/finds-by-sys-id code.get/shows-sys-id code.get/shows-label code.get/shows-description code.get/shows-default-active code.get/shows-inactive code.get/external-as-created code.get/changes-nothing code.get/describes-outcome code.get/unknown-id',
    readOnly: false,
    json: [6, 0, 0, 3, 0],
    xml: [6, 0, 0, 3, 0],
  },
  {
    ids: 'code.post/codes-required code.post/code-required code.post/translation-language-required code.post/translation-code-required code.post/translation-description-required code.post/every-translation-validated',
    readOnly: false,
    json: [8, 0, 0, 2, 0],
    xml: [8, 0, 0, 2, 0],
  },
  {
    ids: 'code.post/all-invalid-batch code.post/all-invalid-creates-nothing',
    readOnly: false,
    json: [4, 1, 1, 4, 1],
    xml: [4, 1, 1, 4, 1],
  },
  {
    ids: 'code.post/some-invalid-answers-207 code.post/mixed-lists-valid code.post/mixed-lists-no-invalid code.post/mixed-creates-valid code.post/mixed-creates-no-invalid',
    readOnly: false,
    json: [6, 1, 1, 5, 1],
    xml: [6, 1, 1, 5, 1],
  },
  {
    ids: 'code.post/batch-of-20-listed code.post/large-batch-created code.post/large-batch-sys-ids-differ',
    readOnly: false,
    json: [3, 0, 0, 20, 0],
    xml: [3, 0, 0, 20, 0],
  },
  {
    ids: 'code.post/label-non-ascii code.post/description-non-ascii code.post/translation-non-ascii code.get/non-ascii-text-stored',
    readOnly: false,
    json: [3, 0, 0, 2, 0],
    xml: [3, 0, 0, 2, 0],
  },
  {
    ids: 'code.post/label-emoji code.post/description-emoji code.get/emoji-stored code.post/label-markup code.post/description-markup code.post/description-line-breaks code.get/markup-stored',
    readOnly: false,
    json: [4, 0, 0, 2, 0],
    xml: [4, 0, 0, 2, 0],
  },
  {
    ids: 'code.post/description-optional code.post/translations-optional code.post/translation-description-optional code.post/translations-accepted code.post/several-translations-accepted code.post/translated-code code.post/translated-description code.post/translated-code-of-several code.post/translated-pair code.post/shows-label code.post/shows-description',
    readOnly: false,
    json: [5, 0, 0, 5, 0],
    xml: [5, 0, 0, 5, 0],
  },
  { ids: 'code.post/inactive-keeps-texts', readOnly: false, json: [2, 0, 0, 2, 0], xml: [2, 0, 0, 2, 0] },
  {
    ids: 'code.get/shows-label code.get/shows-description code.get/translated-code-as-created code.get/translated-description-as-created code.post/update-translation',
    readOnly: false,
    json: [4, 0, 0, 1, 0],
    xml: [4, 0, 0, 1, 0],
  },
  {
    ids: 'code.post/update-accepted code.post/update-keeps-sys-id code.post/update-description code.post/update-activates code.post/update-deactivates code.post/inactive-keeps-texts code.post/update-keeps-external code.post/update-shows-new-values code.post/new-beside-known code.post/update-leaves-others',
    readOnly: false,
    json: [7, 0, 0, 5, 0],
    xml: [7, 0, 0, 5, 0],
  },
  {
    ids: 'code.post/all-valid-answers-200 code.post/created-are-listed code.post/shows-label code.post/returns-sys-id code.post/sys-ids-differ code.post/creates code.post/shows-description code.post/active-by-default code.post/inactive-kept code.post/external-flag code.post/describes-outcome code.post/stored-in-table',
    readOnly: false,
    json: [4, 0, 0, 4, 0],
    xml: [4, 0, 0, 4, 0],
  },
  {
    ids: 'segment.get/ai-code-returned segment.get/ai-notes-returned segment.get/ai-code-stamp-returned segment.get/ai-notes-stamp-returned segment.get/enable-ai-code-returned segment.get/enable-ai-notes-returned segment.get/use-ai-as-default-returned segment.get/use-third-party-ai-returned segment.get-by-agent-interaction/ai-code-returned segment.get-by-agent-interaction/ai-notes-returned segment.get-by-agent-interaction/ai-code-stamp-returned segment.get-by-agent-interaction/ai-notes-stamp-returned segment.get-by-agent-interaction/enable-ai-code-returned segment.get-by-agent-interaction/enable-ai-notes-returned segment.get-by-agent-interaction/use-ai-as-default-returned segment.get-by-agent-interaction/use-third-party-ai-returned flow/ai-call-order',
    readOnly: false,
    json: [16, 3, 3, 2, 3],
    xml: [16, 3, 3, 2, 3],
  },
  {
    ids: 'flow/create-after-early-calls flow/external-id-after-closing flow/identifiers-agree flow/parallel-do-not-mix segment.get/unknown-external-id segment.get-by-agent-interaction/awaiting-confirmation-true',
    readOnly: false,
    json: [11, 2, 2, 0, 2],
    xml: [11, 2, 2, 0, 2],
  },
  {
    ids: 'flow/segmented-call-order segment.update/segmented-kept segment.update/segment-id-kept segment.update/segment-table-kept segment.get/segmented-returned segment.get/interaction-segment-returned segment.get/segment-table-returned segment.get-by-agent-interaction/segmented-returned segment.get-by-agent-interaction/interaction-segment-returned segment.get-by-agent-interaction/segment-table-returned',
    readOnly: false,
    json: [6, 1, 1, 0, 1],
    xml: [6, 1, 1, 0, 1],
  },
  { ids: 'flow/read-after-write', readOnly: false, json: [7, 1, 1, 0, 1], xml: [7, 1, 1, 0, 1] },
  {
    ids: 'code.get/versioned-url code.post/versioned-url segment.get/versioned-url segment.get-by-agent-interaction/versioned-url segment.create/versioned-url segment.update/versioned-url',
    readOnly: false,
    json: [12, 1, 2, 2, 2],
    xml: [12, 1, 2, 2, 2],
  },
  {
    ids: 'code.get/accept-default code.post/accept-default code.post/content-type-default segment.get/accept-default segment.get-by-agent-interaction/accept-default segment.create/accept-default segment.create/content-type-default segment.update/accept-default segment.update/content-type-default',
    readOnly: false,
    json: [13, 1, 4, 3, 4],
    xml: [0, 0, 0, 0, 0],
  },
  {
    ids: 'wire/markup-intact wire/line-breaks-intact wire/carriage-returns-not-lost wire/beyond-ascii-intact',
    readOnly: false,
    json: [5, 0, 0, 4, 0],
    xml: [5, 0, 0, 4, 0],
  },
  {
    ids: 'wire/xml-declaration-optional wire/xml-indentation wire/xml-cdata wire/xml-character-references wire/xml-request-form wire/json-escapes wire/member-order wire/charset-parameter wire/wrong-url',
    readOnly: false,
    json: [4, 0, 0, 3, 0],
    xml: [9, 0, 0, 8, 0],
  },
  {
    ids: 'code.post/content-type-independent segment.create/content-type-independent segment.update/content-type-independent wire/same-code-in-both wire/same-segment-in-both',
    readOnly: false,
    json: [0, 0, 0, 0, 0],
    xml: [13, 1, 3, 3, 3],
  },
  {
    ids: 'wire/oversized-body wire/long-label wire/deep-nesting wire/entity-not-expanded wire/external-entity-not-read wire/answers-after-hostile-input',
    readOnly: false,
    json: [5, 0, 0, 3, 0],
    xml: [7, 0, 0, 2, 0],
  },
  {
    ids: 'segment.create/ai-code-stored segment.create/ai-notes-stored segment.create/ai-code-stamped segment.create/ai-notes-stamped segment.create/ai-code-alone segment.create/ai-notes-alone segment.create/ai-code-leaves-default segment.create/ai-content-leaves-open segment.create/enable-ai-code-returned segment.create/enable-ai-notes-returned segment.create/use-ai-as-default-returned segment.create/use-third-party-ai-returned segment.create/ai-flags-stored segment.create/enable-ai-code-default-false segment.create/enable-ai-notes-default-false segment.create/use-ai-as-default-default-false segment.create/use-third-party-ai-default-false segment.create/third-party-not-filled',
    readOnly: false,
    json: [17, 1, 8, 2, 8],
    xml: [17, 1, 8, 2, 8],
  },
  {
    ids: 'segment.create/enable-codes-returned segment.create/allowed-codes-all segment.create/allowed-codes-no-more segment.create/allowed-code-label segment.create/allowed-code-reused segment.create/allowed-code-active segment.create/allowed-code-description segment.create/allowed-code-external-as-created segment.create/allowed-code-translated-code segment.create/allowed-code-translated-description segment.create/default-code-shown segment.create/default-code-label segment.create/default-code-reused segment.create/default-code-active segment.create/default-code-description segment.create/default-code-external-as-created segment.create/default-code-translated-code segment.create/default-code-translated-description segment.create/configuration-stored segment.create/translation-accepted segment.create/translation-of-known-code',
    readOnly: false,
    json: [6, 1, 2, 3, 2],
    xml: [6, 1, 2, 3, 2],
  },
  {
    ids: 'segment.create/unknown-allowed-code segment.create/unknown-allowed-code-as-answered segment.create/known-codes-beside-new segment.create/translation-of-new-code segment.create/new-code-readable segment.create/new-code-active segment.create/default-code-not-allowed',
    readOnly: false,
    json: [8, 1, 4, 4, 4],
    xml: [8, 1, 4, 4, 4],
  },
  {
    ids: 'segment.create/internal-opens segment.create/internal-state-open segment.create/internal-not-external segment.create/external-default-false segment.create/configuration-id-when-external segment.create/inactive-configuration segment.update/internal-closes segment.update/internal-not-external',
    readOnly: false,
    json: [16, 4, 5, 0, 4],
    xml: [16, 4, 5, 0, 4],
  },
  {
    ids: 'segment.create/configuration-id-required segment.create/no-configuration-id-makes-nothing segment.create/configuration-id-required-by-default segment.create/no-configuration-id-by-default-makes-nothing',
    readOnly: false,
    json: [8, 1, 1, 0, 1],
    xml: [8, 1, 1, 0, 1],
  },
  {
    ids: 'segment.create/internal-enable-codes segment.create/internal-allowed-codes segment.create/internal-default-code',
    readOnly: false,
    json: [6, 1, 1, 2, 1],
    xml: [6, 1, 1, 2, 1],
  },
  {
    ids: 'segment.create/ai-notes-4000-ascii segment.create/ai-notes-4000-accented segment.create/ai-notes-4000-arabic segment.create/ai-notes-4000-cjk segment.create/ai-notes-2000-outside-bmp segment.create/ai-notes-too-long segment.create/ai-notes-never-over-4000 segment.create/ai-notes-4000-outside-bmp',
    readOnly: false,
    json: [16, 1, 5, 0, 5],
    xml: [16, 1, 5, 0, 5],
  },
  {
    ids: 'segment.create/autofill segment.create/internal-enable-ai-code segment.create/internal-enable-ai-notes segment.create/internal-use-ai-as-default segment.create/internal-use-third-party-ai segment.create/code-generated-only-when-enabled segment.create/notes-generated-only-when-enabled segment.create/nothing-generated-with-third-party segment.create/generated-stamped',
    readOnly: false,
    json: [16, 3, 3, 2, 3],
    xml: [16, 3, 3, 2, 3],
  },
  {
    ids: 'segment.create/agent-required segment.create/no-agent-makes-nothing segment.create/interaction-required segment.create/no-interaction-makes-nothing segment.create/configuration-required-when-external segment.create/rejected-makes-nothing segment.create/external-segment-id-required segment.create/no-external-segment-id-makes-nothing segment.create/allowed-codes-required segment.create/no-allowed-codes-makes-nothing segment.create/default-code-required segment.create/no-default-code-makes-nothing segment.create/allowed-code-label-required segment.create/no-allowed-code-label-makes-nothing segment.create/configuration-id-optional-when-external segment.create/segment-members-optional segment.create/opened-on-optional segment.create/show-timer-optional segment.create/default-code-optional segment.create/enable-codes-false-returned segment.create/allowed-codes-optional',
    readOnly: false,
    json: [23, 1, 4, 2, 4],
    xml: [23, 1, 4, 2, 4],
  },
  {
    ids: 'segment.create/duration-accepted segment.create/duration-with-codes segment.create/duration-with-timer-flag segment.create/show-timer-required segment.create/no-show-timer-makes-nothing segment.create/opened-on-required segment.create/no-opened-on-makes-nothing segment.create/duration-as-number',
    readOnly: false,
    json: [12, 1, 5, 1, 5],
    xml: [11, 1, 4, 1, 4],
  },
  {
    ids: 'segment.create/segmented-opens segment.create/segmented-returned segment.create/segment-id-returned segment.create/segment-id-is-not-sys-id segment.create/segment-table-returned segment.create/segmented-stored segment.create/segments-of-one-interaction segment.create/segment-id-required segment.create/no-segment-id-makes-nothing segment.create/segment-table-required segment.create/no-segment-table-makes-nothing segment.create/unknown-segment-record',
    readOnly: false,
    json: [13, 1, 3, 0, 3],
    xml: [13, 1, 3, 0, 3],
  },
  {
    ids: 'segment.create/returns-sys-id segment.create/sys-ids-agree segment.create/sys-id-finds-segment segment.create/describes-outcome segment.create/state-open segment.create/agent-returned segment.create/interaction-returned segment.create/external-returned segment.create/opened-on-returned segment.create/is-stored segment.create/segmented-default-false segment.create/enable-codes-default-false segment.create/flag-as-string segment.create/same-pair-again segment.create/same-pair-again-as-answered segment.create/opens-a-segment-each segment.create/leaves-others-alone segment.create/in-segment-table',
    readOnly: false,
    json: [10, 1, 4, 1, 4],
    xml: [9, 1, 3, 1, 3],
  },
  {
    ids: 'segment.get-by-agent-interaction/found-by-interaction segment.get-by-agent-interaction/unknown-agent segment.get-by-agent-interaction/unknown-interaction segment.get-by-agent-interaction/several-of-a-pair segment.get-by-agent-interaction/enable-codes-returned segment.get/enable-codes-returned segment.get/awaiting-confirmation-true',
    readOnly: false,
    json: [14, 2, 4, 0, 4],
    xml: [14, 2, 4, 0, 4],
  },
  {
    ids: 'segment.get/segment-id-returned segment.get/sys-id-returned segment.get/describes-outcome segment.get/agent-returned segment.get/interaction-returned segment.get/external-returned segment.get/opened-on-returned segment.get/segmented-false segment.get/state-open segment.get/submitted-on-absent-when-open segment.get/confirmed-on-absent-when-open segment.get/enable-codes-returned segment.get/allowed-code-label segment.get/default-code-label segment.get/changes-nothing segment.get/state-closed segment.get/submitted-on-returned segment.get/confirmed-on-returned segment.get/awaiting-confirmation-false segment.get/code-and-notes-as-sent segment.get-by-agent-interaction/segment-id-returned segment.get-by-agent-interaction/sys-id-returned segment.get-by-agent-interaction/describes-outcome segment.get-by-agent-interaction/agent-returned segment.get-by-agent-interaction/interaction-returned segment.get-by-agent-interaction/external-returned segment.get-by-agent-interaction/opened-on-returned segment.get-by-agent-interaction/segmented-false segment.get-by-agent-interaction/state-open segment.get-by-agent-interaction/submitted-on-absent-when-open segment.get-by-agent-interaction/confirmed-on-absent-when-open segment.get-by-agent-interaction/enable-codes-returned segment.get-by-agent-interaction/allowed-code-label segment.get-by-agent-interaction/default-code-label segment.get-by-agent-interaction/changes-nothing segment.get-by-agent-interaction/state-closed segment.get-by-agent-interaction/submitted-on-returned segment.get-by-agent-interaction/confirmed-on-returned segment.get-by-agent-interaction/awaiting-confirmation-false segment.get-by-agent-interaction/code-and-notes-as-sent segment.get/allowed-code-sys-id segment.get/default-code-sys-id segment.get/allowed-code-active segment.get/default-code-active segment.get/allowed-code-external segment.get/default-code-external segment.get/allowed-code-description segment.get/default-code-description segment.get/allowed-code-translated-code segment.get/default-code-translated-code segment.get/allowed-code-translated-description segment.get/default-code-translated-description segment.get-by-agent-interaction/allowed-code-sys-id segment.get-by-agent-interaction/default-code-sys-id segment.get-by-agent-interaction/allowed-code-active segment.get-by-agent-interaction/default-code-active segment.get-by-agent-interaction/allowed-code-external segment.get-by-agent-interaction/default-code-external segment.get-by-agent-interaction/allowed-code-description segment.get-by-agent-interaction/default-code-description segment.get-by-agent-interaction/allowed-code-translated-code segment.get-by-agent-interaction/default-code-translated-code segment.get-by-agent-interaction/allowed-code-translated-description segment.get-by-agent-interaction/default-code-translated-description segment.get/found-by-sys-id segment.get/found-by-external-id segment.get/unknown-id segment.get-by-agent-interaction/agrees-with-get',
    readOnly: false,
    json: [15, 1, 1, 3, 1],
    xml: [15, 1, 1, 3, 1],
  },
  {
    ids: 'segment.update/ai-default segment.update/ai-default-yields-to-agent segment.update/default-without-ai-code',
    readOnly: false,
    json: [10, 1, 3, 3, 3],
    xml: [10, 1, 3, 3, 3],
  },
  {
    ids: 'segment.update-ai/code-disabled segment.update-ai/notes-disabled segment.update-ai/notes-beside-disabled-code segment.update-ai/code-beside-disabled-notes segment.update-ai/disabled-code-stamp segment.update-ai/disabled-notes-stamp',
    readOnly: false,
    json: [8, 1, 2, 2, 2],
    xml: [8, 1, 2, 2, 2],
  },
  {
    ids: 'segment.update-ai/found-by-pair segment.update-ai/pair-push-stored segment.update-ai/identifiers-together segment.update-ai/external-segment-id segment.update-ai/external-segment-id-all-or-nothing segment.update-ai/half-pair-agent segment.update-ai/half-pair-interaction segment.update-ai/no-identifier segment.update-ai/unidentified-changes-nothing segment.update-ai/unknown-sys-id segment.update-ai/unknown-pair segment.update-ai/unknown-changes-nothing',
    readOnly: false,
    json: [14, 1, 1, 0, 1],
    xml: [14, 1, 1, 0, 1],
  },
  {
    ids: 'segment.update-ai/notes-4000-ascii segment.update-ai/notes-4000-accented segment.update-ai/notes-4000-arabic segment.update-ai/notes-4000-cjk segment.update-ai/notes-2000-outside-bmp segment.update-ai/notes-text segment.update-ai/code-text segment.update-ai/notes-4001 segment.update-ai/notes-4001-all-or-nothing segment.update-ai/notes-never-over-4000 segment.update-ai/notes-4000-outside-bmp',
    readOnly: false,
    json: [16, 1, 1, 2, 1],
    xml: [16, 1, 1, 2, 1],
  },
  {
    ids: 'segment.update-ai/code-alone-sets-no-notes segment.update-ai/notes-alone-sets-no-code segment.update-ai/code-alone-notes-kept-or-cleared segment.update-ai/notes-alone-code-kept-or-cleared segment.update-ai/code-alone-notes-stamp-follows segment.update-ai/notes-alone-code-stamp-follows segment.update-ai/code-alone-answers-notes segment.update-ai/notes-alone-answer-code segment.update-ai/code-replaced segment.update-ai/notes-replaced segment.update-ai/code-stamp-format segment.update-ai/notes-stamp-format segment.update-ai/code-stamp-renewed segment.update-ai/notes-stamp-renewed',
    readOnly: false,
    json: [14, 1, 2, 2, 2],
    xml: [14, 1, 2, 2, 2],
  },
  {
    ids: 'segment.update-ai/unauthenticated segment.update-ai/wrong-credentials segment.update-ai/role-required segment.update-ai/unauthenticated-changes-nothing segment.update-ai/malformed-body segment.update-ai/wrong-type segment.update-ai/empty-body segment.update-ai/unknown-member segment.update-ai/versioned-url segment.update-ai/accept-default segment.update-ai/content-type-default segment.update-ai/content-type-independent',
    readOnly: false,
    json: [15, 1, 1, 0, 1],
    xml: [15, 1, 1, 0, 1],
  },
  {
    ids: 'segment.update-ai/found-by-sys-id segment.update-ai/returns-sys-id segment.update-ai/agent-answered segment.update-ai/interaction-answered segment.update-ai/describes-outcome segment.update-ai/code-answered segment.update-ai/notes-answered segment.update-ai/code-stored segment.update-ai/notes-stored segment.update-ai/code-stamp-stored segment.update-ai/notes-stamp-stored segment.update-ai/code-stamp-plausible segment.update-ai/notes-stamp-plausible segment.update-ai/stays-open segment.update-ai/submits-nothing segment.update-ai/record-kept segment.update-ai/external-identifier-kept segment.update-ai/default-code-kept segment.update-ai/configuration-kept segment.update-ai/leaves-pair-alone segment.update-ai/leaves-agents-others-alone segment.update/ai-default-needs-flag segment.update/ai-notes-are-not-notes segment.update/ai-code-survives segment.update/ai-notes-survive segment.update/ai-code-stamp-survives segment.update/ai-notes-stamp-survives segment.update/ai-flags-survive',
    readOnly: false,
    json: [14, 2, 3, 2, 3],
    xml: [14, 2, 3, 2, 3],
  },
  {
    ids: 'segment.update-ai/third-party-false segment.update-ai/third-party-false-changes-nothing segment.update-ai/third-party-absent segment.update-ai/third-party-absent-changes-nothing segment.update-ai/closed segment.update-ai/closed-changes-nothing',
    readOnly: false,
    json: [14, 1, 3, 2, 3],
    xml: [14, 1, 3, 2, 3],
  },
  {
    ids: 'segment.update/selected-code segment.update/code-sys-id segment.update/code-label segment.update/code-active segment.update/code-external segment.update/code-description segment.update/code-translated-code segment.update/code-translated-description segment.update/enable-codes-kept segment.update/allowed-codes-kept segment.update/allowed-code-label segment.update/allowed-code-sys-id segment.update/allowed-code-active segment.update/allowed-code-external segment.update/allowed-code-description segment.update/allowed-code-translated-code segment.update/allowed-code-translated-description segment.update/default-code-kept segment.update/default-code-label segment.update/default-code-sys-id segment.update/default-code-active segment.update/default-code-external segment.update/default-code-description segment.update/default-code-translated-code segment.update/default-code-translated-description segment.update/codes-are-stored segment.update/code-alone segment.update/default-code-used segment.update/default-code-used-where-optional',
    readOnly: false,
    json: [12, 1, 3, 3, 3],
    xml: [12, 1, 3, 3, 3],
  },
  {
    ids: 'segment.update/found-by-pair segment.update/found-by-external-segment-id segment.update/external-segment-id-leaves-others segment.update/sys-id-wins segment.update/sys-id-wins-alone segment.update/identifiers-together segment.update/sys-id-with-half-pair',
    readOnly: false,
    json: [14, 2, 5, 0, 5],
    xml: [14, 2, 5, 0, 5],
  },
  {
    ids: 'segment.update/half-pair-agent segment.update/half-pair-interaction segment.update/no-identifier segment.update/unidentified-changes-nothing segment.update/unknown-sys-id segment.update/unknown-external-segment-id segment.update/unknown-pair segment.update/unknown-changes-nothing',
    readOnly: false,
    json: [11, 1, 1, 0, 1],
    xml: [11, 1, 1, 0, 1],
  },
  {
    ids: 'segment.update/internal-entered segment.update/internal-default-code',
    readOnly: false,
    json: [12, 2, 2, 2, 2],
    xml: [12, 2, 2, 2, 2],
  },
  {
    ids: 'segment.update/closed-again segment.update/closed-again-all-or-nothing segment.update/closed-again-stays-closed segment.update/code-not-allowed segment.update/code-not-allowed-all-or-nothing segment.update/malformed-changes-nothing',
    readOnly: false,
    json: [13, 1, 3, 2, 3],
    xml: [13, 1, 3, 2, 3],
  },
  {
    ids: 'segment.update/found-by-sys-id segment.update/returns-sys-id segment.update/sys-ids-agree segment.update/describes-outcome segment.update/state-closed segment.update/closed-is-stored segment.update/agent-kept segment.update/interaction-kept segment.update/external-kept segment.update/opened-on-kept segment.update/not-segmented segment.update/rest-is-stored segment.update/leaves-pair-alone segment.update/leaves-agents-others-alone segment.update/notes-returned segment.update/confirmed-on-returned segment.update/confirmed-on-stored segment.update/submitted-on-set segment.update/submitted-on-format segment.update/submitted-on-own segment.update/submitted-on-stored segment.update/awaiting-false-when-confirmed segment.update/awaiting-is-stored',
    readOnly: false,
    json: [9, 2, 3, 0, 3],
    xml: [9, 2, 3, 0, 3],
  },
  {
    ids: 'segment.update/notes-alone segment.update/confirmed-on-alone segment.update/notes-not-invented segment.update/confirmed-on-not-invented segment.update/code-not-invented segment.update/awaiting-true-when-unconfirmed segment.update/awaiting-is-stored segment.update/notes-long segment.update/notes-text',
    readOnly: false,
    json: [8, 1, 3, 0, 3],
    xml: [8, 1, 3, 0, 3],
  },
  {
    ids: 'segment.create/segmented-members-stored segment.update/segmented-entered segment.update/segmented-default-code',
    readOnly: false,
    json: [11, 2, 2, 2, 2],
    xml: [11, 2, 2, 2, 2],
  },
  {
    ids: 'segment.create/segmented-leaves-others segment.get/segmented-found-by-external-id segment.update/segmented-found-by-external-id segment.update/segmented-leaves-others',
    readOnly: false,
    json: [11, 1, 2, 0, 2],
    xml: [11, 1, 2, 0, 2],
  },
  {
    ids: 'segment.create/segmented-ai-stored segment.update-ai/segmented-stored segment.update-ai/segmented-leaves-others',
    readOnly: false,
    json: [10, 1, 2, 2, 2],
    xml: [10, 1, 2, 2, 2],
  },
  {
    ids: 'segment.get/found-by-sys-id segment.get/sys-id-returned segment.get/segment-id-returned segment.get/describes-outcome segment.get/changes-nothing segment.get/versioned-url segment.get/accept-default wire/same-segment-in-both',
    readOnly: true,
    json: [14, 0, 0, 0, 0],
    xml: [14, 0, 0, 0, 0],
  },
  {
    ids: 'segment.get-by-agent-interaction/agent-returned segment.get-by-agent-interaction/interaction-returned segment.get-by-agent-interaction/found-by-interaction segment.get-by-agent-interaction/segment-id-returned segment.get-by-agent-interaction/sys-id-returned segment.get-by-agent-interaction/describes-outcome segment.get-by-agent-interaction/changes-nothing segment.get-by-agent-interaction/versioned-url segment.get-by-agent-interaction/accept-default segment.get-by-agent-interaction/agrees-with-get segment.get-by-agent-interaction/unknown-agent segment.get-by-agent-interaction/unknown-interaction',
    readOnly: true,
    json: [17, 0, 0, 0, 0],
    xml: [17, 0, 0, 0, 0],
  },
  {
    ids: 'code.get/finds-by-sys-id code.get/shows-sys-id code.get/describes-outcome code.get/changes-nothing code.get/versioned-url code.get/accept-default wire/same-code-in-both',
    readOnly: true,
    json: [14, 0, 0, 0, 0],
    xml: [14, 0, 0, 0, 0],
  },
  {
    ids: 'code.get/unknown-id segment.get/unknown-id segment.get/unknown-external-id wire/wrong-url',
    readOnly: true,
    json: [4, 0, 0, 0, 0],
    xml: [4, 0, 0, 0, 0],
  },
  {
    ids: 'code.get/unauthenticated code.get/wrong-credentials code.get/role-required',
    readOnly: true,
    json: [8, 0, 0, 0, 0],
    xml: [8, 0, 0, 0, 0],
  },
  {
    ids: 'segment.get/unauthenticated segment.get/wrong-credentials segment.get/role-required segment.get-by-agent-interaction/unauthenticated segment.get-by-agent-interaction/wrong-credentials segment.get-by-agent-interaction/role-required',
    readOnly: true,
    json: [16, 0, 0, 0, 0],
    xml: [16, 0, 0, 0, 0],
  },
];

/** What a worker spends once, to find out how the target reads requests. */
export const measuredLearning: Costs = [11, 2, 4, 2, 4];
