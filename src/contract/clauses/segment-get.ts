export const segmentGetClauses = [] as const;
