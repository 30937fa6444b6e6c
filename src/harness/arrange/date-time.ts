/** Times as requests carry them: `YYYY-MM-DD HH:MM:SS` in UTC. Pure. */

/** The text of a time in epoch milliseconds, rounded down to its second. */
export function dateTimeText(time: number): string {
  return new Date(time).toISOString().slice(0, 19).replace('T', ' ');
}

/** Epoch milliseconds of such a text; undefined for anything else. */
export function timeOfText(text: string | undefined): number | undefined {
  if (!/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text ?? '')) return undefined;
  const time = Date.parse(`${(text ?? '').replace(' ', 'T')}Z`);
  return Number.isNaN(time) ? undefined : time;
}
