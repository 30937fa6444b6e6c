import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { knownVariables, ownVariables } from '../../src/run/settings/known-variables.ts';
import { misspeltIn } from '../../src/run/settings/misspelt-variables.ts';
import { Variables } from '../../src/run/settings/variables.ts';

type Env = Readonly<Record<string, string>>;

const root = path.join(import.meta.dirname, '..', '..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

const misspelt = (environment: Env, file: Env = {}) => misspeltIn(new Variables(environment, file));

test('.env.example lists every variable', () => {
  const listed = [...read('.env.example').matchAll(/^#(\w+)=/gm)].map(([, name = '']) => name);
  // Proxies have the same names in lower case.
  expect(listed.toSorted()).toEqual(knownVariables.filter((name) => /^[A-Z]/.test(name)).toSorted());
});

test('the README names no variable that is not read', () => {
  const named = new Set(read('README.md').match(/\b(?:SN|WRAPUP)_[A-Z_]+\b/g));
  expect(named.size).toBeGreaterThan(15);
  expect([...named].filter((name) => !knownVariables.some((known) => known === name))).toEqual([]);
});

test('variables of our own processes, and empty ones, are no problems', () => {
  const own = Object.fromEntries(ownVariables.map((name) => [name, '1']));
  expect(misspelt({ ...own, WRAPUP_X: '', PATH: '/bin' })).toEqual({ problems: [], notes: [] });
  const sources = ['src', 'fixtures'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => read(path.join(folder, name))),
  );
  const used = new Set(sources.flatMap((text) => text.match(/(?<=')WRAPUP_\w+(?=')/g) ?? []));
  expect(used.size).toBeGreaterThan(15);
  expect(misspelt(Object.fromEntries([...used].map((name) => [name, '1']))).problems).toEqual([]);
});

test('an unknown name with our prefix is a problem, in the environment and in .env', () => {
  const { problems, notes } = misspelt(
    { WRAPUP_INTERACTION_SYSIDS: 'a', WRAPUP_X: 'b' },
    { WRAPUP_REDINGS: 'c', WRAPUP_X: 'd' },
  );
  expect(problems).toEqual([
    expect.stringMatching(/^WRAPUP_INTERACTION_SYSIDS is not known; did you mean WRAPUP_INTERACTION_SYS_IDS/),
    expect.stringMatching(/^WRAPUP_X is not known; known are WRAPUP_.*WRAPUP_WORKERS$/),
    expect.stringMatching(/^WRAPUP_REDINGS in \.env is not known; did you mean WRAPUP_READINGS/),
  ]);
  expect(notes).toEqual([]);
});

test('a shared name gets a note only where it is close to a variable that is not set', () => {
  expect(misspelt({ SN_PASSWROD: 'secret-secret', SN_USERNAME: 'me' })).toEqual({
    problems: [],
    notes: ['SN_PASSWROD is not read by this suite; did you mean SN_PASSWORD?'],
  });
  expect(misspelt({ SN_HSOT: 'x' }, { SN_PORT: 'x', SN_TIMEOUTS: '9' }).notes).toEqual([
    expect.stringMatching(/^SN_HSOT is not read .*SN_HOST\?$/),
    expect.stringMatching(/^SN_TIMEOUTS in \.env is not read .*SN_TIMEOUT\?$/),
  ]);
});
