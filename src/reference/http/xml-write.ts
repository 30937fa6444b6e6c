import type { Behaviour } from '../behaviour/types.ts';
import { isList, type Json, type JsonObject } from '../json.ts';

/** The part of the behaviour that writing XML depends on. */
type Writing = Pick<Behaviour, 'escapeXml' | 'xmlRoot' | 'xmlDeclaration'>;

/**
 * A body as an XML document: members as elements, a list as repeated elements, `<x/>` for an empty value
 * (READINGS xml-shape).
 */
export function encodeXml(body: Json, writing: Writing): string {
  return `${writing.xmlDeclaration}${elementOf(writing.xmlRoot, body, writing)}`;
}

function elementOf(name: string, value: Json | undefined, writing: Writing): string {
  if (value === undefined) return '';
  if (isList(value)) return value.map((each) => elementOf(name, each, writing)).join('');
  const content = contentOf(value, writing);
  return content === '' ? `<${name}/>` : `<${name}>${content}</${name}>`;
}

function contentOf(value: JsonObject | string | number | boolean | null, writing: Writing): string {
  if (value === null) return '';
  if (typeof value !== 'object') return writing.escapeXml(String(value));
  return Object.entries(value)
    .map(([member, each]) => elementOf(member, each, writing))
    .join('');
}
