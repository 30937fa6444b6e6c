// Measured by scripts/generate.ts against the reference instance. Do not edit: run `npm run generate`.

/** The operations that the checks of a clause call, joined with spaces; of every clause that a check lists. */
export const clauseOperations: Readonly<Record<string, string>> = {
  'code.get/unauthenticated': 'code.get code.post',
  'code.get/wrong-credentials': 'code.get code.post',
  'code.get/role-required': 'code.get code.post',
  'code.get/versioned-url': 'code.get code.post',
  'code.get/accept-default': 'code.get code.post',
  'segment.get/unauthenticated': 'segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get/wrong-credentials':
    'segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get/role-required': 'segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get/versioned-url': 'segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get/accept-default': 'segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get-by-agent-interaction/unauthenticated':
    'segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get-by-agent-interaction/wrong-credentials':
    'segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get-by-agent-interaction/role-required':
    'segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get-by-agent-interaction/versioned-url':
    'segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get-by-agent-interaction/accept-default':
    'segment.create segment.get segment.get-by-agent-interaction segment.update',
  'code.post/unauthenticated': 'code.get code.post',
  'code.post/wrong-credentials': 'code.get code.post',
  'code.post/role-required': 'code.get code.post',
  'code.post/versioned-url': 'code.get code.post',
  'code.post/accept-default': 'code.get code.post',
  'code.post/content-type-default': 'code.get code.post',
  'code.post/content-type-independent': 'code.get code.post',
  'code.post/malformed-body': 'code.post',
  'code.post/wrong-type': 'code.post',
  'code.post/empty-body': 'code.post',
  'code.post/unknown-member': 'code.post',
  'code.post/unauthenticated-changes-nothing': 'code.get code.post',
  'segment.create/unauthenticated':
    'segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.create/wrong-credentials':
    'segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.create/role-required':
    'segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.create/versioned-url':
    'segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.create/accept-default':
    'segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.create/content-type-default':
    'segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.create/content-type-independent': 'code.post segment.create segment.get segment.update',
  'segment.create/malformed-body': 'segment.create segment.get segment.update',
  'segment.create/wrong-type': 'segment.create segment.get segment.update',
  'segment.create/empty-body': 'segment.create segment.get segment.update',
  'segment.create/unknown-member': 'segment.create segment.get segment.update',
  'segment.create/unauthenticated-changes-nothing':
    'segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.update/unauthenticated':
    'segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.update/wrong-credentials':
    'segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.update/role-required':
    'segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.update/versioned-url':
    'segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.update/accept-default':
    'segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.update/content-type-default':
    'segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.update/content-type-independent': 'code.post segment.create segment.get segment.update',
  'segment.update/malformed-body': 'segment.create segment.get segment.update',
  'segment.update/wrong-type': 'segment.create segment.get segment.update',
  'segment.update/empty-body': 'segment.create segment.get segment.update',
  'segment.update/unknown-member': 'segment.create segment.get segment.update',
  'segment.update/unauthenticated-changes-nothing':
    'segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.update-ai/unauthenticated': 'segment.create segment.get segment.update-ai',
  'segment.update-ai/wrong-credentials': 'segment.create segment.get segment.update-ai',
  'segment.update-ai/role-required': 'segment.create segment.get segment.update-ai',
  'segment.update-ai/versioned-url': 'segment.create segment.get segment.update-ai',
  'segment.update-ai/accept-default': 'segment.create segment.get segment.update-ai',
  'segment.update-ai/content-type-default': 'segment.create segment.get segment.update-ai',
  'segment.update-ai/content-type-independent': 'segment.create segment.get segment.update-ai',
  'segment.update-ai/malformed-body': 'segment.create segment.get segment.update-ai',
  'segment.update-ai/wrong-type': 'segment.create segment.get segment.update-ai',
  'segment.update-ai/empty-body': 'segment.create segment.get segment.update-ai',
  'segment.update-ai/unknown-member': 'segment.create segment.get segment.update-ai',
  'segment.update-ai/unauthenticated-changes-nothing': 'segment.create segment.get segment.update-ai',
  'code.get/finds-by-sys-id': 'code.get code.post',
  'code.get/shows-sys-id': 'code.get code.post',
  'code.get/shows-label': 'code.get code.post',
  'code.get/shows-description': 'code.get code.post',
  'code.get/shows-default-active': 'code.get code.post',
  'code.get/shows-inactive': 'code.get code.post',
  'code.get/external-as-created': 'code.get code.post',
  'code.get/shows-translated-code': 'code.get code.post',
  'code.get/shows-translated-description': 'code.get code.post',
  'code.get/non-ascii-text-stored': 'code.get code.post',
  'code.get/emoji-stored': 'code.get code.post',
  'code.get/markup-stored': 'code.get code.post',
  'code.get/unknown-id': 'code.get code.post',
  'code.get/changes-nothing': 'code.get code.post',
  'code.get/describes-outcome': 'code.get code.post',
  'code.post/created-are-listed': 'code.get code.post',
  'code.post/shows-label': 'code.get code.post',
  'code.post/returns-sys-id': 'code.get code.post',
  'code.post/sys-ids-differ': 'code.get code.post',
  'code.post/creates': 'code.get code.post',
  'code.post/all-valid-answers-200': 'code.get code.post',
  'code.post/shows-description': 'code.get code.post',
  'code.post/description-optional': 'code.post',
  'code.post/active-by-default': 'code.get code.post',
  'code.post/inactive-kept': 'code.get code.post',
  'code.post/external-flag': 'code.get code.post',
  'code.post/describes-outcome': 'code.get code.post',
  'code.post/stored-in-table': 'code.get code.post',
  'code.post/translations-accepted': 'code.post',
  'code.post/translations-optional': 'code.post',
  'code.post/several-translations-accepted': 'code.post',
  'code.post/translation-description-optional': 'code.post',
  'code.post/translated-code': 'code.post',
  'code.post/translated-description': 'code.post',
  'code.post/translated-code-of-several': 'code.post',
  'code.post/translated-pair': 'code.post',
  'code.post/label-non-ascii': 'code.get code.post',
  'code.post/label-emoji': 'code.get code.post',
  'code.post/label-markup': 'code.get code.post',
  'code.post/description-non-ascii': 'code.get code.post',
  'code.post/description-emoji': 'code.get code.post',
  'code.post/description-markup': 'code.get code.post',
  'code.post/description-line-breaks': 'code.get code.post',
  'code.post/text-edges': 'code.get code.post',
  'code.post/long-description': 'code.get code.post',
  'code.post/translation-non-ascii': 'code.get code.post',
  'code.post/codes-required': 'code.post',
  'code.post/code-required': 'code.post',
  'code.post/translation-language-required': 'code.post',
  'code.post/translation-code-required': 'code.post',
  'code.post/translation-description-required': 'code.post',
  'code.post/every-translation-validated': 'code.post',
  'code.post/all-invalid-batch': 'code.post',
  'code.post/all-invalid-creates-nothing': 'code.post segment.create',
  'code.post/some-invalid-answers-207': 'code.get code.post',
  'code.post/mixed-lists-valid': 'code.get code.post',
  'code.post/mixed-lists-no-invalid': 'code.get code.post',
  'code.post/mixed-creates-valid': 'code.get code.post',
  'code.post/mixed-creates-no-invalid': 'code.post segment.create',
  'code.post/batch-of-20-listed': 'code.get code.post',
  'code.post/large-batch-created': 'code.get code.post',
  'code.post/large-batch-sys-ids-differ': 'code.get code.post',
  'code.post/update-accepted': 'code.get code.post',
  'code.post/update-keeps-sys-id': 'code.get code.post',
  'code.post/update-description': 'code.get code.post',
  'code.post/update-activates': 'code.get code.post',
  'code.post/update-deactivates': 'code.get code.post',
  'code.post/inactive-keeps-texts': 'code.get code.post',
  'code.post/update-keeps-external': 'code.get code.post',
  'code.post/update-translation': 'code.get code.post',
  'code.post/update-shows-new-values': 'code.get code.post',
  'code.post/new-beside-known': 'code.get code.post',
  'code.post/update-leaves-others': 'code.get code.post',
  'segment.create/returns-sys-id': 'code.post segment.create segment.get segment.update',
  'segment.create/sys-ids-agree': 'code.post segment.create segment.get segment.update',
  'segment.create/sys-id-finds-segment': 'code.post segment.create segment.get segment.update',
  'segment.create/describes-outcome': 'code.post segment.create segment.get segment.update',
  'segment.create/state-open': 'code.post segment.create segment.get segment.update',
  'segment.create/agent-returned': 'code.post segment.create segment.get segment.update',
  'segment.create/interaction-returned': 'code.post segment.create segment.get segment.update',
  'segment.create/external-returned': 'code.post segment.create segment.get segment.update',
  'segment.create/opened-on-returned': 'code.post segment.create segment.get segment.update',
  'segment.create/is-stored': 'code.post segment.create segment.get segment.update',
  'segment.create/segmented-default-false': 'code.post segment.create segment.get segment.update',
  'segment.create/enable-codes-default-false': 'code.post segment.create segment.get segment.update',
  'segment.create/enable-codes-returned': 'code.get code.post segment.create segment.get',
  'segment.create/enable-codes-false-returned':
    'code.post segment.create segment.get segment.get-by-agent-interaction',
  'segment.create/opens-a-segment-each': 'code.post segment.create segment.get segment.update',
  'segment.create/same-pair-again': 'code.post segment.create segment.get segment.update',
  'segment.create/same-pair-again-as-answered': 'code.post segment.create segment.get segment.update',
  'segment.create/leaves-others-alone': 'code.post segment.create segment.get segment.update',
  'segment.create/in-segment-table': 'code.post segment.create segment.get segment.update',
  'segment.create/flag-as-string': 'code.post segment.create segment.get segment.update',
  'segment.create/agent-required': 'code.post segment.create segment.get segment.get-by-agent-interaction',
  'segment.create/no-agent-makes-nothing':
    'code.post segment.create segment.get segment.get-by-agent-interaction',
  'segment.create/interaction-required':
    'code.post segment.create segment.get segment.get-by-agent-interaction',
  'segment.create/no-interaction-makes-nothing':
    'code.post segment.create segment.get segment.get-by-agent-interaction',
  'segment.create/configuration-required-when-external':
    'code.post segment.create segment.get segment.get-by-agent-interaction',
  'segment.create/rejected-makes-nothing':
    'code.post segment.create segment.get segment.get-by-agent-interaction',
  'segment.create/external-segment-id-required':
    'code.post segment.create segment.get segment.get-by-agent-interaction',
  'segment.create/no-external-segment-id-makes-nothing':
    'code.post segment.create segment.get segment.get-by-agent-interaction',
  'segment.create/allowed-codes-required':
    'code.post segment.create segment.get segment.get-by-agent-interaction',
  'segment.create/no-allowed-codes-makes-nothing':
    'code.post segment.create segment.get segment.get-by-agent-interaction',
  'segment.create/default-code-required':
    'code.post segment.create segment.get segment.get-by-agent-interaction',
  'segment.create/no-default-code-makes-nothing':
    'code.post segment.create segment.get segment.get-by-agent-interaction',
  'segment.create/allowed-code-label-required':
    'code.post segment.create segment.get segment.get-by-agent-interaction',
  'segment.create/no-allowed-code-label-makes-nothing':
    'code.post segment.create segment.get segment.get-by-agent-interaction',
  'segment.create/show-timer-required': 'code.post segment.create segment.get',
  'segment.create/no-show-timer-makes-nothing': 'code.post segment.create segment.get',
  'segment.create/opened-on-required': 'code.post segment.create segment.get',
  'segment.create/no-opened-on-makes-nothing': 'code.post segment.create segment.get',
  'segment.create/configuration-id-optional-when-external':
    'code.post segment.create segment.get segment.get-by-agent-interaction',
  'segment.create/segment-members-optional':
    'code.post segment.create segment.get segment.get-by-agent-interaction',
  'segment.create/default-code-optional':
    'code.post segment.create segment.get segment.get-by-agent-interaction',
  'segment.create/allowed-codes-optional':
    'code.post segment.create segment.get segment.get-by-agent-interaction',
  'segment.create/show-timer-optional':
    'code.post segment.create segment.get segment.get-by-agent-interaction',
  'segment.create/opened-on-optional':
    'code.post segment.create segment.get segment.get-by-agent-interaction',
  'segment.create/duration-accepted': 'code.post segment.create segment.get',
  'segment.create/duration-with-codes': 'code.post segment.create segment.get',
  'segment.create/duration-with-timer-flag': 'code.post segment.create segment.get',
  'segment.create/duration-as-number': 'code.post segment.create segment.get',
  'segment.create/allowed-codes-all': 'code.get code.post segment.create segment.get',
  'segment.create/allowed-codes-no-more': 'code.get code.post segment.create segment.get',
  'segment.create/allowed-code-label': 'code.get code.post segment.create segment.get',
  'segment.create/allowed-code-reused': 'code.get code.post segment.create segment.get',
  'segment.create/allowed-code-active': 'code.get code.post segment.create segment.get',
  'segment.create/allowed-code-own-description': 'code.get code.post segment.create segment.get',
  'segment.create/allowed-code-external-as-created': 'code.get code.post segment.create segment.get',
  'segment.create/allowed-code-shows-translated-code': 'code.get code.post segment.create segment.get',
  'segment.create/allowed-code-own-translated-description': 'code.get code.post segment.create segment.get',
  'segment.create/default-code-shown': 'code.get code.post segment.create segment.get',
  'segment.create/default-code-label': 'code.get code.post segment.create segment.get',
  'segment.create/default-code-reused': 'code.get code.post segment.create segment.get',
  'segment.create/default-code-active': 'code.get code.post segment.create segment.get',
  'segment.create/default-code-own-description': 'code.get code.post segment.create segment.get',
  'segment.create/default-code-external-as-created': 'code.get code.post segment.create segment.get',
  'segment.create/default-code-shows-translated-code': 'code.get code.post segment.create segment.get',
  'segment.create/default-code-own-translated-description': 'code.get code.post segment.create segment.get',
  'segment.create/twelve-allowed-codes': 'code.post segment.create segment.get',
  'segment.create/allowed-code-non-ascii': 'code.post segment.create segment.get segment.update',
  'segment.create/allowed-code-inactive':
    'code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.create/configuration-stored': 'code.get code.post segment.create segment.get',
  'segment.create/translation-accepted': 'code.get code.post segment.create segment.get',
  'segment.create/translation-of-known-code': 'code.get code.post segment.create segment.get',
  'segment.create/translation-of-new-code': 'code.get code.post segment.create segment.get',
  'segment.create/unknown-allowed-code': 'code.get code.post segment.create segment.get',
  'segment.create/known-codes-beside-new': 'code.get code.post segment.create segment.get',
  'segment.create/unknown-allowed-code-as-answered': 'code.get code.post segment.create segment.get',
  'segment.create/new-code-readable': 'code.get code.post segment.create segment.get',
  'segment.create/new-code-active': 'code.get code.post segment.create segment.get',
  'segment.create/default-code-not-allowed': 'code.get code.post segment.create segment.get',
  'segment.create/ai-code-stored': 'code.post segment.create segment.get',
  'segment.create/ai-notes-stored': 'code.post segment.create segment.get',
  'segment.create/ai-code-stamped': 'code.post segment.create segment.get',
  'segment.create/ai-notes-stamped': 'code.post segment.create segment.get',
  'segment.create/ai-code-alone': 'code.post segment.create segment.get',
  'segment.create/ai-notes-alone': 'code.post segment.create segment.get',
  'segment.create/ai-code-leaves-default': 'code.post segment.create segment.get',
  'segment.create/ai-content-leaves-open': 'code.post segment.create segment.get',
  'segment.create/enable-ai-code-returned': 'code.post segment.create segment.get',
  'segment.create/enable-ai-notes-returned': 'code.post segment.create segment.get',
  'segment.create/use-ai-as-default-returned': 'code.post segment.create segment.get',
  'segment.create/use-third-party-ai-returned': 'code.post segment.create segment.get',
  'segment.create/ai-flags-stored': 'code.post segment.create segment.get',
  'segment.create/enable-ai-code-default-false': 'code.post segment.create segment.get',
  'segment.create/enable-ai-notes-default-false': 'code.post segment.create segment.get',
  'segment.create/use-ai-as-default-default-false': 'code.post segment.create segment.get',
  'segment.create/use-third-party-ai-default-false': 'code.post segment.create segment.get',
  'segment.create/third-party-not-filled': 'code.post segment.create segment.get',
  'segment.create/ai-notes-4000-ascii': 'segment.create segment.get',
  'segment.create/ai-notes-4000-accented': 'segment.create segment.get',
  'segment.create/ai-notes-4000-arabic': 'segment.create segment.get',
  'segment.create/ai-notes-4000-cjk': 'segment.create segment.get',
  'segment.create/ai-notes-2000-outside-bmp': 'segment.create segment.get',
  'segment.create/ai-notes-too-long': 'segment.create segment.get',
  'segment.create/ai-notes-never-over-4000': 'segment.create segment.get',
  'segment.create/ai-notes-4000-outside-bmp': 'segment.create segment.get',
  'segment.create/internal-opens': 'segment.create segment.get segment.update',
  'segment.create/internal-state-open': 'segment.create segment.get segment.update',
  'segment.create/internal-not-external': 'segment.create segment.get segment.update',
  'segment.create/external-default-false': 'segment.create segment.get segment.update',
  'segment.create/configuration-id-required': 'segment.create segment.get-by-agent-interaction',
  'segment.create/no-configuration-id-makes-nothing': 'segment.create segment.get-by-agent-interaction',
  'segment.create/configuration-id-required-by-default': 'segment.create segment.get-by-agent-interaction',
  'segment.create/no-configuration-id-by-default-makes-nothing':
    'segment.create segment.get-by-agent-interaction',
  'segment.create/configuration-id-when-external': 'segment.create segment.get segment.update',
  'segment.create/inactive-configuration': 'segment.create segment.get segment.update',
  'segment.create/internal-enable-codes': 'code.post segment.create segment.get',
  'segment.create/internal-allowed-codes': 'code.post segment.create segment.get',
  'segment.create/internal-default-code': 'code.post segment.create segment.get',
  'segment.create/internal-enable-ai-code': 'code.post segment.create segment.get',
  'segment.create/internal-enable-ai-notes': 'code.post segment.create segment.get',
  'segment.create/internal-use-ai-as-default': 'code.post segment.create segment.get',
  'segment.create/internal-use-third-party-ai': 'code.post segment.create segment.get',
  'segment.create/autofill': 'code.post segment.create segment.get',
  'segment.create/code-generated-only-when-enabled': 'code.post segment.create segment.get',
  'segment.create/notes-generated-only-when-enabled': 'code.post segment.create segment.get',
  'segment.create/nothing-generated-with-third-party': 'code.post segment.create segment.get',
  'segment.create/generated-stamped': 'code.post segment.create segment.get',
  'segment.create/segmented-opens': 'segment.create segment.get',
  'segment.create/unknown-segment-record': 'segment.create segment.get',
  'segment.create/segmented-returned': 'segment.create segment.get',
  'segment.create/segment-id-returned': 'segment.create segment.get',
  'segment.create/segment-table-returned': 'segment.create segment.get',
  'segment.create/segmented-stored': 'segment.create segment.get',
  'segment.create/segmented-members-stored': 'code.post segment.create segment.get segment.update',
  'segment.create/segmented-ai-stored': 'code.post segment.create segment.get segment.update-ai',
  'segment.create/segmented-leaves-others': 'segment.create segment.get segment.update',
  'segment.create/segments-of-one-interaction': 'segment.create segment.get',
  'segment.create/segment-id-required': 'segment.create segment.get',
  'segment.create/no-segment-id-makes-nothing': 'segment.create segment.get',
  'segment.create/segment-table-required': 'segment.create segment.get',
  'segment.create/no-segment-table-makes-nothing': 'segment.create segment.get',
  'segment.update/returns-sys-id': 'segment.create segment.get segment.update',
  'segment.update/sys-ids-agree': 'segment.create segment.get segment.update',
  'segment.update/describes-outcome': 'segment.create segment.get segment.update',
  'segment.update/state-closed': 'segment.create segment.get segment.update',
  'segment.update/closed-is-stored': 'segment.create segment.get segment.update',
  'segment.update/agent-kept': 'segment.create segment.get segment.update',
  'segment.update/interaction-kept': 'segment.create segment.get segment.update',
  'segment.update/external-kept': 'segment.create segment.get segment.update',
  'segment.update/opened-on-kept': 'segment.create segment.get segment.update',
  'segment.update/not-segmented': 'segment.create segment.get segment.update',
  'segment.update/rest-is-stored': 'segment.create segment.get segment.update',
  'segment.update/leaves-pair-alone': 'segment.create segment.get segment.update',
  'segment.update/leaves-agents-others-alone': 'segment.create segment.get segment.update',
  'segment.update/notes-returned': 'segment.create segment.get segment.update',
  'segment.update/notes-long': 'segment.create segment.get segment.update',
  'segment.update/notes-text': 'segment.create segment.get segment.update',
  'segment.update/confirmed-on-returned': 'segment.create segment.get segment.update',
  'segment.update/confirmed-on-stored': 'segment.create segment.get segment.update',
  'segment.update/submitted-on-set': 'segment.create segment.get segment.update',
  'segment.update/submitted-on-format': 'segment.create segment.get segment.update',
  'segment.update/submitted-on-own': 'segment.create segment.get segment.update',
  'segment.update/submitted-on-stored': 'segment.create segment.get segment.update',
  'segment.update/awaiting-false-when-confirmed': 'segment.create segment.get segment.update',
  'segment.update/awaiting-true-when-unconfirmed': 'segment.create segment.get segment.update',
  'segment.update/awaiting-is-stored': 'segment.create segment.get segment.update',
  'segment.update/notes-alone': 'segment.create segment.get segment.update',
  'segment.update/confirmed-on-alone': 'segment.create segment.get segment.update',
  'segment.update/code-alone': 'code.get code.post segment.create segment.get segment.update',
  'segment.update/notes-not-invented': 'segment.create segment.get segment.update',
  'segment.update/confirmed-on-not-invented': 'segment.create segment.get segment.update',
  'segment.update/code-not-invented': 'segment.create segment.get segment.update',
  'segment.update/closed-again': 'code.post segment.create segment.get segment.update',
  'segment.update/closed-again-all-or-nothing': 'code.post segment.create segment.get segment.update',
  'segment.update/closed-again-stays-closed': 'code.post segment.create segment.get segment.update',
  'segment.update/malformed-changes-nothing': 'code.post segment.create segment.get segment.update',
  'segment.update/internal-closes': 'segment.create segment.get segment.update',
  'segment.update/internal-not-external': 'segment.create segment.get segment.update',
  'segment.update/segmented-kept':
    'segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.update/segment-id-kept':
    'segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.update/segment-table-kept':
    'segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.update/internal-entered': 'code.post segment.create segment.get segment.update',
  'segment.update/internal-default-code': 'code.post segment.create segment.get segment.update',
  'segment.update/segmented-entered': 'code.post segment.create segment.get segment.update',
  'segment.update/segmented-default-code': 'code.post segment.create segment.get segment.update',
  'segment.update/segmented-found-by-external-id': 'segment.create segment.get segment.update',
  'segment.update/segmented-leaves-others': 'segment.create segment.get segment.update',
  'segment.update/found-by-sys-id': 'segment.create segment.get segment.update',
  'segment.update/found-by-external-segment-id': 'segment.create segment.get segment.update',
  'segment.update/external-segment-id-leaves-others': 'segment.create segment.get segment.update',
  'segment.update/found-by-pair': 'segment.create segment.get segment.update',
  'segment.update/sys-id-wins': 'segment.create segment.get segment.update',
  'segment.update/sys-id-wins-alone': 'segment.create segment.get segment.update',
  'segment.update/identifiers-together': 'segment.create segment.get segment.update',
  'segment.update/sys-id-with-half-pair': 'segment.create segment.get segment.update',
  'segment.update/half-pair-agent': 'segment.create segment.get segment.update',
  'segment.update/half-pair-interaction': 'segment.create segment.get segment.update',
  'segment.update/no-identifier': 'segment.create segment.get segment.update',
  'segment.update/unidentified-changes-nothing': 'segment.create segment.get segment.update',
  'segment.update/unknown-sys-id': 'segment.create segment.get segment.update',
  'segment.update/unknown-external-segment-id': 'segment.create segment.get segment.update',
  'segment.update/unknown-pair': 'segment.create segment.get segment.update',
  'segment.update/unknown-changes-nothing': 'segment.create segment.get segment.update',
  'segment.update/selected-code': 'code.get code.post segment.create segment.get segment.update',
  'segment.update/default-code-used': 'code.get code.post segment.create segment.get segment.update',
  'segment.update/default-code-used-where-optional':
    'code.get code.post segment.create segment.get segment.update',
  'segment.update/code-non-ascii': 'code.post segment.create segment.get segment.update',
  'segment.update/allowed-code-inactive':
    'code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.update/code-not-allowed': 'code.post segment.create segment.get segment.update',
  'segment.update/code-not-allowed-all-or-nothing': 'code.post segment.create segment.get segment.update',
  'segment.update/code-sys-id': 'code.get code.post segment.create segment.get segment.update',
  'segment.update/code-label': 'code.get code.post segment.create segment.get segment.update',
  'segment.update/code-active': 'code.get code.post segment.create segment.get segment.update',
  'segment.update/code-external': 'code.get code.post segment.create segment.get segment.update',
  'segment.update/code-own-description': 'code.get code.post segment.create segment.get segment.update',
  'segment.update/code-shows-translated-code': 'code.get code.post segment.create segment.get segment.update',
  'segment.update/code-own-translated-description':
    'code.get code.post segment.create segment.get segment.update',
  'segment.update/enable-codes-kept': 'code.get code.post segment.create segment.get segment.update',
  'segment.update/allowed-codes-kept': 'code.get code.post segment.create segment.get segment.update',
  'segment.update/allowed-code-label': 'code.get code.post segment.create segment.get segment.update',
  'segment.update/allowed-code-sys-id': 'code.get code.post segment.create segment.get segment.update',
  'segment.update/allowed-code-active': 'code.get code.post segment.create segment.get segment.update',
  'segment.update/allowed-code-external': 'code.get code.post segment.create segment.get segment.update',
  'segment.update/allowed-code-own-description':
    'code.get code.post segment.create segment.get segment.update',
  'segment.update/allowed-code-shows-translated-code':
    'code.get code.post segment.create segment.get segment.update',
  'segment.update/allowed-code-own-translated-description':
    'code.get code.post segment.create segment.get segment.update',
  'segment.update/default-code-kept': 'code.get code.post segment.create segment.get segment.update',
  'segment.update/default-code-label': 'code.get code.post segment.create segment.get segment.update',
  'segment.update/default-code-sys-id': 'code.get code.post segment.create segment.get segment.update',
  'segment.update/default-code-active': 'code.get code.post segment.create segment.get segment.update',
  'segment.update/default-code-external': 'code.get code.post segment.create segment.get segment.update',
  'segment.update/default-code-own-description':
    'code.get code.post segment.create segment.get segment.update',
  'segment.update/default-code-shows-translated-code':
    'code.get code.post segment.create segment.get segment.update',
  'segment.update/default-code-own-translated-description':
    'code.get code.post segment.create segment.get segment.update',
  'segment.update/codes-are-stored': 'code.get code.post segment.create segment.get segment.update',
  'segment.update/ai-default': 'code.post segment.create segment.update segment.update-ai',
  'segment.update/ai-default-yields-to-agent': 'code.post segment.create segment.update segment.update-ai',
  'segment.update/default-without-ai-code': 'code.post segment.create segment.update segment.update-ai',
  'segment.update/ai-default-needs-flag':
    'code.post segment.create segment.get segment.update segment.update-ai',
  'segment.update/ai-notes-are-not-notes':
    'code.post segment.create segment.get segment.update segment.update-ai',
  'segment.update/ai-code-survives': 'code.post segment.create segment.get segment.update segment.update-ai',
  'segment.update/ai-notes-survive': 'code.post segment.create segment.get segment.update segment.update-ai',
  'segment.update/ai-code-stamp-survives':
    'code.post segment.create segment.get segment.update segment.update-ai',
  'segment.update/ai-notes-stamp-survives':
    'code.post segment.create segment.get segment.update segment.update-ai',
  'segment.update/ai-flags-survive': 'code.post segment.create segment.get segment.update segment.update-ai',
  'segment.update-ai/code-stored': 'code.post segment.create segment.get segment.update segment.update-ai',
  'segment.update-ai/notes-stored': 'code.post segment.create segment.get segment.update segment.update-ai',
  'segment.update-ai/code-answered': 'code.post segment.create segment.get segment.update segment.update-ai',
  'segment.update-ai/notes-answered': 'code.post segment.create segment.get segment.update segment.update-ai',
  'segment.update-ai/code-replaced': 'code.post segment.create segment.get segment.update-ai',
  'segment.update-ai/notes-replaced': 'code.post segment.create segment.get segment.update-ai',
  'segment.update-ai/code-alone-sets-no-notes': 'code.post segment.create segment.get segment.update-ai',
  'segment.update-ai/notes-alone-sets-no-code': 'code.post segment.create segment.get segment.update-ai',
  'segment.update-ai/code-alone-notes-kept-or-cleared':
    'code.post segment.create segment.get segment.update-ai',
  'segment.update-ai/notes-alone-code-kept-or-cleared':
    'code.post segment.create segment.get segment.update-ai',
  'segment.update-ai/code-alone-notes-stamp-follows':
    'code.post segment.create segment.get segment.update-ai',
  'segment.update-ai/notes-alone-code-stamp-follows':
    'code.post segment.create segment.get segment.update-ai',
  'segment.update-ai/code-alone-answers-notes': 'code.post segment.create segment.get segment.update-ai',
  'segment.update-ai/notes-alone-answer-code': 'code.post segment.create segment.get segment.update-ai',
  'segment.update-ai/code-stamp-format': 'code.post segment.create segment.get segment.update-ai',
  'segment.update-ai/notes-stamp-format': 'code.post segment.create segment.get segment.update-ai',
  'segment.update-ai/code-stamp-plausible':
    'code.post segment.create segment.get segment.update segment.update-ai',
  'segment.update-ai/notes-stamp-plausible':
    'code.post segment.create segment.get segment.update segment.update-ai',
  'segment.update-ai/code-stamp-stored':
    'code.post segment.create segment.get segment.update segment.update-ai',
  'segment.update-ai/notes-stamp-stored':
    'code.post segment.create segment.get segment.update segment.update-ai',
  'segment.update-ai/code-stamp-renewed': 'code.post segment.create segment.get segment.update-ai',
  'segment.update-ai/notes-stamp-renewed': 'code.post segment.create segment.get segment.update-ai',
  'segment.update-ai/returns-sys-id': 'code.post segment.create segment.get segment.update segment.update-ai',
  'segment.update-ai/agent-answered': 'code.post segment.create segment.get segment.update segment.update-ai',
  'segment.update-ai/interaction-answered':
    'code.post segment.create segment.get segment.update segment.update-ai',
  'segment.update-ai/describes-outcome':
    'code.post segment.create segment.get segment.update segment.update-ai',
  'segment.update-ai/stays-open': 'code.post segment.create segment.get segment.update segment.update-ai',
  'segment.update-ai/submits-nothing':
    'code.post segment.create segment.get segment.update segment.update-ai',
  'segment.update-ai/record-kept': 'code.post segment.create segment.get segment.update segment.update-ai',
  'segment.update-ai/external-identifier-kept':
    'code.post segment.create segment.get segment.update segment.update-ai',
  'segment.update-ai/default-code-kept':
    'code.post segment.create segment.get segment.update segment.update-ai',
  'segment.update-ai/configuration-kept':
    'code.post segment.create segment.get segment.update segment.update-ai',
  'segment.update-ai/leaves-pair-alone':
    'code.post segment.create segment.get segment.update segment.update-ai',
  'segment.update-ai/leaves-agents-others-alone':
    'code.post segment.create segment.get segment.update segment.update-ai',
  'segment.update-ai/segmented-stored': 'code.post segment.create segment.get segment.update-ai',
  'segment.update-ai/segmented-leaves-others': 'code.post segment.create segment.get segment.update-ai',
  'segment.update-ai/third-party-false':
    'code.post segment.create segment.get segment.update segment.update-ai',
  'segment.update-ai/third-party-false-changes-nothing':
    'code.post segment.create segment.get segment.update segment.update-ai',
  'segment.update-ai/third-party-absent':
    'code.post segment.create segment.get segment.update segment.update-ai',
  'segment.update-ai/third-party-absent-changes-nothing':
    'code.post segment.create segment.get segment.update segment.update-ai',
  'segment.update-ai/closed': 'code.post segment.create segment.get segment.update segment.update-ai',
  'segment.update-ai/closed-changes-nothing':
    'code.post segment.create segment.get segment.update segment.update-ai',
  'segment.update-ai/code-disabled': 'code.post segment.create segment.get segment.update-ai',
  'segment.update-ai/notes-disabled': 'code.post segment.create segment.get segment.update-ai',
  'segment.update-ai/notes-beside-disabled-code': 'code.post segment.create segment.get segment.update-ai',
  'segment.update-ai/code-beside-disabled-notes': 'code.post segment.create segment.get segment.update-ai',
  'segment.update-ai/disabled-code-stamp': 'code.post segment.create segment.get segment.update-ai',
  'segment.update-ai/disabled-notes-stamp': 'code.post segment.create segment.get segment.update-ai',
  'segment.update-ai/found-by-sys-id':
    'code.post segment.create segment.get segment.update segment.update-ai',
  'segment.update-ai/found-by-pair': 'segment.create segment.get segment.update-ai',
  'segment.update-ai/pair-push-stored': 'segment.create segment.get segment.update-ai',
  'segment.update-ai/identifiers-together': 'segment.create segment.get segment.update-ai',
  'segment.update-ai/external-segment-id': 'segment.create segment.get segment.update-ai',
  'segment.update-ai/external-segment-id-all-or-nothing': 'segment.create segment.get segment.update-ai',
  'segment.update-ai/half-pair-agent': 'segment.create segment.get segment.update-ai',
  'segment.update-ai/half-pair-interaction': 'segment.create segment.get segment.update-ai',
  'segment.update-ai/no-identifier': 'segment.create segment.get segment.update-ai',
  'segment.update-ai/unidentified-changes-nothing': 'segment.create segment.get segment.update-ai',
  'segment.update-ai/unknown-sys-id': 'segment.create segment.get segment.update-ai',
  'segment.update-ai/unknown-pair': 'segment.create segment.get segment.update-ai',
  'segment.update-ai/unknown-changes-nothing': 'segment.create segment.get segment.update-ai',
  'segment.update-ai/notes-4000-ascii': 'code.post segment.create segment.get segment.update-ai',
  'segment.update-ai/notes-4000-accented': 'code.post segment.create segment.get segment.update-ai',
  'segment.update-ai/notes-4000-arabic': 'code.post segment.create segment.get segment.update-ai',
  'segment.update-ai/notes-4000-cjk': 'code.post segment.create segment.get segment.update-ai',
  'segment.update-ai/notes-2000-outside-bmp': 'code.post segment.create segment.get segment.update-ai',
  'segment.update-ai/notes-4001': 'code.post segment.create segment.get segment.update-ai',
  'segment.update-ai/notes-4001-all-or-nothing': 'code.post segment.create segment.get segment.update-ai',
  'segment.update-ai/notes-never-over-4000': 'code.post segment.create segment.get segment.update-ai',
  'segment.update-ai/notes-4000-outside-bmp': 'code.post segment.create segment.get segment.update-ai',
  'segment.update-ai/notes-text': 'code.post segment.create segment.get segment.update-ai',
  'segment.update-ai/code-text': 'code.post segment.create segment.get segment.update-ai',
  'segment.get/segment-id-returned':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get/sys-id-returned':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get/describes-outcome':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get/agent-returned':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get/interaction-returned':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get/external-returned':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get/opened-on-returned':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get/segmented-false':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get/state-open':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get/state-closed':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get/submitted-on-absent-when-open':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get/submitted-on-returned':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get/confirmed-on-absent-when-open':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get/confirmed-on-returned':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get/awaiting-confirmation-false':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get/awaiting-confirmation-true':
    'segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get/enable-codes-returned':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get/code-and-notes-as-sent':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get/changes-nothing':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get-by-agent-interaction/segment-id-returned':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get-by-agent-interaction/sys-id-returned':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get-by-agent-interaction/describes-outcome':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get-by-agent-interaction/agent-returned':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get-by-agent-interaction/interaction-returned':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get-by-agent-interaction/external-returned':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get-by-agent-interaction/opened-on-returned':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get-by-agent-interaction/segmented-false':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get-by-agent-interaction/state-open':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get-by-agent-interaction/state-closed':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get-by-agent-interaction/submitted-on-absent-when-open':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get-by-agent-interaction/submitted-on-returned':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get-by-agent-interaction/confirmed-on-absent-when-open':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get-by-agent-interaction/confirmed-on-returned':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get-by-agent-interaction/awaiting-confirmation-false':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get-by-agent-interaction/awaiting-confirmation-true':
    'segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get-by-agent-interaction/enable-codes-returned':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get-by-agent-interaction/code-and-notes-as-sent':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get-by-agent-interaction/changes-nothing':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get/allowed-code-label':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get/default-code-label':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get/allowed-code-inactive':
    'code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get/allowed-code-sys-id':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get/allowed-code-active':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get/allowed-code-external':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get/allowed-code-own-description':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get/allowed-code-shows-translated-code':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get/allowed-code-own-translated-description':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get/default-code-sys-id':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get/default-code-active':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get/default-code-external':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get/default-code-own-description':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get/default-code-shows-translated-code':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get/default-code-own-translated-description':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get-by-agent-interaction/allowed-code-label':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get-by-agent-interaction/default-code-label':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get-by-agent-interaction/allowed-code-inactive':
    'code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get-by-agent-interaction/allowed-code-sys-id':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get-by-agent-interaction/allowed-code-active':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get-by-agent-interaction/allowed-code-external':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get-by-agent-interaction/allowed-code-own-description':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get-by-agent-interaction/allowed-code-shows-translated-code':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get-by-agent-interaction/allowed-code-own-translated-description':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get-by-agent-interaction/default-code-sys-id':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get-by-agent-interaction/default-code-active':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get-by-agent-interaction/default-code-external':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get-by-agent-interaction/default-code-own-description':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get-by-agent-interaction/default-code-shows-translated-code':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get-by-agent-interaction/default-code-own-translated-description':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get/segmented-found-by-external-id': 'segment.create segment.get segment.update',
  'segment.get/segmented-returned':
    'segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get/interaction-segment-returned':
    'segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get/segment-table-returned':
    'segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get-by-agent-interaction/segmented-returned':
    'segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get-by-agent-interaction/interaction-segment-returned':
    'segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get-by-agent-interaction/segment-table-returned':
    'segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get/ai-code-returned':
    'code.post segment.create segment.get segment.get-by-agent-interaction segment.update segment.update-ai',
  'segment.get/ai-notes-returned':
    'code.post segment.create segment.get segment.get-by-agent-interaction segment.update segment.update-ai',
  'segment.get/ai-code-stamp-returned':
    'code.post segment.create segment.get segment.get-by-agent-interaction segment.update segment.update-ai',
  'segment.get/ai-notes-stamp-returned':
    'code.post segment.create segment.get segment.get-by-agent-interaction segment.update segment.update-ai',
  'segment.get/enable-ai-code-returned':
    'code.post segment.create segment.get segment.get-by-agent-interaction segment.update segment.update-ai',
  'segment.get/enable-ai-notes-returned':
    'code.post segment.create segment.get segment.get-by-agent-interaction segment.update segment.update-ai',
  'segment.get/use-ai-as-default-returned':
    'code.post segment.create segment.get segment.get-by-agent-interaction segment.update segment.update-ai',
  'segment.get/use-third-party-ai-returned':
    'code.post segment.create segment.get segment.get-by-agent-interaction segment.update segment.update-ai',
  'segment.get-by-agent-interaction/ai-code-returned':
    'code.post segment.create segment.get segment.get-by-agent-interaction segment.update segment.update-ai',
  'segment.get-by-agent-interaction/ai-notes-returned':
    'code.post segment.create segment.get segment.get-by-agent-interaction segment.update segment.update-ai',
  'segment.get-by-agent-interaction/ai-code-stamp-returned':
    'code.post segment.create segment.get segment.get-by-agent-interaction segment.update segment.update-ai',
  'segment.get-by-agent-interaction/ai-notes-stamp-returned':
    'code.post segment.create segment.get segment.get-by-agent-interaction segment.update segment.update-ai',
  'segment.get-by-agent-interaction/enable-ai-code-returned':
    'code.post segment.create segment.get segment.get-by-agent-interaction segment.update segment.update-ai',
  'segment.get-by-agent-interaction/enable-ai-notes-returned':
    'code.post segment.create segment.get segment.get-by-agent-interaction segment.update segment.update-ai',
  'segment.get-by-agent-interaction/use-ai-as-default-returned':
    'code.post segment.create segment.get segment.get-by-agent-interaction segment.update segment.update-ai',
  'segment.get-by-agent-interaction/use-third-party-ai-returned':
    'code.post segment.create segment.get segment.get-by-agent-interaction segment.update segment.update-ai',
  'segment.get/found-by-sys-id':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get/found-by-external-id':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get/unknown-id':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get/unknown-external-id':
    'segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get-by-agent-interaction/found-by-interaction':
    'segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get-by-agent-interaction/unknown-agent':
    'segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get-by-agent-interaction/unknown-interaction':
    'segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get-by-agent-interaction/several-of-a-pair':
    'segment.create segment.get segment.get-by-agent-interaction segment.update',
  'segment.get-by-agent-interaction/agrees-with-get':
    'code.get code.post segment.create segment.get segment.get-by-agent-interaction segment.update',
  'flow/ai-call-order':
    'code.post segment.create segment.get segment.get-by-agent-interaction segment.update segment.update-ai',
  'flow/read-after-write': 'segment.create segment.get segment.get-by-agent-interaction segment.update',
  'flow/create-after-early-calls':
    'segment.create segment.get segment.get-by-agent-interaction segment.update',
  'flow/external-id-after-closing':
    'segment.create segment.get segment.get-by-agent-interaction segment.update',
  'flow/identifiers-agree': 'segment.create segment.get segment.get-by-agent-interaction segment.update',
  'flow/parallel-do-not-mix': 'segment.create segment.get segment.get-by-agent-interaction segment.update',
  'flow/segmented-call-order': 'segment.create segment.get segment.get-by-agent-interaction segment.update',
  'wire/markup-intact': 'code.get code.post',
  'wire/line-breaks-intact': 'code.get code.post',
  'wire/carriage-returns-not-lost': 'code.get code.post',
  'wire/beyond-ascii-intact': 'code.get code.post',
  'wire/xml-declaration-optional': 'code.post segment.get',
  'wire/xml-indentation': 'code.post segment.get',
  'wire/xml-cdata': 'code.post segment.get',
  'wire/xml-character-references': 'code.post segment.get',
  'wire/xml-request-form': 'code.post segment.get',
  'wire/json-escapes': 'code.post segment.get',
  'wire/member-order': 'code.post segment.get',
  'wire/charset-parameter': 'code.post segment.get',
  'wire/same-segment-in-both': 'code.post segment.create segment.get segment.update',
  'wire/same-code-in-both': 'code.get code.post',
  'wire/wrong-url': 'code.post segment.get',
  'wire/malformed-create-makes-nothing': 'segment.create segment.get segment.update',
  'wire/oversized-body': 'code.get code.post',
  'wire/long-label': 'code.get code.post',
  'wire/deep-nesting': 'code.get code.post',
  'wire/entity-not-expanded': 'code.get code.post',
  'wire/external-entity-not-read': 'code.get code.post',
  'wire/answers-after-hostile-input': 'code.get code.post',
};
