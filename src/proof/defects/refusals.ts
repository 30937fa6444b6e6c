import type { ClauseId } from '../../contract/catalogue.ts';
import { standard } from '../../reference/behaviour/standard.ts';
import type { Behaviour } from '../../reference/behaviour/types.ts';
import { omit } from '../../reference/compose.ts';
import type { Reason } from '../../reference/rejection.ts';
import { broken, clausesOf, clausesOfEach } from './breaking.ts';
import type { Defect } from './defect.ts';
import { changing } from '../../reference/replacing.ts';
import { bodyOperations } from './patches/bodies.ts';
import type { RuleSet } from '../../reference/replacing.ts';

const sets: readonly RuleSet[] = [
  'createRules',
  'codeRules',
  'codeBatchRules',
  'identificationRules',
  'updateRules',
  'aiRules',
];

/** Rules about what the page leaves open: without them the target follows another conforming reading. */
const conforming = new Set([
  'createRules/configuration-known',
  // An absent list is refused as an empty one is: no code of it is valid.
  'codeBatchRules/codes-required',
  'createRules/ai-notes-length',
  'aiRules/ai-notes-length',
  'updateRules/open',
  'updateRules/wrap-up-code-allowed',
  'updateRules/wrap-up-code-known',
]);

/** The clauses that state each rule. */
const statedBy: Readonly<Record<string, Defect['breaks']>> = {
  'createRules/agent-required': ['segment.create/agent-required'],
  'createRules/interaction-required': ['segment.create/interaction-required'],
  'createRules/external-segment-id-required': ['segment.create/external-segment-id-required'],
  'createRules/allowed-codes-required': ['segment.create/allowed-codes-required'],
  'createRules/default-code-required': ['segment.create/default-code-required'],
  'createRules/allowed-code-label-required': ['segment.create/allowed-code-label-required'],
  'createRules/segment-id-required': ['segment.create/segment-id-required'],
  'createRules/segment-table-required': ['segment.create/segment-table-required'],
  'createRules/show-timer-required': ['segment.create/show-timer-required'],
  'createRules/opened-on-required': ['segment.create/opened-on-required'],
  'codeRules/code-required': ['code.post/code-required'],
  'codeRules/translation-language-required': ['code.post/translation-language-required'],
  'codeRules/translation-code-required': ['code.post/translation-code-required'],
  'codeRules/translation-description-required': ['code.post/translation-description-required'],
  'createRules/configuration-required': ['segment.create/configuration-required-when-external'],
  'createRules/configuration-id-required': [
    'segment.create/configuration-id-required',
    'segment.create/configuration-id-required-by-default',
  ],
  'identificationRules/identifier-required': [
    'segment.update/no-identifier',
    'segment.update-ai/no-identifier',
  ],
  'identificationRules/pair-complete': [
    'segment.update/half-pair-agent',
    'segment.update/half-pair-interaction',
    'segment.update-ai/half-pair-agent',
    'segment.update-ai/half-pair-interaction',
  ],
  'aiRules/open': ['segment.update-ai/closed'],
  'aiRules/third-party': ['segment.update-ai/third-party-false', 'segment.update-ai/third-party-absent'],
};

/** What a rule states; throws for one of which nothing is said here. */
function statementOf(set: RuleSet, rule: string): Defect['breaks'] {
  const stated = statedBy[`${set}/${rule}`];
  if (stated === undefined)
    throw new TypeError(`say in refusals.ts which clauses state the rule ${set}/${rule}`);
  return stated;
}

const leftOut: readonly Defect[] = sets.flatMap((set) =>
  Object.keys(standard[set])
    .filter((rule) => !conforming.has(`${set}/${rule}`))
    .map((rule) => ({
      id: `rule/left-out/${set}/${rule}`,
      sentence: `The rule ${rule} is not applied.`,
      breaks: statementOf(set, rule),
      patch: (behaviour: Behaviour) => ({ [set]: omit(behaviour[set], rule as never) }),
    })),
);

/** Clauses that say that a record that is not there is no success. */
const notFound: Defect['breaks'] = [
  'code.get/unknown-id',
  'segment.get/unknown-id',
  'segment.get/unknown-external-id',
  'segment.get-by-agent-interaction/unknown-agent',
  'segment.get-by-agent-interaction/unknown-interaction',
  'segment.update/unknown-sys-id',
  'segment.update/unknown-external-segment-id',
  'segment.update/unknown-pair',
  'segment.update-ai/unknown-sys-id',
  'segment.update-ai/unknown-pair',
];

function withStatus(reason: Reason, status: number, what: string, breaks: readonly ClauseId[]): Defect {
  const id = `rule/status/${reason}-${status}`;
  return {
    id,
    sentence: `${what} is answered with ${status}.`,
    breaks: broken(breaks, id),
    patch: ({ rejectionStatus }) => ({ rejectionStatus: { ...rejectionStatus, [reason]: status } }),
  };
}

const invalid: readonly ClauseId[] = [
  ...clausesOfEach('wrong-type'),
  'code.post/codes-required',
  'code.post/all-invalid-batch',
  ...sets
    .filter((set) => set === 'createRules' || set === 'identificationRules')
    .flatMap((set) =>
      Object.keys(standard[set])
        .filter((rule) => !conforming.has(`${set}/${rule}`))
        .flatMap((rule) => statementOf(set, rule)),
    ),
  'segment.create/ai-notes-too-long',
  'segment.create/ai-notes-4000-outside-bmp',
  'segment.update/code-not-allowed',
  'segment.update-ai/notes-4001',
  'segment.update-ai/notes-4000-outside-bmp',
];
const credentials = [...clausesOfEach('unauthenticated'), ...clausesOfEach('wrong-credentials')];
const unreadable = clausesOfEach('malformed-body');

// Any 4xx refuses a code that is not allowed: READINGS allowed-default.
const invalidAsBadRequest = invalid.filter((id) => id !== 'segment.update/code-not-allowed');

const statuses: readonly Defect[] = [
  withStatus('invalid', 422, 'A request that breaks a rule', invalidAsBadRequest),
  withStatus('invalid', 500, 'A request that breaks a rule', invalid),
  withStatus('malformed', 500, 'A body that cannot be parsed', [
    ...unreadable,
    ...clausesOfEach('empty-body'),
    'wire/deep-nesting',
    'wire/external-entity-not-read',
  ]),
  withStatus('malformed', 200, 'A body that cannot be parsed', [
    ...unreadable,
    ...bodyOperations.flatMap((operation) => clausesOf(operation, 'success-true')),
    'code.post/envelope',
  ]),
  withStatus('unknown-record', 200, 'An id that no record has', [
    ...notFound,
    'code.get/success-true',
    'segment.get/success-true',
    'segment.get-by-agent-interaction/success-true',
    'segment.update/success-true',
    'segment.update-ai/success-true',
    'code.get/envelope',
  ]),
  withStatus('unknown-record', 500, 'An id that no record has', notFound),
  withStatus('unknown-uri', 200, 'A path that is no operation', ['wire/wrong-url']),
  withStatus('unauthenticated', 403, 'A request without good credentials', credentials),
  withStatus('unauthenticated', 200, 'A request without good credentials', [
    ...credentials,
    ...clausesOfEach('success-true'),
    'code.get/envelope',
    'code.post/envelope',
  ]),
  withStatus('forbidden', 404, 'A user without the role', clausesOfEach('role-required')),
  withStatus('forbidden', 200, 'A user without the role', [
    ...clausesOfEach('role-required'),
    ...clausesOfEach('success-true'),
    'code.get/envelope',
    'code.post/envelope',
  ]),
  withStatus('wrong-state', 500, 'A segment in the wrong state', [
    'segment.update/closed-again',
    'segment.update-ai/third-party-false',
    'segment.update-ai/third-party-absent',
    'segment.update-ai/closed',
  ]),
  withStatus('too-large', 500, 'A body that is too large', ['wire/oversized-body']),
];

/** Faults of refusal: a rule that is not applied, or another status. */
export const refusalDefects: readonly Defect[] = [
  ...leftOut,
  ...statuses,
  {
    id: 'rule/third-party-for-codes-only',
    sentence: 'Whether third-party AI content may be pushed is looked at only where a code is pushed.',
    breaks: ['segment.update-ai/third-party-false', 'segment.update-ai/third-party-absent'],
    patch: changing(
      'aiRules',
      'third-party',
      (right) => (change, context) =>
        change.request.ai_wrap_up_code === undefined ? undefined : right?.(change, context),
    ),
  },
  {
    id: 'rule/refused-but-written',
    sentence: 'A refused request is carried out all the same.',
    breaks: [
      'code.post/unauthenticated-changes-nothing',
      'segment.create/unauthenticated-changes-nothing',
      'segment.update/unauthenticated-changes-nothing',
      'segment.update-ai/unauthenticated-changes-nothing',
      'code.post/all-invalid-creates-nothing',
      'code.post/mixed-creates-no-invalid',
      'segment.create/rejected-makes-nothing',
      'segment.create/ai-notes-never-over-4000',
      'segment.update/closed-again-all-or-nothing',
      'segment.update/code-not-allowed-all-or-nothing',
      'segment.update-ai/third-party-false-changes-nothing',
      'segment.update-ai/third-party-absent-changes-nothing',
      'segment.update-ai/closed-changes-nothing',
      'segment.update-ai/notes-4001-all-or-nothing',
    ],
    patch: () => ({ writesRefused: () => true }),
  },
];
