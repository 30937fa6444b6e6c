import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { readXml } from '../../src/client/codec/xml-reader.ts';
import { assemble } from '../../src/report/result/assemble.ts';
import { renderConsole } from '../../src/report/render/console.ts';
import { renderJunit } from '../../src/report/render/junit.ts';
import { shown, table } from '../../src/report/render/text.ts';
import { assembled, catalogue, context, everythingPasses, finished, judgement, record } from './sample.ts';

/** Compares with a golden file; `UPDATE_GOLDEN=1` writes it instead. */
function expectGolden(name: string, text: string): void {
  const file = fileURLToPath(new URL(`golden/${name}`, import.meta.url));
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, 'utf8'));
}

const failing = () => {
  const request = 'POST /api/now/wrapup/segment/create';
  const failure = {
    request,
    expected: 'status 200',
    actual: 'status 500, body "<html>\u001B[31m & ]]>"',
    exchanges: ['create.json.1'],
  };
  return assembled([
    judgement('segment.create/answers-200', 'fail', failure),
    judgement('segment.create/answers-200', 'fail', {
      ...failure,
      representation: 'xml',
      actual: 'status 503, empty body',
    }),
    judgement('segment.create/state-open', 'blocked', { blockedBy: 'segment.create/answers-200' }),
    judgement('segment.update/closes', 'fail', {
      representation: 'xml',
      actual: 'state open',
      expected: 'closed',
    }),
    judgement('segment.create/envelope', 'warn', { expected: 'a bare body', actual: 'a body inside result' }),
    judgement('segment.get/notes', 'pass', { exchanges: ['get.json.1'] }),
    judgement('segment.get/notes', 'error', { representation: 'xml', reason: 'no answer within 30 s' }),
  ]).result;
};

test('console: failures, blocked entries, warnings, errors and gaps', () => {
  expectGolden('failing.txt', renderConsole(failing(), context.folder));
});

test('console: says where more may be left than is listed, and where nothing is known', () => {
  const record = { table: 'interaction', sysId: 'a1', reason: 'no answer came when it was looked at' };
  const consoleOf = (more: Partial<ReturnType<typeof failing>>) =>
    renderConsole({ ...failing(), ...more }, context.folder);
  const known = consoleOf({ leftovers: [record] });
  expect(known).toMatch(/Left on the target \(1\)/);
  expect(known).toContain('conformance.json lists them all');
  const more = consoleOf({ leftovers: [record], leftoversIncomplete: true });
  expect(more).toMatch(/Left on the target \(at least 1\)/);
  expect(more).toContain('conformance.json lists what is known');
  expect(consoleOf({ leftovers: [], leftoversIncomplete: true })).toContain('Left on the target: not known');
});

test('console and JUnit say which build was judged, and what was allowed', () => {
  const { result } = assembled(everythingPasses(), {
    context: {
      ...context,
      target: { ...context.target, build: 'glide-australia-03-11-2026' },
      insecure: true,
      consent: { production: true, leftovers: false, readOnly: true },
    },
  });
  expect(renderConsole(result, context.folder)).toMatch(
    /8080, build glide-australia-03-11-2026, release australia.*\nwith --read-only .*, --allow-production, --insecure /,
  );
  const junit = renderJunit(result);
  expect(junit).toContain('<property name="build" value="glide-australia-03-11-2026"/>');
  for (const name of ['insecure', 'readOnly', 'allowProduction'])
    expect(junit).toContain(`<property name="${name}" value="true"/>`);
});

test('console: conformant', () => {
  expectGolden('conformant.txt', renderConsole(assembled(everythingPasses()).result, context.folder));
});

test('console: a target that is not there', () => {
  const problem = {
    title: 'Nothing listens at http://127.0.0.1:8080',
    actual: 'connect ECONNREFUSED 127.0.0.1:8080',
    remedy: 'Start the target, or check host and port.',
  };
  const { result } = assembled([], { completion: { ...finished, complete: false, problem } });
  expectGolden('not-there.txt', renderConsole(result, context.folder));
});

test('JUnit: one case an entry, with counts that are right', () => {
  const result = failing();
  const xml = renderJunit(result);
  expectGolden('failing.xml', xml);
  expect(() => readXml(xml)).not.toThrow();
  expect(xml.match(/<testcase /g)).toHaveLength(result.clauses.length);
  expect(xml).toContain(`<testsuites name="wrapup-conformance" tests="${result.clauses.length}"`);
  for (const [element, attribute] of [
    ['failure', 'failures'],
    ['error', 'errors'],
    ['skipped', 'skipped'],
  ] as const) {
    const cases = xml.match(new RegExp(`<${element} `, 'g'))?.length ?? 0;
    const sums = [...xml.matchAll(new RegExp(`<testsuite .*? ${attribute}="(\\d+)"`, 'g'))].map(([, n]) =>
      Number(n),
    );
    expect(sums.reduce((sum, each) => sum + each, 0)).toBe(cases);
    expect(xml).toMatch(new RegExp(`<testsuites .*? ${attribute}="${cases}"`));
  }
});

test('JUnit carries nothing that XML cannot', () => {
  const actual =
    'null \u0000, turned \u202E and \u2067, escape \u001B, lone \uD800 and \uDC00, \uFFFE, quote ", ]]>, tab \t, emoji \u{1F600}';
  const { result } = assembled([
    judgement('segment.create/answers-200', 'fail', { actual, expected: '"<&>"' }),
  ]);
  const xml = renderJunit(result);
  expect(() => readXml(xml)).not.toThrow();
  // oxlint-disable-next-line no-control-regex
  expect(xml).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/u);
  expect(xml).toContain('turned \\u202e and \\u2067');
  expect(xml).toContain('\u{1F600}');
  expect(xml).not.toMatch(/\p{Cs}/u);
});

test('what a target sends is cut, on one line, and cannot steer the terminal', () => {
  expect(shown('a\r\nb\u001B[2J\u202Ec')).toBe('a⏎b\\x1b[2J\\x202ec');
  expect(shown('x'.repeat(400))).toBe(`${'x'.repeat(300)}… (400 characters)`);
  expect(shown(`${'x'.repeat(299)}\u{1F600}${'y'.repeat(100)}`)).toMatch(/^x{299}… \(401 characters\)$/);
});

test('tables are aligned', () => {
  expect(
    table([
      ['name', 'n'],
      ['a', '10'],
      ['long name', '·'],
    ]),
  ).toEqual(['name        n', 'a          10', 'long name   ·']);
});

test('a failure shows how to send its request again, whole or not at all', () => {
  const sending = (requestBody: string) =>
    assemble({
      context,
      catalogue,
      suite: { name: 'wrapup-conformance', version: '0.1.0' },
      completion: finished,
      records: [
        record([judgement('segment.create/answers-200', 'fail', { exchanges: ['e.1', 'e.2'] })], {
          exchanges: ['e.1', 'e.2'].map((id) => ({
            id,
            purpose: 'check' as const,
            identity: 'user',
            method: 'POST',
            path: `/${id}`,
            requestHeaders: { accept: 'application/json', authorization: '[redacted]' },
            requestBody,
            startedAt: context.startedAt,
            durationMs: 1,
          })),
        }),
      ],
    }).result;
  const command =
    `curl -sS -i -X POST -u "$SN_USERNAME:$SN_PASSWORD" -H 'accept: application/json' -H content-type: ` +
    `--data-raw '<&>' http://127.0.0.1:8080/e.2`;
  expect(renderConsole(sending('<&>'), '/reports/x')).toContain(`   send again ${command}\n`);
  expect(renderJunit(sending('<&>'))).toContain(
    `send again: ${command.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</failure>`,
  );
  const long = renderConsole(sending('x'.repeat(5000)), '/reports/x');
  expect(long).toMatch(/send again curl .*conformance\.json\n/);
  expect(long).not.toContain('x'.repeat(500));
});
