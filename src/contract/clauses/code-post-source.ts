import type { Source } from '../clause.ts';
import { answered } from '../prerequisites.ts';

/** A row of the request body of code.post. */
export const body = (row: string): Source => ({ section: 'code.post', table: 'body', row });

/** A row of the response of code.post. */
export const response = (row: string): Source => ({ section: 'code.post', table: 'response', row });

/** A member of a created code in the response of code.post. */
export const member = (name: string): Source => response(`result.result_map.created_wrap_up_codes.${name}`);

/** What a code in the answer of code.post cannot be judged without. */
export const listed = [...answered.codePost, 'code.post/created-are-listed'] as const;
