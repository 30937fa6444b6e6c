import type { ClauseId } from '../../contract/catalogue.ts';
import { deadTargets } from '../faults/dead.ts';
import type { DeadTarget } from './dead-target-findings.ts';

type Known = Omit<DeadTarget, 'id' | 'sentence'>;

const inconclusive = (title: RegExp, earns: readonly ClauseId[] = []): Known => ({
  verdict: 'inconclusive',
  title,
  earns,
});
const nonconformant: Known = { verdict: 'nonconformant' };

/** A URI that no API matches is answered as the platform does it, and that is true of these. */
const wrongUrl: readonly ClauseId[] = ['wire/wrong-url'];

/** What is known of each dead target. */
const known: Readonly<Record<string, Known>> = {
  resets: inconclusive(/broke the connection/),
  silent: inconclusive(/does not answer/),
  'always-401': inconclusive(/refuses the configured credentials/),
  'always-403': inconclusive(/knows the user and refuses it/),
  'always-500': inconclusive(/fails on a simple read/),
  'always-502': inconclusive(/page answers|gateway answers/i),
  'login-redirect': inconclusive(/login page/),
  hibernating: inconclusive(/hibernating/),
  maintenance: inconclusive(/maintenance/),
  'no-plugin-400': inconclusive(/plugin/, wrongUrl),
  'no-plugin-404': inconclusive(/plugin/, wrongUrl),
  'empty-200': nonconformant,
  'empty-object': nonconformant,
  'another-api': nonconformant,
  echo: nonconformant,
  dies: { verdict: 'inconclusive', lived: true },
};

/** A port that refuses connections. */
export const notThere: DeadTarget = {
  id: 'not-there',
  sentence: 'Nothing listens at the address.',
  ...inconclusive(/Nothing listens/),
};

/** Every dead target; one of which nothing is known here is an error. */
export const deadList: readonly DeadTarget[] = [
  notThere,
  ...deadTargets.map(({ id, sentence }): DeadTarget => {
    const what = known[id];
    if (!what)
      throw new TypeError(`say in src/proof/matrix/dead-list.ts what the dead target ${id} is known for`);
    return { id, sentence, ...what };
  }),
];
