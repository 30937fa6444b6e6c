import { operations } from '../../../contract/operations.ts';
import { Rejection } from '../../../reference/rejection.ts';
import { clausesOf } from '../breaking.ts';
import type { Defect } from '../defect.ts';

const versioned: readonly Defect[] = operations.flatMap(({ id }): Defect[] => [
  {
    id: `wire/${id}/no-version`,
    sentence: `${id} is not there under a versioned URL.`,
    breaks: clausesOf(id, 'versioned-url'),
    patch: ({ serves }) => ({
      serves: (called, version) => serves(called, version) && !(called === id && version !== undefined),
    }),
  },
  {
    id: `wire/${id}/version-fault`,
    sentence: `${id} fails under a versioned URL.`,
    breaks: clausesOf(id, 'versioned-url'),
    patch: ({ serves, unknownUri }) => {
      let isVersioned = false;
      return {
        serves: (called, version) => {
          isVersioned = called === id && version !== undefined;
          return !isVersioned && serves(called, version);
        },
        unknownUri: () => {
          // Asked once for each call: the next one may be of a URL that is no operation at all.
          const wasVersioned = isVersioned;
          isVersioned = false;
          return wasVersioned ? new Rejection('fault', 'version') : unknownUri();
        },
      };
    },
  },
]);

/** Faults of URLs: with a version, and of no operation. */
export const urlDefects: readonly Defect[] = [
  ...versioned,
  {
    id: 'wire/wrong-url-500',
    sentence: 'A URL that is no operation is answered with 500.',
    breaks: ['wire/wrong-url'],
    patch: ({ rejectionStatus }) => ({ rejectionStatus: { ...rejectionStatus, 'unknown-uri': 500 } }),
  },
];
