import type { MadeCode } from '../../../reference/behaviour/types.ts';
import type { Patch } from '../../../reference/behaviour/types.ts';
import type { CodeRecord } from '../../../reference/records.ts';

/** Changes the list of created codes in an answer, told what was made. */
export const listing =
  (change: (right: readonly CodeRecord[], made: readonly MadeCode[]) => readonly CodeRecord[]): Patch =>
  ({ listedCodes }) => ({ listedCodes: (made) => change(listedCodes(made), made) });
