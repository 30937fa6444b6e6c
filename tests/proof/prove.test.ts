import { expect, test } from '@playwright/test';
import { clause } from '../../src/contract/catalogue.ts';
import { documentedRows } from '../../src/contract/documented-rows.ts';
import type { Check } from '../../src/harness/check.ts';
import type { Defect } from '../../src/proof/defects/defect.ts';
import { judgeInstance } from '../../src/proof/matrix/engine.ts';
import { showingCode } from '../../src/proof/defects/patches/codes.ts';
import { matching, prove, type Material } from '../../src/proof/prove/prove.ts';
import { ruleFindings, todoFindings } from '../../src/proof/prove/rules.ts';

const id = 'code.get/shows-label';

const works: Check = {
  title: 'the label of a code',
  file: 'fake.spec.ts',
  ids: [id],
  readOnly: false,
  body: async ({ api, given, judge }) => {
    const request = given.code();
    const [code] = await given.codes(request);
    const read = await api.getCode(code.sys_id);
    judge(id).equal(read, 'result.result_map.wrap_up_code.code', request.code);
  },
};
const cannotFail: Check = {
  ...works,
  body: async ({ api, given, judge }) => {
    const answer = await api.getCode(given.sysId());
    judge(id).holds([answer], true, { expected: 'a label', actual: 'a label' });
  },
};
const relabelling = (name: string, label: (text: string) => string): Defect => ({
  id: name,
  sentence: 'A code is shown with another label.',
  breaks: [id],
  patch: showingCode('code.get', (code) => ({ ...code, code: label(code.code) })),
});
const one = relabelling('label/longer', (text) => `${text}!`);
const two = relabelling('label/shorter', (text) => text.slice(1));
const nothing: Defect = { ...one, id: 'label/same', patch: () => ({}) };

const material: Material = {
  catalogue: [clause(id)],
  checks: [works],
  defects: [one, two],
  singleKillers: new Map(),
  documentedRows,
  variants: [],
  judge: judgeInstance,
};
/** The same with what the clause depends on. */
const whole = (changes: Partial<Material> = {}): Material => ({
  ...material,
  catalogue: [clause(id), ...clause(id).dependsOn.map((other) => clause(other))],
  ...changes,
});

async function findingsOf(changes: Partial<Material> = {}): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const { findings } of prove([id], whole(changes))) found.push(...findings);
  return found;
}

test('a clause with a check that can fail and two defects is proven', async () => {
  const steps: string[] = [];
  for await (const { name, findings } of prove([id], whole())) {
    steps.push(name);
    expect(findings).toEqual([]);
  }
  expect(steps).toEqual(['rules', 'clean', 'defect', 'defect', 'variants']);
});

test('a check that cannot fail notices no defect', async () => {
  const found = await findingsOf({ checks: [cannotFail] });
  for (const name of ['label/longer', 'label/shorter']) {
    expect(found).toContainEqual(expect.stringMatching(`^defect ${name}: ${id} does not fail`));
  }
});

test('a clause with one defect needs another, or a reason', async () => {
  expect(await findingsOf({ defects: [one] })).toEqual([
    expect.stringMatching(/1 of 2 defects break it: add 1 .*single-killers\.ts/),
  ]);
  const singleKillers = new Map([[id, 'There is no other way.']]);
  expect(await findingsOf({ defects: [one], singleKillers })).toEqual([]);
  expect(await findingsOf({ singleKillers })).toEqual([expect.stringMatching(/take it out of/)]);
});

test('a defect that breaks nothing survives', async () => {
  expect(await findingsOf({ defects: [one, nothing] })).toEqual([
    expect.stringMatching(/^defect label\/same: code\.get\/shows-label does not fail/),
    expect.stringMatching(/^defect label\/same: survives/),
  ]);
});

test('names a variant with a false alarm, with its findings', async () => {
  const other = { id: 'other-label', sentence: 'Labels end with a mark.', patch: one.patch };
  expect(await findingsOf({ variants: [other] })).toEqual([
    expect.stringMatching(/^variant other-label: fail code\.get\/shows-label \[json\].*fix the check/),
    expect.stringMatching(/^variant other-label: fail code\.get\/shows-label \[xml\]/),
  ]);
});

test('a check that fails the clean instance is told so', async () => {
  const body: Check['body'] = () => Promise.reject(new Error('not written yet'));
  const found = await findingsOf({ checks: [{ ...works, body }], defects: [] });
  expect(found).toContainEqual(expect.stringMatching(/^the clean instance: error .*not written yet/));
});

test('what says TODO is named first, and nothing is run', async () => {
  const judge = () => Promise.reject(new Error('nothing should run'));
  const todo = { ...clause(id), statement: 'TODO: what holds.' };
  const defects = [one, { ...two, sentence: 'TODO: what it does wrong.' }];
  const found: string[] = [];
  for await (const { findings } of prove([id], whole({ catalogue: [todo], defects, judge }))) {
    found.push(...findings);
  }
  expect(found.slice(0, 2)).toEqual([
    `${id}: fill in the statement: TODO: what holds.`,
    `${id}: fill in the defect label/shorter: TODO: what it does wrong.`,
  ]);
  expect(todoFindings(clause(id), whole())).toEqual([]);
});

test('what is to be filled in says where, and from what to choose', () => {
  const source = { section: 'code.get', table: 'path', row: 'TODO' } as const;
  const todo = { ...clause(id), source };
  const checks = [{ ...works, title: 'TODO: what is done', file: 'fake.spec.js' }];
  const defects = [one, { ...two, id: 'todo/shows-label/other' }];
  expect(todoFindings(todo, whole({ checks, defects }))).toEqual([
    expect.stringMatching(/the row of the source: table path has .*code_id; the other tables are .*response/),
    expect.stringContaining('the check in specs/fake.spec.ts: TODO'),
    expect.stringContaining('the id of the defect todo/shows-label/other'),
  ]);
  expect(ruleFindings(todo, whole())).toEqual([]);
});

test('each rule says what to do', () => {
  const of = (changes: object, all: Partial<Material> = {}) =>
    ruleFindings({ ...clause(id), ...changes }, whole(all)).join('\n');
  expect(of({})).toBe('');
  expect(of({ statement: 'it should show a label' })).toContain('one whole sentence');
  expect(of({ level: 'MAY' })).toContain('give MUST or SHOULD');
  expect(of({ profile: 'none' })).toContain('give one of core');
  expect(of({ remedy: undefined })).toContain('remedy');
  expect(of({ dependsOn: ['code.get/finds-by-sysid'] })).toContain('take code.get/finds-by-sys-id');
  const source = { section: 'code.get', table: 'path', row: 'id' };
  expect(of({ source })).toContain('has no row id: table path has api_version, code_id;');
  expect(of({}, { checks: [] })).toContain('no check lists it');
  expect(of({ untestable: 'no' })).toContain('untestable');
});

test('ids may be patterns, and one that matches nothing is unknown', () => {
  const ids = [id, 'code.get/shows-sys-id', 'code.post/creates'] as const;
  expect(matching(['code.get/*', id], ids)).toEqual({ found: ids.slice(0, 2), unknown: [] });
  expect(matching(['code.get/shows', 'flow/*'], ids).unknown).toEqual(['code.get/shows', 'flow/*']);
});
