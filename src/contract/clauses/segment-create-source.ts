import type { Source } from '../clause.ts';
import { answered } from '../prerequisites.ts';

/** A row of the request body of segment.create. */
export const body = (row: string): Source => ({ section: 'segment.create', table: 'body', row });

/** A row of the response of segment.create. */
export const response = (row: string): Source => ({ section: 'segment.create', table: 'response', row });

/** What segment.create's answer cannot hold without. */
export const created = [...answered.segmentCreate] as const;

/** What reading a new segment back cannot do without. */
export const createdAndRead = [...answered.segmentCreate, ...answered.segmentGet] as const;
