/**
 * Whether a text may stand in a path as the sys_id of a record. Anything may come as one, from answers, ledgers and
 * variables: two dots or nothing would name the table itself.
 */
export function isSysId(text: unknown): text is string {
  return typeof text === 'string' && /^[\w-]{1,64}$/.test(text);
}
