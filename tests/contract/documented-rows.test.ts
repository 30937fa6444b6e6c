import { expect, test } from '@playwright/test';
import { requestExamples, responseExamples } from '../../scripts/generate/examples.ts';
import { operations, type OperationId, type Release } from '../../src/contract/operations.ts';
import { holdsIn } from '../../src/contract/releases.ts';
import { requestTree, responseTree, walk, type SchemaNode } from '../../src/contract/schema-tree.ts';

/**
 * Rows of the tables "Response body parameters", counted on the page. On the page of Australia
 * segment.agent stands twice in get-by-agent-interaction (197 rows, 196 members); it is one member here.
 */
const documentedMembers: Readonly<Record<OperationId, Readonly<Record<Release, number>>>> = {
  'code.get': { zurich: 12, australia: 12 },
  'segment.get': { zurich: 34, australia: 42 },
  'segment.get-by-agent-interaction': { zurich: 34, australia: 42 },
  'code.post': { zurich: 12, australia: 12 },
  'segment.create': { zurich: 31, australia: 35 },
  'segment.update': { zurich: 43, australia: 43 },
  'segment.update-ai': { zurich: 0, australia: 10 },
};

/** Accepted in a request by a reading; no row of the page. */
const byReading = new Set(['configuration.use_third_party_ai']);

for (const { id, responseSchema } of operations) {
  test(`${id}: as many response members as the page has rows, in both releases`, () => {
    const members = [...walk(responseTree(responseSchema))];
    const held = (release: Release) => members.filter(({ node }) => holdsIn(node.since, release)).length;
    expect({ zurich: held('zurich'), australia: held('australia') }).toEqual(documentedMembers[id]);
  });

  test(`${id}: the example response has every documented member and no other`, () => {
    const documented = [...walk(responseTree(responseSchema))].map(({ pointer }) => pointer);
    expect([...new Set(pointers(responseExamples[id]))].toSorted()).toEqual(documented.toSorted());
  });
}

test('196 documented response members in all', () => {
  const count = operations.flatMap(({ responseSchema }) => [...walk(responseTree(responseSchema))]).length;
  expect(count).toBe(196);
});

test('what the page says differently for bodies that look alike', () => {
  const member = (id: OperationId, path: string) =>
    path
      .split('/')
      .reduce<SchemaNode | undefined>(
        (node, name) => (node?.kind === 'object' ? node.members.get(name) : undefined),
        responseTree(`${id}.response`),
      );
  const names = (id: OperationId, path: string) => {
    const node = member(id, path);
    return node?.kind === 'object' ? [...node.members.keys()] : [];
  };
  expect(names('segment.update', 'segment/wrap_up_configuration')).toEqual([
    'allowed_codes',
    'default_code',
    'enable_codes',
  ]);
  expect(names('segment.get', 'segment/wrap_up_configuration')).toHaveLength(7);
  expect(names('segment.update-ai', 'segment')).toHaveLength(7);
  for (const id of operations.map((operation) => operation.id)) {
    const topLevel = id.startsWith('segment.get') ? 'segment_id' : 'sys_id';
    const documented = id.startsWith('segment.') && id !== 'segment.update-ai' ? [topLevel] : [];
    expect(
      ['segment_id', 'sys_id'].filter((name) => member(id, name)),
      id,
    ).toEqual(documented);
    expect(Boolean(member(id, 'segment/code')), id).toBe(id === 'segment.update');
    expect(Boolean(member(id, 'segment/notes')), id).toBe(id === 'segment.update');
  }
});

test('exactly the record of the segment needs the profile segmented', () => {
  for (const { responseSchema } of operations) {
    for (const { pointer, node } of walk(responseTree(responseSchema))) {
      const expected = ['/segment/segment_id', '/segment/segment_table'].includes(pointer)
        ? 'segmented'
        : undefined;
      expect(node.profile, `${responseSchema} ${pointer}`).toBe(expected);
    }
  }
});

for (const { id, requestSchema, bodyMembers, since } of operations) {
  if (!requestSchema) continue;

  test(`${id}: request rows and request schema agree, in order and in every detail`, () => {
    const fromSchema = [...walk(requestTree(requestSchema))]
      .map(({ pointer, node }) => row(pointer.slice(1).replaceAll('/*/', '/').replaceAll('/', '.'), node))
      .filter(({ name }) => !byReading.has(name));
    const fromTable = bodyMembers.map((member) => ({
      name: member.name,
      type: member.type,
      default: member.default,
      maxLength: member.maxLength,
      since: member.since ?? since,
    }));
    expect(fromSchema).toEqual(fromTable);
  });

  test(`${id}: the example request has documented members only`, () => {
    const documented = new Set([...walk(requestTree(requestSchema))].map(({ pointer }) => pointer));
    expect(pointers(requestExamples[requestSchema]).filter((pointer) => !documented.has(pointer))).toEqual(
      [],
    );
  });
}

test('members accepted by a reading are in the schema, from Australia on, and false unless given', () => {
  const configuration = requestTree('segment.create.request').members.get('configuration');
  const flag = configuration?.kind === 'object' ? configuration.members.get('use_third_party_ai') : undefined;
  expect(flag).toMatchObject({ kind: 'boolean', since: 'australia', default: false });
});

function row(name: string, { kind, default: value, maxLength, since }: SchemaNode) {
  return { name, type: kind, default: value, maxLength, since };
}

/** The pointers of all members of a value, list items as a star. */
function pointers(value: unknown, prefix = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => pointers(item, `${prefix}/*`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    const pointer = `${prefix}/${name}`;
    return [pointer].concat(pointers(member, pointer));
  });
}
