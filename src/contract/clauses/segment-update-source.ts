/** Where the page states the clauses of PUT segment/update, and what most of them rest on. */
import type { Source } from '../clause.ts';
import { answered } from '../prerequisites.ts';

const section = 'segment.update';

export const query = (row: string): Source => ({ section, table: 'query', row });
export const body = (row: string): Source => ({ section, table: 'body', row });
export const response = (row: string): Source => ({ section, table: 'response', row });

/** Set-up worked, and the update was answered. */
export const updated = [...answered.segmentCreate, ...answered.segmentUpdate] as const;
/** The same, and the segment can be read. */
export const updatedAndRead = [...updated, ...answered.segmentGet] as const;
