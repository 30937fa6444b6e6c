import type { Defect } from '../defect.ts';
import { listing } from './listing.ts';

/** Faults of the list of codes that a batch is answered with. */
export const batchListDefects: readonly Defect[] = [
  {
    id: 'code/lists-nothing',
    sentence: 'Created codes are not listed.',
    breaks: ['code.post/created-are-listed'],
    patch: () => ({ listedCodes: () => [] }),
  },
  {
    id: 'code/lists-first',
    sentence: 'Only the first created code is listed.',
    breaks: ['code.post/created-are-listed'],
    patch: listing((right) => right.slice(0, 1)),
  },
  {
    id: 'code/lists-known-only',
    sentence: 'A batch with a known label lists nothing new.',
    breaks: ['code.post/new-beside-known'],
    patch: listing((right, made) => {
      const known = made.filter(({ existed }) => existed).map(({ code }) => code);
      return known.length > 0 ? known : right;
    }),
  },
  {
    id: 'batch/new-under-known-label',
    sentence: 'Beside a known label, new ones are listed under that label.',
    breaks: ['code.post/new-beside-known'],
    patch: listing((right, made) => {
      const known = made.find(({ existed }) => existed)?.code.code;
      const isNew = new Set(made.filter(({ existed }) => !existed).map(({ code }) => code.sys_id));
      return right.map((code) =>
        known !== undefined && isNew.has(code.sys_id) ? { ...code, code: known } : code,
      );
    }),
  },
  {
    id: 'batch/inactive-shares-sys-id',
    sentence: 'An inactive code is listed under the sys_id of the first code of its batch.',
    breaks: ['code.post/sys-ids-differ'],
    patch: listing((right) =>
      right.map((code) => (code.active ? code : { ...code, sys_id: right[0]?.sys_id ?? '' })),
    ),
  },
];
