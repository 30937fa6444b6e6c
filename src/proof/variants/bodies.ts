/** How documented bodies may be filled otherwise. */
import type { Behaviour, Patch } from '../../reference/behaviour/types.ts';
import { isList, isObject, type Json, type JsonObject } from '../../reference/json.ts';
import type { Variant } from './variant.ts';

/** Changes every object of a body, the innermost first. */
function eachObject(body: Json, change: (object: JsonObject) => JsonObject): Json {
  if (isList(body)) return body.map((item) => eachObject(item, change));
  if (!isObject(body)) return body;
  const members = Object.entries(body).map(([name, value]): [string, Json | undefined] => [
    name,
    value === undefined ? undefined : eachObject(value, change),
  ]);
  return change(Object.fromEntries(members));
}

const objects =
  (change: (object: JsonObject) => JsonObject): Patch =>
  ({ transformBody }) => ({
    transformBody: (operation, body, representation) =>
      eachObject(transformBody(operation, body, representation), change),
  });

const members = (change: (value: Json, name: string) => Json | undefined): Patch =>
  objects((object) =>
    Object.fromEntries(
      Object.entries(object).map(([name, value]) => [
        name,
        value === undefined ? undefined : change(value, name),
      ]),
    ),
  );

/** Lists that come in another order in every answer, as from a database that is not told one. */
const unordered: Patch = (standard) => {
  let count = 0;
  const { transformBody } = standard;
  const reversed = members((value) => (isList(value) ? value.toReversed() : value))(standard).transformBody;
  return {
    transformBody: (...answer) => {
      count += 1;
      return (count % 2 === 0 ? transformBody : (reversed ?? transformBody))(...answer);
    },
  };
};

/** Every documented segment member in every answer that holds a segment. */
const everything: Patch = ({ shownSegmentMembers, shownConfigurationMembers }: Behaviour) => {
  const all = shownSegmentMembers['segment.get'];
  const allOfConfiguration = shownConfigurationMembers['segment.get'];
  const everywhere = <Shown>(shown: Shown) => ({
    'segment.create': shown,
    'segment.update': shown,
    'segment.update-ai': shown,
    'segment.get': shown,
    'segment.get-by-agent-interaction': shown,
  });
  return {
    shownSegmentMembers: everywhere(all),
    shownConfigurationMembers: everywhere(allOfConfiguration),
    topLevelId: (_operation, segment) => ({ sys_id: segment.sys_id, segment_id: segment.sys_id }),
  };
};

/** What an answer with 207 says besides its codes. */
const partial =
  (change: (body: JsonObject) => JsonObject): Patch =>
  ({ transformAnswer }) => ({
    transformAnswer: (operation, answer, representation) => {
      const right = transformAnswer(operation, answer, representation);
      const body = right.status === 207 && isObject(right.body) ? right.body['result'] : undefined;
      return body !== undefined && isObject(body) ? { ...right, body: { result: change(body) } } : right;
    },
  });

/** READINGS response-code-and-notes: neither is documented for the reads. */
const codeAndNotesInOneRead: Patch = ({ transformBody }) => ({
  transformBody: (operation, body, representation) => {
    const right = transformBody(operation, body, representation);
    const segment = isObject(right) ? right['segment'] : undefined;
    if (operation !== 'segment.get-by-agent-interaction' || !isObject(right) || !isObject(segment))
      return right;
    return { ...right, segment: { ...segment, code: undefined, notes: undefined } };
  },
});

function mapOf({ result_map: map }: JsonObject): JsonObject {
  return isObject(map) ? map : {};
}

const isEmpty = (value: Json): boolean => value === '' || value === null;

/** Flags that are false by default. */
const quietFlags = new Set(['segmented', 'external']);

export const bodyVariants: readonly Variant[] = [
  {
    id: 'extra-members',
    sentence: 'Every object has members that are not documented.',
    patch: objects((object) => ({ sys_mod_count: '0', ...object, u_vendor: { tags: ['a', 'b'] } })),
  },
  {
    id: 'result-beside',
    sentence: 'Segment bodies have an undocumented member named result.',
    patch: ({ transformBody }) => ({
      transformBody: (operation, body, representation) => {
        const right = transformBody(operation, body, representation);
        return operation.startsWith('segment.') && isObject(right) ? { ...right, result: 'ok' } : right;
      },
    }),
  },
  {
    id: 'members-reversed',
    sentence: 'Members come in another order.',
    patch: objects((object) => Object.fromEntries(Object.entries(object).toReversed())),
  },
  {
    id: 'lists-reversed',
    sentence: 'Lists come in another order.',
    patch: members((value) => (isList(value) ? value.toReversed() : value)),
  },
  {
    id: 'lists-unordered',
    sentence: 'Lists come in another order each time.',
    patch: unordered,
  },
  {
    id: 'other-words',
    sentence: 'Messages say the same in other words.',
    patch: () => ({ message: () => 'Erledigt – 完了' }),
  },
  {
    id: 'words-of-failure',
    sentence: 'Messages use words that sound like failure.',
    patch: () => ({ message: () => 'no error, not rejected: success:false was not the case <ok> & done' }),
  },
  {
    id: 'empty-everywhere-null',
    sentence: 'Members without a value are null, those of codes too.',
    patch: (standard) => ({
      noValue: () => null,
      ...members((value) => (isEmpty(value) ? null : value))(standard),
    }),
  },
  {
    id: 'empty-everywhere-absent',
    sentence: 'Members without a value are absent, those of codes too.',
    patch: members((value) => (isEmpty(value) ? undefined : value)),
  },
  {
    id: 'nothing-as-empty-object',
    sentence: 'An object without a value is an empty object.',
    patch: () => ({
      noValue: (member) => (member === 'code' || member === 'default_code' ? {} : ''),
    }),
  },
  {
    id: 'no-codes-as-null',
    sentence: 'An empty list is null.',
    patch: members((value) => (isList(value) && value.length === 0 ? null : value)),
  },
  {
    id: 'no-codes-absent',
    sentence: 'An empty list is absent.',
    patch: members((value) => (isList(value) && value.length === 0 ? undefined : value)),
  },
  {
    id: 'texts-decomposed',
    sentence: 'Texts are answered with their accents as characters of their own (Unicode NFD).',
    patch: members((value) => (typeof value === 'string' ? value.normalize('NFD') : value)),
  },
  {
    id: 'everything-shown',
    sentence: 'Every answer with a segment shows all members, and both ids beside it.',
    patch: everything,
  },
  {
    id: 'code-and-notes-in-one-read',
    sentence: 'Only one of the two reads shows the code and the notes of a closed wrap-up.',
    patch: codeAndNotesInOneRead,
  },
  {
    id: 'default-false-absent',
    sentence: 'Flags that are false by default are left out.',
    patch: members((value, name) => (value === false && quietFlags.has(name) ? undefined : value)),
  },
  {
    id: 'default-false-null',
    sentence: 'Flags that are false by default are null.',
    patch: members((value, name) => (value === false && quietFlags.has(name) ? null : value)),
  },
  {
    id: 'partial-says-failure',
    sentence: 'A batch that was created in part says success false.',
    patch: partial((body) => ({ ...body, success: false })),
  },
  {
    id: 'partial-says-nothing',
    sentence: 'A batch that was created in part says neither success nor a message.',
    patch: partial(({ result_map: map }) => ({ result_map: map })),
  },
  {
    id: 'partial-lists-errors',
    sentence: 'A batch that was created in part lists what it refused.',
    patch: partial((body) => ({
      ...body,
      errors: [{ code: 'refused', message: 'language is required', success: false }],
      result_map: {
        ...mapOf(body),
        failed_wrap_up_codes: [{ description: 'no label' }],
      },
    })),
  },
];
