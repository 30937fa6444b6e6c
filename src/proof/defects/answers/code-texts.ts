import { catalogue } from '../../../contract/catalogue.ts';
import { broken } from '../breaking.ts';
import type { Defect } from '../defect.ts';
import { changingBody } from '../patches/bodies.ts';
import { editAt } from '../patches/edit.ts';

/** Faults of the texts that answers about segments show of codes, where those may show none. */
export const segmentCodeTextDefects: readonly Defect[] = catalogue.flatMap(
  ({ id, operation, mayBeEmpty, shows: [pointer = ''] = [] }): readonly Defect[] =>
    mayBeEmpty === true && operation !== undefined
      ? [
          {
            id: `code-texts/same-for-all/${operation}${pointer}`,
            sentence: `In the answer of ${operation}, ${pointer} is the same text for every code.`,
            breaks: broken([id], operation),
            patch: changingBody(operation, (body) => editAt(body, pointer, () => 'A code of this target')),
          },
        ]
      : [],
);
