export const segmentUpdateAiClauses = [] as const;
