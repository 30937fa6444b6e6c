export const flowClauses = [] as const;
