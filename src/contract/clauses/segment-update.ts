export const segmentUpdateClauses = [] as const;
