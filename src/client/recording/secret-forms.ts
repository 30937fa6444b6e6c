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
 * The forms of a secret that no unescaping leads to: itself, composed and decomposed, its bytes read as Latin-1, with
 * + for spaces, in hexadecimal, and in base64 (of UTF-8, Latin-1 and UTF-16, and of the base64 of UTF-8), standing
 * alone or inside of something longer.
 */
export function formsOf(secret: string): Form[] {
  const written = [...new Set([secret, secret.normalize('NFC'), secret.normalize('NFD')])];
  const plain = new Set(written.flatMap(plainForms));
  const bytes = written.flatMap(bytesOf);
  const hex = new Set(bytes.map((each) => each.toString('hex')));
  const base64 = bytes.flatMap((each) => shifts.flatMap((shift) => base64Forms(each, shift)));
  const inBase64 = written.flatMap((text) =>
    shifts.flatMap((shift) => base64Forms(Buffer.from(text), shift)),
  );
  const twice = inBase64.flatMap(({ text }) =>
    shifts.flatMap((shift) => base64Forms(Buffer.from(text), shift)),
  );
  const forms = [
    ...[...plain, ...hex].map((text) => ({ text, before: 0, after: 0, isBase64: false })),
    ...base64,
    // What of the inner base64 stands beside it shows in one more character.
    ...twice.map((form) => ({ ...form, before: 2, after: 2 })),
  ];
  return [...new Map(forms.map((form) => [form.text, form])).values()];
}

/** Base64 cuts bytes into threes: how many may stand before. */
const shifts = [0, 1, 2] as const;

function plainForms(text: string): readonly string[] {
  const read = [text, Buffer.from(text, 'utf8').toString('latin1')];
  return [...read, ...read.map((each) => each.replaceAll(' ', '+'))];
}

function bytesOf(text: string): readonly Buffer[] {
  const utf16 = Buffer.from(text, 'utf16le');
  const bytes = [Buffer.from(text, 'utf8'), utf16, Buffer.from(utf16).swap16()];
  // oxlint-disable-next-line no-control-regex -- every character that Latin-1 has, and one outside ASCII
  if (/^[\u0000-\u00FF]*[\u0080-\u00FF][\u0000-\u00FF]*$/.test(text)) bytes.push(Buffer.from(text, 'latin1'));
  return bytes;
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
