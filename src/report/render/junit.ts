/** JUnit XML: one case an entry. Pure. */
import { profileOfEntry } from '../../contract/profiles.ts';
import { groupOf, type EntryResult, type Result } from '../result/result.ts';
import { sourceText } from './groups.ts';
import { cut, directions } from './text.ts';

/** The result as JUnit XML; `blocked` is `<skipped>`, as it says nothing about the target. */
export function renderJunit(result: Result): string {
  const suites = new Map<string, EntryResult[]>();
  for (const entry of result.clauses) {
    const name = `${profileOfEntry(entry.profile, entry.representation)}/${groupOf(entry.id)}`;
    const suite = suites.get(name);
    if (suite) suite.push(entry);
    else suites.set(name, [entry]);
  }
  const seconds = (result.run.durationMs / 1000).toFixed(3);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${attribute(result.suite.name)}" ${counts(result.clauses)} time="${seconds}">`,
    ...[...suites].map(([name, entries]) => testSuite(name, entries, result)),
    '</testsuites>',
    '',
  ].join('\n');
}

function testSuite(name: string, entries: readonly EntryResult[], { target, run }: Result): string {
  const cases = entries.map((entry) => testCase(entry, name)).join('\n');
  const start = `<testsuite name="${attribute(name)}" ${counts(entries)} timestamp="${attribute(run.startedAt)}">`;
  const { insecure, readOnly, allowProduction } = run.options;
  const properties = Object.entries({
    target: target.url,
    build: target.build,
    insecure,
    readOnly,
    allowProduction,
  })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `      <property name="${key}" value="${attribute(String(value))}"/>\n`)
    .join('');
  return `  ${start}\n    <properties>\n${properties}    </properties>\n${cases}\n  </testsuite>`;
}

function counts(entries: readonly EntryResult[]): string {
  const number = (...verdicts: EntryResult['verdict'][]) =>
    entries.filter(({ verdict }) => verdicts.includes(verdict)).length;
  return `tests="${entries.length}" failures="${number('fail')}" errors="${number('error')}" skipped="${number('skip', 'blocked')}"`;
}

function testCase(entry: EntryResult, suite: string): string {
  const start = `    <testcase classname="${attribute(suite)}" name="${attribute(`${entry.id} [${entry.representation}]`)}"`;
  const outcome = outcomeOf(entry);
  return outcome === undefined ? `${start}/>` : `${start}>${outcome}</testcase>`;
}

function outcomeOf(entry: EntryResult): string | undefined {
  const message = attribute(cut(entry.message ?? entry.reason ?? entry.statement));
  switch (entry.verdict) {
    case 'pass':
      return undefined;
    case 'fail':
      return `<failure message="${message}" type="${entry.level}">${text(details(entry))}</failure>`;
    case 'error':
      return `<error message="${message}" type="error">${text(details(entry))}</error>`;
    case 'blocked':
      return `<skipped message="${attribute(`blocked by ${entry.blockedBy ?? entry.reason ?? 'another clause'}`)}"/>`;
    case 'skip': {
      const enabled = entry.enabledBy === undefined ? '' : `; enabled by ${entry.enabledBy}`;
      return `<skipped message="${attribute(cut(`${entry.reason}${enabled}`))}"/>`;
    }
    case 'warn':
      return `<system-out>${text(`warning: ${details(entry)}`)}</system-out>`;
    default:
      return entry.verdict satisfies never;
  }
}

function details(entry: EntryResult): string {
  const parts: readonly (readonly [string, string | undefined])[] = [
    ['request', entry.request],
    ['response', entry.actual ?? entry.message],
    ['expected', entry.expected],
    ['clause', `${entry.level}: ${entry.statement} (${sourceText(entry)})`],
    ['cause', entry.cause],
    ['exchanges', entry.exchanges.length === 0 ? undefined : entry.exchanges.join(', ')],
  ];
  return (
    parts
      .flatMap(([name, value]) => (value === undefined ? [] : `${name}: ${cut(value, 1000)}`))
      // A command must be complete to be useful.
      .concat(entry.curl === undefined ? [] : `send again: ${entry.curl}`)
      .join('\n')
  );
}

// What XML 1.0 cannot carry, not even as a character reference, and what makes a text look like another one.
const illegal = new RegExp(`[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\uFFFE\\uFFFF${directions}]`, 'gu');
const lone = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

function text(value: string): string {
  return value
    .replace(illegal, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(lone, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

function attribute(value: string): string {
  return text(value)
    .replaceAll('"', '&quot;')
    .replaceAll('\t', '&#9;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\r', '&#13;');
}
