import { behaviour } from '../clause.ts';

export const codePostClauses = [
  behaviour('code.post/created-are-listed', {
    statement: 'Every code that was created is in created_wrap_up_codes.',
    source: { section: 'code.post', table: 'response', row: 'result.result_map.created_wrap_up_codes' },
    dependsOn: ['code.post/answers-200'],
  }),
] as const;
