import { standard } from '../behaviour/standard.ts';
import type { Behaviour } from '../behaviour/types.ts';
import { omit } from '../patching.ts';
import type { Reason } from '../rejection.ts';
import type { Defect } from './defect.ts';

type RuleSet =
  'createRules' | 'codeRules' | 'codeBatchRules' | 'identificationRules' | 'updateRules' | 'aiRules';

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

const leftOut: readonly Defect[] = sets.flatMap((set) =>
  Object.keys(standard[set])
    .filter((rule) => !conforming.has(`${set}/${rule}`))
    .map((rule) => ({
      id: `rule/left-out/${set}/${rule}`,
      sentence: `The rule ${rule} is not applied.`,
      patch: (behaviour: Behaviour) => ({ [set]: omit(behaviour[set], rule as never) }),
    })),
);

function withStatus(reason: Reason, status: number, what: string): Defect {
  return {
    id: `rule/status/${reason}-${status}`,
    sentence: `${what} is answered with ${status}.`,
    patch: ({ rejectionStatus }) => ({ rejectionStatus: { ...rejectionStatus, [reason]: status } }),
  };
}

const statuses: readonly Defect[] = [
  withStatus('invalid', 422, 'A request that breaks a rule'),
  withStatus('invalid', 500, 'A request that breaks a rule'),
  withStatus('malformed', 500, 'A body that cannot be parsed'),
  withStatus('malformed', 200, 'A body that cannot be parsed'),
  withStatus('unknown-record', 200, 'An id that no record has'),
  withStatus('unknown-record', 500, 'An id that no record has'),
  withStatus('unknown-uri', 200, 'A path that is no operation'),
  withStatus('unauthenticated', 403, 'A request without good credentials'),
  withStatus('unauthenticated', 200, 'A request without good credentials'),
  withStatus('forbidden', 404, 'A user without the role'),
  withStatus('forbidden', 200, 'A user without the role'),
  withStatus('wrong-state', 500, 'A segment in the wrong state'),
  withStatus('too-large', 500, 'A body that is too large'),
];

/** Faults of refusal: a rule that is not applied, or another status. */
export const ruleDefects: readonly Defect[] = [
  ...leftOut,
  ...statuses,
  {
    id: 'rule/refused-but-written',
    sentence: 'A refused request is carried out all the same.',
    patch: () => ({ writesRefused: () => true }),
  },
];
