export const codeGetClauses = [] as const;
