export const wireClauses = [] as const;
