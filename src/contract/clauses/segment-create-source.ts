import type { Source } from '../clause.ts';

/** A row of the request body of segment.create. */
export const body = (row: string): Source => ({ section: 'segment.create', table: 'body', row });

/** A row of the response of segment.create. */
export const response = (row: string): Source => ({ section: 'segment.create', table: 'response', row });

/** What segment.create's answer cannot hold without. */
export const created = ['segment.create/answers-200'] as const;

/** What reading a new segment back cannot do without. */
export const createdAndRead = ['segment.create/answers-200', 'segment.get/answers-200'] as const;
