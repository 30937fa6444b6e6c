import { invalid, Rejection } from '../../../reference/rejection.ts';
import type { UpdateRequest } from '../../../reference/requests.ts';
import type { Defect } from '../defect.ts';
import { onRefusal, ruleAfter } from '../../../reference/replacing.ts';

/** A rule of updates that the page does not have. */
const needing = (what: keyof UpdateRequest, breaks: Defect['breaks']): Defect => ({
  id: `update/needs-${what}`,
  sentence: `An update without ${what} is refused.`,
  breaks,
  patch: ruleAfter('updateRules', 'open', ({ request }, { behaviour }) =>
    behaviour.given(request[what]) ? undefined : invalid(what),
  ),
});

/** Faults of updates that are valid and refused, or refused with 401 for their code. */
export const turnedAwayUpdateDefects: readonly Defect[] = [
  needing('notes', [
    'segment.update/answers-200',
    'segment.update/confirmed-on-alone',
    'segment.update/code-alone',
  ]),
  needing('confirmed_on', [
    'segment.update/answers-200',
    'segment.update/notes-alone',
    'segment.update/code-alone',
  ]),
  needing('wrap_up_code', [
    'segment.update/answers-200',
    'segment.update/notes-alone',
    'segment.update/confirmed-on-alone',
  ]),
  {
    id: 'update/code-not-allowed-unauthenticated',
    sentence: 'An update with a code that is not allowed is answered with 401.',
    breaks: ['segment.update/code-not-allowed'],
    patch: onRefusal(
      'updateRules',
      'wrap-up-code-allowed',
      () => new Rejection('unauthenticated', 'The code is not allowed'),
    ),
  },
];
