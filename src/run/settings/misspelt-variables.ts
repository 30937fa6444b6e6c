/** Variables that are set and never read, because their names are not known. Pure. */
import { knownVariables, ownVariables } from './known-variables.ts';
import { meant, nearest } from './nearest.ts';
import type { Variables } from './variables.ts';

/** Names with this prefix are the suite's alone. */
const ours = 'WRAPUP_';
/** Names with this prefix are shared with other tools. */
const shared = 'SN_';

const all: ReadonlySet<string> = new Set([...knownVariables, ...ownVariables]);

/** What is wrong with the names of variables, and what may be. Values are never part of it. */
export interface Misspelt {
  readonly problems: readonly string[];
  readonly notes: readonly string[];
}

/**
 * Looks for misspelt names: one with our prefix that is not known is a problem; one with the shared prefix is
 * worth a note where it is close to a variable that is not set.
 */
export function misspeltIn(variables: Variables): Misspelt {
  const unknown = variables.given.filter(({ name }) => !all.has(name));
  const unset = knownVariables.filter((name) => variables.text(name) === undefined);
  return {
    problems: unknown.flatMap(({ name, isOfFile }) =>
      name.startsWith(ours)
        ? [`${name}${place(isOfFile)} is not known; ${meant(name, withPrefix(ours, knownVariables))}`]
        : [],
    ),
    notes: unknown.flatMap(({ name, isOfFile }) => {
      const near = name.startsWith(shared) ? closeTo(name, withPrefix(shared, unset)) : [];
      return near.length === 0
        ? []
        : [`${name}${place(isOfFile)} is not read by this suite; did you mean ${near.join(' or ')}?`];
    }),
  };
}

const withPrefix = (prefix: string, names: readonly string[]): string[] =>
  names.filter((name) => name.startsWith(prefix));

const place = (isOfFile: boolean): string => (isOfFile ? ' in .env' : '');

/** The prefix, which is always the same, makes no two names alike. */
function closeTo(name: string, known: readonly string[]): string[] {
  const bare = (each: string) => each.slice(shared.length);
  return nearest(bare(name), known.map(bare)).map((each) => `${shared}${each}`);
}
