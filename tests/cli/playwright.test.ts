/** The specs are Playwright tests like any other: they can be listed, found and chosen without a target. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';

const root = path.join(import.meta.dirname, '..', '..');

interface Listed {
  readonly project: string;
  readonly place: string;
  readonly title: string;
}

/** What `npx playwright test --list` says, without any variable of ours. */
function list(...options: readonly string[]): readonly Listed[] {
  const known = Object.entries(process.env).filter(
    ([name]) => !/^(?:SN|WRAPUP|TEST|PW|PLAYWRIGHT)_/.test(name),
  );
  const text = execFileSync(
    process.execPath,
    [path.join(root, 'node_modules', '@playwright', 'test', 'cli.js'), 'test', '--list', ...options],
    { cwd: root, env: Object.fromEntries(known), encoding: 'utf8' },
  );
  return [...text.matchAll(/^\s+\[(\w+)\] › (\S+:\d+):\d+ › (.*)$/gm)].map(
    ([, project = '', place = '', title = '']) => ({ project, place, title }),
  );
}

/** Where the specs declare checks, as file:line. */
const declarations = readdirSync(path.join(root, 'specs')).flatMap((name) =>
  readFileSync(path.join(root, 'specs', name), 'utf8')
    .split('\n')
    .flatMap((line, index) => (/^\s*(?:check|readCheck)\(/.test(line) ? [`${name}:${index + 1}`] : [])),
);

test('lists every check at its own line, in JSON and in XML, without a target', () => {
  const listed = list();
  expect(new Set(listed.map(({ project }) => project))).toEqual(new Set(['json', 'xml']));
  expect([...new Set(listed.map(({ place }) => place))].toSorted()).toEqual(declarations.toSorted());
});

test('finds a check by file and line, and one representation by its project', () => {
  const [place = ''] = declarations;
  const found = list(`specs/${place}`);
  expect(found.map(({ place: at }) => at)).toEqual(found.map(() => place));
  expect(found.length).toBeGreaterThan(0);
  const xml = list('--project', 'xml');
  expect(xml.length).toBeGreaterThan(30);
  expect(xml.every(({ project, title }) => project === 'xml' && title.endsWith('[xml]'))).toBe(true);
});

test('finds the checks of a clause by its id as a tag', () => {
  const found = list('--grep', '@code.get/unauthenticated(\\s|$)');
  expect(found.map(({ place }) => place)).toContain(
    declarations.find((place) => place.startsWith('access.spec.ts:')),
  );
  expect(found.length).toBeLessThan(list().length / 4);
});
