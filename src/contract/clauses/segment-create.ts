import { behaviour } from '../clause.ts';

export const segmentCreateClauses = [
  behaviour('segment.create/returns-sys-id', {
    statement: 'The answer names the new wrap-up segment by sys_id.',
    source: { section: 'segment.create', table: 'response', row: 'sys_id' },
    dependsOn: ['segment.create/answers-200'],
  }),
] as const;
