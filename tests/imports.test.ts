import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What a folder may import besides itself. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'src/contract': [],
  'src/client': ['src/contract'],
  'src/reference': ['src/contract'],
  'src/report': ['src/contract'],
  'src/run': ['src/contract', 'src/client', 'src/reference', 'src/report'],
  fixtures: ['src/contract', 'src/client', 'src/run'],
  specs: ['fixtures'],
  'src/cli': ['src/contract', 'src/client', 'src/reference', 'src/report', 'src/run'],
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

test('a spec imports nothing but fixtures/test.ts', () => {
  const wrong = imports.filter(({ from, to }) => from.startsWith('specs/') && to !== 'fixtures/test.ts');
  expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
});

test("the reference instance's model knows no HTTP", () => {
  const wrong = imports.filter(
    ({ from, to }) =>
      from.startsWith('src/reference/') &&
      !/^src\/reference\/(http\/|faults\/|instance\.ts)/.test(from) &&
      (/^(hono|@hono\/|node:http)/.test(to) || to.startsWith('src/reference/http/')),
  );
  expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
});

test('defects of one theme know nothing of those of another', () => {
  const folder = 'src/reference/defects/';
  const themeOf = (file: string) => file.slice(folder.length).split('/', 1)[0] ?? '';
  const shared = ['patches', 'breaking.ts', 'defect.ts'];
  const wrong = imports.filter(
    ({ from, to }) =>
      from.startsWith(folder) &&
      to.startsWith(folder) &&
      from !== `${folder}index.ts` &&
      ![themeOf(from), ...shared].includes(themeOf(to)),
  );
  expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
});

test('the renderers know no Playwright', () => {
  const wrong = imports.filter(
    ({ from, to }) => from.startsWith('src/report/render/') && to.startsWith('@playwright'),
  );
  expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
});
