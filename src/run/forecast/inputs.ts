/** What a run may lack, so that it skips what needs it. Pure. */

/** Every input, in the order in which a report names those that are missing. */
export const inputNames = [
  'agent',
  'interactions',
  'credentials',
  'no-role user',
  'Table API',
  'wrap-up configurations',
  'segments to read',
  'codes to read',
  'writing',
] as const;

export type InputName = (typeof inputNames)[number];
