/** Whether a text has characters beyond ASCII. */
export const beyondAscii = /[\u0080-\uFFFF]/;

/** A text with question marks for its characters beyond Latin-1. */
export const beyondLatin1 = (text: string): string => text.replaceAll(/[\u0100-\uD7FF\uE000-\uFFFF]/g, '?');

/** A text with question marks for its characters outside the basic plane. */
export const beyondBasicPlane = (text: string): string => text.replaceAll(/[\u{10000}-\u{10FFFF}]/gu, '?');

/** A text from its end to its beginning. */
export const reversed = (text: string): string => text.split('').toReversed().join('');
