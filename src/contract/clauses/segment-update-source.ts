/** Where the page states the clauses of PUT segment/update, and what most of them rest on. */
import type { Source } from '../clause.ts';

const section = 'segment.update';

export const query = (row: string): Source => ({ section, table: 'query', row });
export const body = (row: string): Source => ({ section, table: 'body', row });
export const response = (row: string): Source => ({ section, table: 'response', row });

/** Set-up worked, and the update was answered. */
export const updated = ['segment.create/answers-200', 'segment.update/answers-200'] as const;
/** The same, and the segment can be read. */
export const updatedAndRead = [...updated, 'segment.get/answers-200'] as const;
