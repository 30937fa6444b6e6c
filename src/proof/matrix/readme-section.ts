/** Parts of the README that are generated stand between two comments that name them. Pure. */

/**
 * The README with a section replaced.
 *
 * @throws Error when it has no place for the section
 */
export function withSection(readme: string, name: string, text: string): string {
  const [begin, end] = [`<!-- ${name}: written by npm run generate -->`, `<!-- /${name} -->`];
  const [from, to] = [readme.indexOf(begin), readme.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`README.md needs a line ${begin} and, after it, a line ${end}`);
  return `${readme.slice(0, from)}${begin}\n\n${text}\n\n${readme.slice(to)}`;
}
