/** The known names that a misspelt one may have meant, the most likely first; at most `limit`. */
export function nearest(name: string, known: readonly string[], limit = 3): string[] {
  const misspelt = name.toLowerCase();
  return known
    .map((each) => ({ each, distance: distanceOf(misspelt, each.toLowerCase()) }))
    .filter(({ each, distance }) => distance <= Math.max(1, Math.floor(each.length / 3)))
    .sort((left, right) => left.distance - right.distance)
    .slice(0, limit)
    .map(({ each }) => each);
}

/**
 * What to say about a name that is not known: the nearest ones, or all where there are few.
 *
 * @param command the one of ours that lists them all
 */
export function meant(name: string, known: readonly string[], command?: string): string {
  const listed = command === undefined ? '' : `; the command ${command} lists them`;
  const near = nearest(name, known);
  if (near.length > 0) return `did you mean ${near.join(' or ')}?${listed}`;
  return `${known.length <= 16 ? `known are ${known.join(', ')}` : `${known.length} are known`}${listed}`;
}

/** How many letters must be changed, added, left out or swapped with the next one (optimal string alignment). */
function distanceOf(left: string, right: string): number {
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let at = 1; at <= left.length; at += 1) {
    const next = [at];
    for (let other = 1; other <= right.length; other += 1) {
      const replaced = (row[other - 1] ?? 0) + (left[at - 1] === right[other - 1] ? 0 : 1);
      const areSwapped = left[at - 1] === right[other - 2] && left[at - 2] === right[other - 1];
      const swapped = areSwapped ? (before[other - 2] ?? 0) + 1 : Infinity;
      next.push(Math.min(replaced, swapped, (row[other] ?? 0) + 1, (next[other - 1] ?? 0) + 1));
    }
    [before, row] = [row, next];
  }
  return row[right.length] ?? 0;
}
