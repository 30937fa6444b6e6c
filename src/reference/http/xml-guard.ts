/** What fast-xml-parser lets through although XML 1.0 does not allow it, and what we never read. */

/** A character that no XML 1.0 document may hold. */
// eslint-disable-next-line no-control-regex -- these are the characters meant
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u;

const constructs = [
  { start: '<!--', end: '-->', name: 'comment' },
  { start: '<![CDATA[', end: ']]>', name: 'CDATA section' },
  { start: '<?', end: '?>', name: 'processing instruction' },
] as const;

/**
 * Why a document is refused before it is parsed, if it is. A document type declaration is refused outright,
 * so that no entity is ever declared, let alone expanded or fetched.
 */
export function xmlFault(text: string): string | undefined {
  if (forbidden.test(text)) return 'a character that XML does not allow';
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('<', at);
    const stop = open === -1 ? text.length : open;
    if (text.slice(at, stop).includes(']]>')) return ']]> in text';
    if (open === -1) return undefined;
    const next = text.charAt(open + 1);
    if (next === '!' || next === '?') {
      const construct = constructs.find(({ start }) => text.startsWith(start, open));
      if (!construct) return 'a document type declaration is not allowed';
      if (open > 0 && /^<\?xml\s/i.test(text.slice(open, open + 6)))
        return 'an XML declaration in the middle';
      const end = text.indexOf(construct.end, open + construct.start.length);
      if (end === -1) return `an unfinished ${construct.name}`;
      if (construct.start === '<!--' && text.slice(open + 4, end).includes('--')) return '-- in a comment';
      at = end + construct.end.length;
    } else {
      const end = tagEnd(text, open + 1);
      if (end === undefined) return 'an unfinished tag';
      at = end;
    }
  }
  return undefined;
}

/** Where a tag ends: the first > outside quotes. No < may come before. */
function tagEnd(text: string, from: number): number | undefined {
  let quote: string | undefined;
  for (let at = from; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '<') return undefined;
    if (quote === undefined && (character === '"' || character === "'")) quote = character;
    else if (character === quote) quote = undefined;
    else if (character === '>' && quote === undefined) return at + 1;
  }
  return undefined;
}
