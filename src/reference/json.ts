/** A value of a request or response body, before it is written as JSON or XML. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

/** An object of a body; a member that is undefined is not written. */
export interface JsonObject {
  readonly [member: string]: Json | undefined;
}

/** Whether a decoded value is an object, as opposed to a list or a plain value. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value of a body is a list. */
export function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** A plain value as text; objects and lists as JSON. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return JSON.stringify(value) ?? '';
}
