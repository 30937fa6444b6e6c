import type { Redaction } from './redaction.ts';

/** What takes secrets out of text that is going to be shown. */
export type Cleaning = Pick<Redaction, 'text' | 'quotations'>;

/** How much of a text is kept. */
export interface Cut {
  /** A text of at most so many characters stays whole. */
  readonly longest: number;
  /** How many characters of a longer one are kept at its beginning. */
  readonly head: number;
  /** How many are kept at its end; none by default. */
  readonly tail?: number;
}

/** How far beyond the cut secrets are looked for: no form of one is longer. */
const margin = 64 * 1024;

/** A text without secrets, and whether some of it was cut away. */
export interface Shortened {
  readonly text: string;
  readonly isCut: boolean;
}

/**
 * Takes the secrets out of a text, then cuts it. In the other order the half of a secret before the cut would
 * be no secret any more, and stay. Of a huge text only what is kept, and what lies around the cuts, is looked at.
 */
export function shorten(text: string, cleaning: Cleaning, { longest, head, tail = 0 }: Cut): Shortened {
  const end = (clean: string) => (tail === 0 ? '' : clean.slice(-tail));
  if (text.length <= longest + head + tail + 2 * margin) {
    const clean = cleaning.text(text);
    if (clean.length <= longest) return { text: clean, isCut: false };
    return { text: `${clean.slice(0, head)}…${end(clean)}`, isCut: true };
  }
  // What stands before the cut gets shorter without its secrets, so that even the edge of the margin may be kept.
  const first = cleaning.quotations(`${text.slice(0, head + margin)}…`).slice(0, -1);
  const last = tail === 0 ? '' : cleaning.quotations(`…${text.slice(-(tail + margin))}`).slice(1);
  return { text: `${first.slice(0, head)}…${end(last)}`, isCut: true };
}
