/** A document without the byte order mark that it may begin with, which is no part of it. */
export function withoutByteOrderMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
