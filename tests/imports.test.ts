import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

const root = fileURLToPath(new URL('..', import.meta.url));

const contract = ['src/contract'];
const client = [...contract, 'src/run-folder', 'src/client'];
const run = [...client, 'src/report', 'src/reference', 'src/run'];
const proof = [...run, 'src/harness', 'src/proof'];

/** What a folder may import besides itself. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'src/contract': [],
  'src/run-folder': contract,
  'src/client': client,
  'src/report': [...contract, 'src/run-folder'],
  'src/harness': client,
  fixtures: [...client, 'src/harness'],
  specs: ['fixtures'],
  'src/reference': contract,
  'src/run': run,
  'src/proof': proof,
  'src/cli': proof,
  scripts: proof,
};

interface Import {
  readonly from: string;
  readonly to: string;
}

const imports: readonly Import[] = Object.keys(allowed).flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => importsOf(join(root, folder, name))),
);

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, target = '']) => ({
    from: relative(root, file),
    to: target.startsWith('.') ? relative(root, join(dirname(file), target)) : target,
  }));
}

function folderOf(file: string): string | undefined {
  return Object.keys(allowed).find((folder) => file.startsWith(`${folder}/`));
}

test('dependencies point one way', () => {
  expect(imports.length).toBeGreaterThan(100);
  const wrong = imports.filter(({ from, to }) => {
    const [own, other] = [folderOf(from), folderOf(to)];
    return own !== undefined && other !== undefined && own !== other && !allowed[own]?.includes(other);
  });
  expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
});

test('no import circle, types included', () => {
  const targets = new Map<string, string[]>();
  for (const { from, to } of imports) targets.set(from, [...(targets.get(from) ?? []), to]);
  const reachable = (start: string): ReadonlySet<string> => {
    const found = new Set<string>();
    const open = [...(targets.get(start) ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (found.has(next)) continue;
      found.add(next);
      open.push(...(targets.get(next) ?? []));
    }
    return found;
  };
  expect([...targets.keys()].filter((file) => reachable(file).has(file))).toEqual([]);
});

test('a spec imports nothing but fixtures/test.ts', () => {
  const wrong = imports.filter(({ from, to }) => from.startsWith('specs/') && to !== 'fixtures/test.ts');
  expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
});

test("the reference instance's model does not import HTTP", () => {
  const wrong = imports.filter(
    ({ from, to }) =>
      from.startsWith('src/reference/') &&
      !/^src\/reference\/(http\/|fault\.ts|instance\.ts)/.test(from) &&
      (/^(hono|@hono\/|node:http)/.test(to) || to.startsWith('src/reference/http/')),
  );
  expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
});

test('defects of one folder import none of another', () => {
  const folder = 'src/proof/defects/';
  const folderOf = (file: string) => file.slice(folder.length).split('/', 1)[0] ?? '';
  const shared = ['patches', 'breaking.ts', 'defect.ts'];
  const wrong = imports.filter(
    ({ from, to }) =>
      from.startsWith(folder) &&
      to.startsWith(folder) &&
      from !== `${folder}index.ts` &&
      ![folderOf(from), ...shared].includes(folderOf(to)),
  );
  expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
});

test('the renderers do not import Playwright', () => {
  const wrong = imports.filter(
    ({ from, to }) => from.startsWith('src/report/render/') && to.startsWith('@playwright'),
  );
  expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
});
