import type { MadeCode } from '../../behaviour/themes.ts';
import type { Patch } from '../../behaviour/types.ts';
import type { CodeRecord } from '../../records.ts';

/** Changes the list of created codes in an answer, told what was made. */
export const listing =
  (change: (right: readonly CodeRecord[], made: readonly MadeCode[]) => readonly CodeRecord[]): Patch =>
  ({ listedCodes }) => ({ listedCodes: (made) => change(listedCodes(made), made) });
