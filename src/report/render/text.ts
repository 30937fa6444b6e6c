/** Text from a target, made safe and short enough to show. Pure. */

const longest = 300;

/** Cuts a text, and says how long it was. */
export function cut(text: string, limit: number = longest): string {
  if (text.length <= limit) return text;
  // Not in the middle of a character outside the basic plane.
  const end = /[\uD800-\uDBFF]/.test(text.charAt(limit - 1)) ? limit - 1 : limit;
  return `${text.slice(0, end)}… (${text.length} characters)`;
}

/** What turns the direction of writing around, so that a text looks like another one. */
export const directions = '\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069';

/** One line without control characters: a target must not be able to write to the terminal of its operator. */
export function oneLine(text: string): string {
  return text.replace(/\r?\n|\r/g, '⏎').replace(controls, (character) => {
    return `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
  });
}

// C0 and C1 controls, and the marks that turn the direction of writing around.
const controls = new RegExp(`[\\u0000-\\u001F\\u007F-\\u009F${directions}]`, 'g');

/** What a report shows of a text: one line, cut. */
export function shown(text: string, limit?: number): string {
  return cut(oneLine(text), limit);
}

/** The first of some ids, and how many more there are. */
export function firstOf(ids: readonly string[], most: number): string {
  const more = ids.length > most ? `, … ${ids.length - most} more` : '';
  return `${ids.slice(0, most).join(', ')}${more}`;
}

/** Columns as wide as their widest cell; numbers to the right. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, at) => (widths[at] = Math.max(widths[at] ?? 0, cell.length)));
  return rows.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

export function plural(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
