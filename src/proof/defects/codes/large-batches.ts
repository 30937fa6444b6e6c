import type { Patch } from '../../../reference/behaviour/types.ts';
import type { CodeRecord } from '../../../reference/records.ts';
import { invalid } from '../../../reference/rejection.ts';
import type { Defect } from '../defect.ts';
import { keepingCode } from '../patches/codes.ts';
import { ruleBefore } from '../../../reference/replacing.ts';
import { listing } from './listing.ts';

/** Stores codes otherwise by their place in a batch, counted from one. */
const keepingByPlace =
  (change: (kept: CodeRecord, place: number) => CodeRecord): Patch =>
  (behaviour) => {
    let place = 0;
    return {
      ...keepingCode((kept) => {
        place += 1;
        return change(kept, place);
      })(behaviour),
      transformRequest: (...given) => {
        place = 0;
        return behaviour.transformRequest(...given);
      },
    };
  };

/** Faults of batches of many codes. */
export const largeBatchDefects: readonly Defect[] = [
  {
    id: 'code/lists-ten',
    sentence: 'No more than ten created codes are listed.',
    breaks: ['code.post/batch-of-20-listed'],
    patch: listing((right) => right.slice(0, 10)),
  },
  {
    id: 'batch/large-refused',
    sentence: 'A batch of more than fifteen codes is refused.',
    breaks: ['code.post/batch-of-20-listed'],
    patch: ruleBefore('codeBatchRules', 'codes-required', ({ codes = [] }) =>
      codes.length > 15 ? invalid('more than 15 codes') : undefined,
    ),
  },
  {
    id: 'batch/large-shares-sys-id',
    sentence: 'The sixteenth code of a batch is listed under the sys_id of the first.',
    breaks: ['code.post/large-batch-sys-ids-differ'],
    patch: listing((right) =>
      right.map((code, index) => (index === 15 ? { ...code, sys_id: right[0]?.sys_id ?? '' } : code)),
    ),
  },
  {
    id: 'batch/large-keeps-ten',
    sentence: 'Of a large batch only ten codes keep their descriptions.',
    breaks: ['code.post/large-batch-created'],
    patch: keepingByPlace((kept, place) => (place > 10 ? { ...kept, description: '' } : kept)),
  },
  {
    id: 'batch/large-stored-with-first-description',
    sentence: 'From the sixteenth code of a batch on, codes are stored with the description of the first.',
    breaks: ['code.post/large-batch-created'],
    patch: (behaviour) => {
      let first = '';
      return keepingByPlace((kept, place) => {
        if (place === 1) first = kept.description;
        return place > 15 ? { ...kept, description: first } : kept;
      })(behaviour);
    },
  },
];
