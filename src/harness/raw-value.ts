import { valueAt, type Answer } from '../client/answer.ts';
import { readXml, type XmlElement } from '../client/codec/xml-reader.ts';

/**
 * The member at a dotted path as it came, documented or not: `undefined` when it is absent, `null`, or its
 * value; an empty XML element is an empty string. For lists use the decoded body.
 */
export function rawValue(answer: Answer, path: string): unknown {
  const { decoded, response, representation } = answer;
  if (decoded?.value === undefined) return undefined;
  const text = response.body.replace(/^\uFEFF/, '');
  const body = representation === 'xml' ? plain(readXml(text)) : (JSON.parse(text) as unknown);
  return valueAt(body, decoded.wrapped && !path.startsWith('result.') ? `result.${path}` : path);
}

function plain(element: XmlElement): unknown {
  if (element.children.length === 0) return element.text;
  return Object.fromEntries(element.children.map((child) => [child.name, plain(child)]));
}
