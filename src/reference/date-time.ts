/** A time as columns and answers show it: `YYYY-MM-DD HH:MM:SS` in UTC, from epoch milliseconds. */
export const dateTimeOf = (time: number): string =>
  new Date(time).toISOString().slice(0, 19).replace('T', ' ');
