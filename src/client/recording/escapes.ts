/** Text with the escapes of URLs, JSON or markup taken away, and the way back to where it stood. Pure. */

/** A stretch of text, by its first index and the one after its last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text that was unescaped once. */
interface Layer {
  readonly text: string;
  /** Where a stretch of the unescaped text stood before. */
  readonly origin: (span: Span) => Span;
}

type Kind = readonly [pattern: RegExp, decode: (escape: string) => string | undefined];

const controls: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/** The names of the characters from U+00A0 to U+00DF, in lower case: secrets are found in any case. */
const latin1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml times oslash ugrave uacute ucirc uuml yacute thorn szlig';

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  excl: '!',
  num: '#',
  dollar: '$',
  percnt: '%',
  lpar: '(',
  rpar: ')',
  ast: '*',
  plus: '+',
  comma: ',',
  period: '.',
  sol: '/',
  colon: ':',
  semi: ';',
  equals: '=',
  quest: '?',
  commat: '@',
  lsqb: '[',
  bsol: '\\',
  rsqb: ']',
  hat: '^',
  lowbar: '_',
  grave: '`',
  lcub: '{',
  vert: '|',
  rcub: '}',
  tilde: '~',
  tab: '\t',
  newline: '\n',
  divide: '\u00F7',
  yuml: '\u00FF',
  euro: '\u20AC',
  ...Object.fromEntries(latin1.split(' ').map((name, at) => [name, String.fromCharCode(0xa0 + at)])),
};

const hex = (digits: string): string => String.fromCharCode(Number.parseInt(digits, 16));

function entity(escape: string): string | undefined {
  const name = escape.slice(1, -1).toLowerCase();
  if (!name.startsWith('#')) return Object.hasOwn(entities, name) ? entities[name] : undefined;
  const point = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return point <= 0x10_ff_ff ? String.fromCodePoint(point) : undefined;
}

/** A percent sign stands for a byte: text outside ASCII comes out as the characters that its bytes have in Latin-1. */
const kinds: readonly Kind[] = [
  [/%(?:[0-9a-f]{2}|u[0-9a-f]{4})/gi, (escape) => hex(escape.replace(/^%u?/i, ''))],
  [
    /\\(?:u[0-9a-f]{4}|x[0-9a-f]{2}|["'\\/bfnrt])/gi,
    (escape) =>
      escape.length > 2
        ? hex(escape.slice(2))
        : (controls[escape.charAt(1).toLowerCase()] ?? escape.charAt(1)),
  ],
  [/&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,7});/gi, entity],
  // UTF-16 that was read as bytes.
  // oxlint-disable-next-line no-control-regex -- the zero bytes are meant
  [/\u0000/g, () => ''],
  // Base64 that was wrapped into lines.
  [/(?<=[\w+/]{16})\r?\n[\t ]*(?=[\w+/=]{2})/g, () => ''],
];

/** How often a text may be escaped one over the other: a URL inside a JSON text inside a page. */
const maxDepth = 3;

/** No ordinary text has more readings than this. */
const maxLayers = 24;

// oxlint-disable-next-line no-control-regex -- the zero bytes are meant
const anyEscape = /%[0-9a-fu]|\\[ux"'\\/bfnrt]|&[#a-z]|\u0000|[\w+/]\r?\n[\t ]*[\w+/=]/i;

/**
 * Finds stretches in a text and in everything that it may stand for, and gives them back as they stand in the
 * text itself.
 *
 * @param find the stretches in one text
 */
export function findUnescaped(text: string, find: (text: string) => readonly Span[]): Span[] {
  const found = [...find(text)];
  if (!anyEscape.test(text)) return found;
  const known = new Set([text]);
  let layers: readonly Layer[] = [{ text, origin: (span) => span }];
  for (let depth = 0; depth < maxDepth && layers.length > 0; depth += 1) {
    const next: Layer[] = [];
    for (const outer of layers) {
      for (const kind of kinds) {
        const inner = known.size < maxLayers ? unescaped(outer.text, kind) : undefined;
        if (!inner || known.has(inner.text)) continue;
        known.add(inner.text);
        const origin = (span: Span) => outer.origin(inner.origin(span));
        found.push(...find(inner.text).map(origin));
        next.push({ text: inner.text, origin });
      }
    }
    layers = next;
  }
  return found;
}

/** A text without one kind of escapes; undefined when it has none. */
function unescaped(text: string, [pattern, decode]: Kind): Layer | undefined {
  /** Where the unescaped pieces are in the new text, and where they were in the old one. */
  const marks: { readonly inner: Span; readonly outer: Span }[] = [];
  let result = '';
  let done = 0;
  for (const match of text.matchAll(pattern)) {
    const value = decode(match[0]);
    if (value === undefined) continue;
    result += text.slice(done, match.index);
    done = match.index + match[0].length;
    marks.push({
      inner: { start: result.length, end: result.length + value.length },
      outer: { start: match.index, end: done },
    });
    result += value;
  }
  if (marks.length === 0) return undefined;
  result += text.slice(done);
  /** The last piece that begins at or before an index. */
  const before = (index: number) => {
    let [low, high] = [0, marks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((marks[middle]?.inner.start ?? Infinity) <= index) low = middle + 1;
      else high = middle;
    }
    return marks[low - 1];
  };
  /** Of what lies inside a piece, the whole piece counts. */
  const mapped = (index: number, side: 'start' | 'end') => {
    const piece = before(index);
    if (!piece) return index;
    if (side === 'end' && index === piece.inner.start) return piece.outer.start;
    if (index < piece.inner.end) return piece.outer[side];
    return piece.outer.end + (index - piece.inner.end);
  };
  return {
    text: result,
    origin: ({ start, end }) => ({ start: mapped(start, 'start'), end: mapped(end, 'end') }),
  };
}
