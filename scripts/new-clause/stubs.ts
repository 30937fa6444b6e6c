/** The files of a new clause, with TODO where something is to be filled in. Pure. */
import { meant } from '../../src/run/settings/nearest.ts';
import { places, type Place } from './places.ts';

/** What is wrong with an id, with what to do; undefined where a clause may have it. */
export function problemOfId(id: string, existing: readonly string[]): string | undefined {
  if (existing.includes(id)) return `there is a clause ${id} already: ids are permanent, take another one`;
  const [prefix = '', name = '', ...rest] = id.split('/');
  if (!Object.hasOwn(places, prefix)) {
    return `${id} begins with ${JSON.stringify(prefix)}; ${meant(prefix, Object.keys(places))}`;
  }
  return rest.length === 0 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name)
    ? undefined
    : `${id}: expected ${prefix}/ and then words in lower case with hyphens, such as ${prefix}/shows-label`;
}

/**
 * The files of a clause as they become, by their paths.
 *
 * @param read gives out a file as it is
 * @throws Error when a file has no place for its part
 */
export function stubsOf(id: string, read: (path: string) => string): ReadonlyMap<string, string> {
  const [prefix = '', name = ''] = id.split('/');
  const place = places[prefix];
  if (!place) throw new TypeError(`no place is known for ${id}`);
  return new Map([
    [
      place.clauses,
      inserted(place.clauses, read(place.clauses), /,?\s*\] as const;\s*$/, clauseStub(id, place)),
    ],
    [place.spec, `${read(place.spec).trimEnd()}\n\n${checkStub(id)}`],
    [
      place.defects,
      inserted(
        place.defects,
        read(place.defects),
        /,?\s*\];\s*$/,
        `${defectStub(id, name, 'one')}, ${defectStub(id, name, 'other')}`,
      ),
    ],
  ]);
}

/** The other files where the parts of a clause may fit better than where its stubs are written. */
export function otherPlaces(id: string): readonly string[] {
  const place = places[id.split('/')[0] ?? ''];
  if (!place) return [];
  const { clauses, spec, defects } = place;
  return [
    clauses.replace(/\.ts$/, '*.ts'),
    spec.replace(/\.spec\.ts$/, '*.spec.ts'),
    `${defects.slice(0, defects.lastIndexOf('/'))}/`,
  ];
}

/** Adds to the list that a file ends with. */
function inserted(path: string, text: string, end: RegExp, item: string): string {
  const found = end.exec(text);
  if (!found)
    throw new Error(`${path} does not end with the list that the stub belongs into: write it by hand`);
  return `${text.slice(0, found.index)},\n${item}${found[0].replace(/^,/, '')}`;
}

const clauseStub = (id: string, { source, details }: Place): string => `behaviour('${id}', {
  level: 'MUST',
  ${details},
  statement: 'TODO: what holds, as one sentence in the present tense.',
  source: ${source},
  remedy: 'TODO: what a vendor does when it fails.',
})`;

const checkStub = (id: string): string => `check('TODO: what is done, for ${id}', ['${id}'], () =>
  Promise.reject(new Error('TODO: prepare, act, judge ${id}')),
);
`;

const defectStub = (id: string, name: string, which: string): string => `{
  id: 'todo/${name}/${which}',
  sentence: 'TODO: what it does wrong; then an id by its kind, and the patch that does it.',
  breaks: ['${id}'],
  patch: () => ({}),
}`;
