import type { Result } from '../result/result.ts';
import type { Paint } from './paint.ts';
import { firstOf, plural, shown } from './text.ts';

/** How many records of one table are shown. */
const mostShown = 5;

/** Records that the run made and could not remove, by table and reason. Pure. */
export function leftoverSection({ leftovers, leftoversIncomplete }: Result, paint: Paint): string[] {
  if (leftovers.length === 0) {
    return leftoversIncomplete
      ? [paint.bold(paint.yellow('Left on the target: not known, as its tables could not be searched'))]
      : [];
  }
  const groups = new Map<string, string[]>();
  for (const { table, sysId, reason } of leftovers) {
    const title = `${table}: ${reason}`;
    groups.set(title, [...(groups.get(title) ?? []), sysId]);
  }
  return [
    paint.bold(
      paint.yellow(`Left on the target (${leftoversIncomplete ? 'at least ' : ''}${leftovers.length})`),
    ),
    ...[...groups].flatMap(([title, ids]) => [
      `  ${plural(ids.length, 'record')} in ${shown(title, 300)}`,
      `    ${firstOf(ids, mostShown)}`,
    ]),
    `  \`wrapup-conformance cleanup\` tries again; conformance.json lists ${leftoversIncomplete ? 'what is known' : 'them all'}.`,
  ];
}
