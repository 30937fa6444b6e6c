/** Keeps words out of the project that a reader would have to look up: docs/glossary.md has the ones to use. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';

/** Words that were used here once, each with the field's word for it. Word endings are part of the patterns. */
const banned: Readonly<Record<string, RegExp>> = {
  'transient failure': /\bweather\b/,
  'change, damage, lost check': /\bspoil(?:s|t|ed|ing)?\b/,
  'retry policy': /\bpatience\b/,
  'token broker': /\bdesks?\b/,
  'concurrency limit': /\bgates?\b/,
  connection: /\b(?:open|opens|opened) a line\b|\bline to the target\b/,
  'run abort': /\bstop sign\b/,
  lease: /\bborrow(?:s|ed|ing)?\b/,
  'record an intent': /\benter(?:s|ed|ing)? (?:in|into) (?:the|a) ledger\b/,
  'handed over in the environment': /\bambient\b/,
  'request, response': /\bcame back\b|\bcomes back with\b|\bwas asked\b(?! for)/,
  prerequisite: /\binstruments?\b/,
  'root cause, false alarm, attributed': /\bblam(?:e|es|ed|ing)\b|\bculprits?\b|\bslander\w*\b/,
  observation: /\bsightings?\b/,
  'lost, recorded': /\b(?:un)?heard\b/,
  'selected, requested': /\bwanted\b/,
  'worker, in parallel': /\blanes?\b/,
  'subject, kind': /\bthemes?\b/,
  'side effect': /\bcollateral\b/,
  finding: /\bcomplaints?\b/,
  'repair, do': /\bmend(?:s|ed|ing)?\b/,
  'anonymous, no target, no process': /\bnobody\b/,
  'another user, an operator': /\bsomebody\b/,
  'all users, every request': /\beverybody\b/,
  'name who it is': /\bwhoever\b/,
  'unknown user': /\bstrangers?\b/,
  'accept, accepted, access': /\blets? (?!is\b)(?:\w+ )?in\b/,
  'other code, other segment': /\bneighbours?\b/,
  'check context': /\bscenes?\b/,
};

/** Uses that stay: a banned word that means what every reader takes it to mean there. */
const exceptions: readonly { readonly file: string; readonly reason: string }[] = [
  { file: 'tests/words.test.ts', reason: 'lists the words' },
];

const searched = ['src', 'fixtures', 'specs', 'tests', 'scripts', 'bench', 'docs', 'schemas'];
const single = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', '.env.example'];
const kinds = /\.(?:ts|json|md|txt|xml)$|\.env\.example$/;

function files(): readonly string[] {
  const within = searched.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)),
  );
  return [...within, ...single]
    .filter((file) => kinds.test(file) && statSync(file).isFile())
    .filter((file) => !exceptions.some((exception) => exception.file === file));
}

/** A text with the words of identifiers apart, in lower case: `isHeardOnce` has the word `heard`. */
function inWords(text: string): string {
  return text
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .replaceAll(/[-_]/g, ' ')
    .toLowerCase();
}

test('names and texts have no banned word', () => {
  const found = files().flatMap((file) =>
    [file, ...readFileSync(file, 'utf8').split('\n')].flatMap((line, number) =>
      Object.entries(banned).flatMap(([instead, word]) => {
        const [match] = word.exec(inWords(line)) ?? [];
        return match === undefined ? [] : [`${file}:${number}: "${match}": say ${instead}`];
      }),
    ),
  );
  expect(found).toEqual([]);
});

test('the glossary defines each word once, in one sentence', () => {
  const rows = readFileSync('docs/glossary.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (?:-|word )/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const words = rows.map(([, word]) => word);
  expect(words.length).toBeGreaterThanOrEqual(30);
  expect(new Set(words).size).toBe(words.length);
  for (const [, , meaning = ''] of rows) expect(meaning).toMatch(/^[A-Z][^.]*\.$/);
});
