import type { CodeRecord } from '../../../reference/records.ts';
import { broken } from '../breaking.ts';
import type { Defect } from '../defect.ts';
import { keepingCode } from '../patches/codes.ts';
import { type Member, takingAnother, withAnother } from './another-value.ts';
import { statementsOf } from './clauses.ts';

const members: readonly Member<CodeRecord>[] = ['code', 'description', 'active', 'external'];

const stored: readonly Defect[] = members.map((member) => ({
  id: `stored/code/${member}`,
  sentence: `POST code stores another ${member} than it answers.`,
  breaks: broken(statementsOf('storedCode', member), member),
  patch: keepingCode((kept) => withAnother(kept, member)),
}));

// No request says whether a code is external: another value would conform.
const made: readonly Defect[] = (['code', 'description', 'active'] as const).map((member) => ({
  id: `made/code/${member}`,
  sentence: `POST code takes another ${member} than it was given.`,
  breaks: broken(statementsOf('madeCode', member), member),
  patch: takingAnother('codeMembers', member),
}));

const fromLabel: Defect = {
  id: 'made/code-from-label/active',
  sentence: 'A code made from a label of a creation gets another active.',
  breaks: broken(statementsOf('codeFromLabel', 'active'), 'active'),
  patch: takingAnother('codeFromLabelMembers', 'active'),
};

/** Faults of codes as they are kept: another value than is answered, or than was given. */
export const storedCodeDefects: readonly Defect[] = [...stored, ...made, fromLabel];
