/** The forms in which a secret may appear in a text. Pure. */

/** A text to look for. */
export interface Form {
  readonly text: string;
  /** How many characters beside it still tell something of the secret: base64 cuts across bytes. */
  readonly before: number;
  readonly after: number;
  readonly isBase64: boolean;
}

/**
 * The forms of a secret that no unescaping leads to: itself, its bytes read as Latin-1, with + for spaces, and
 * in base64, standing alone or inside of something longer.
 */
export function formsOf(secret: string): Form[] {
  const utf8 = Buffer.from(secret, 'utf8');
  const read = [secret, utf8.toString('latin1')];
  const plain = new Set([...read, ...read.map((text) => text.replaceAll(' ', '+'))]);
  const bytes = [utf8];
  // oxlint-disable-next-line no-control-regex -- every character that Latin-1 has, and one outside ASCII
  if (/^[\u0000-\u00FF]*[\u0080-\u00FF][\u0000-\u00FF]*$/.test(secret))
    bytes.push(Buffer.from(secret, 'latin1'));
  return [
    ...[...plain].map((text) => ({ text, before: 0, after: 0, isBase64: false })),
    ...bytes.flatMap((each) => [0, 1, 2].flatMap((shift) => base64Forms(each, shift))),
  ];
}

/** Bytes in base64 after so many others: the characters that depend on nothing but them. */
function base64Forms(bytes: Buffer, shift: number): Form[] {
  const bits = 8 * (shift + bytes.length);
  const start = Math.ceil((8 * shift) / 6);
  const end = Math.floor(bits / 6);
  const padded = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
  const text = padded.slice(start, end);
  const url = text.replaceAll('+', '-').replaceAll('/', '_');
  return [...new Set([text, url])].map((each) => ({
    text: each,
    before: shift === 0 ? 0 : 1,
    after: bits % 6 === 0 ? 0 : 1,
    isBase64: true,
  }));
}
