import { isClauseId } from '../../contract/catalogue.ts';
import { operations, type OperationId } from '../../contract/operations.ts';
import type { Behaviour } from '../behaviour/types.ts';
import type { Answer, Representation } from '../behaviour/wire.ts';
import { isObject } from '../json.ts';
import { Rejection } from '../rejection.ts';
import { broken, idOf } from './breaking.ts';
import type { Defect } from './defect.ts';

const representations: readonly Representation[] = ['json', 'xml'];

/** Changes the answers of one operation in one representation. */
const answers =
  (operation: OperationId, representation: Representation, change: (answer: Answer) => Answer) =>
  ({ transformAnswer }: Behaviour): Partial<Behaviour> => ({
    transformAnswer: (asked, answer, written) => {
      const right = transformAnswer(asked, answer, written);
      return asked === operation && written === representation ? change(right) : right;
    },
  });

/** Changes the bytes of successful answers of one operation in one representation. */
const bytes =
  (operation: OperationId, representation: Representation, change: (text: string) => string) =>
  ({ transformEncoded }: Behaviour): Partial<Behaviour> => ({
    transformEncoded: async (asked, answer, written) => {
      const right = await transformEncoded(asked, answer, written);
      const ours = asked === operation && written === representation && right.status < 300;
      return ours && typeof right.body === 'string' ? { ...right, body: change(right.body) } : right;
    },
  });

const isSuccess = ({ status }: Answer): boolean => status < 300;

function claimsSuccess(answer: Answer): Answer {
  return isSuccess(answer) ? answer : { ...answer, body: { success: true, message: 'done' } };
}

function deniesSuccess(answer: Answer): Answer {
  if (!isSuccess(answer) || !isObject(answer.body)) return answer;
  const { body } = answer;
  const { result } = body;
  const denied = isObject(result) ? { result: { ...result, success: false } } : { success: false };
  return { ...answer, body: { ...body, ...denied } };
}

/** Clauses that compare the sys_ids which an operation shows with those of the records. */
const showing: Readonly<Partial<Record<OperationId, readonly string[]>>> = {
  'code.get': ['finds-by-sys-id'],
  'code.post': ['creates'],
  'segment.create': [
    'sys-id-finds-segment',
    'in-segment-table',
    'allowed-code-reused',
    'default-code-reused',
    'segment.get/found-by-sys-id',
    'segment.get-by-agent-interaction/sys-id-returned',
  ],
  'segment.update': ['code-sys-id', 'allowed-code-sys-id', 'default-code-sys-id'],
  'segment.update-ai': ['returns-sys-id'],
  'segment.get': ['sys-id-returned', 'allowed-code-sys-id', 'default-code-sys-id'],
  'segment.get-by-agent-interaction': ['sys-id-returned', 'allowed-code-sys-id', 'default-code-sys-id'],
};

const anyone = { user: 'integration', roles: ['interaction_integration_user'] };

const inEveryOperation: readonly Defect[] = operations.flatMap(({ id, requestSchema }) => {
  const isCode = id.startsWith('code.');
  // A name with a slash is that of another operation's clause.
  const its = (...names: readonly string[]): Defect['breaks'] =>
    broken(
      names.map((name) => idOf(name.includes('/') ? name : `${id}/${name}`)),
      id,
    );
  const both = representations.flatMap((written): Defect[] => [
    {
      id: `wire/${id}/status-201-${written}`,
      sentence: `${id} answers ${written} with status 201.`,
      breaks: its(...(id === 'code.post' ? ['answers-200', 'all-valid-answers-200'] : ['answers-200'])),
      patch: answers(id, written, (answer) => (isSuccess(answer) ? { ...answer, status: 201 } : answer)),
    },
    {
      id: `wire/${id}/claims-success-${written}`,
      sentence: `${id} says success true in its refusals in ${written}.`,
      breaks: its('rejection-says-failure'),
      patch: answers(id, written, claimsSuccess),
    },
    {
      id: `wire/${id}/denies-success-${written}`,
      sentence: `${id} says success false in its successful answers in ${written}.`,
      breaks: its('success-true'),
      patch: answers(id, written, deniesSuccess),
    },
    {
      id: `wire/${id}/truncated-${written}`,
      sentence: `${id} cuts off the end of its answers in ${written}.`,
      breaks: its('parsable'),
      patch: bytes(id, written, (text) => text.slice(0, -3)),
    },
    {
      id: `wire/${id}/envelope-${written}`,
      sentence: isCode
        ? `${id} does not put its body into result in ${written}.`
        : `${id} puts its body into result in ${written}.`,
      breaks: its('envelope'),
      patch: answers(id, written, (answer) => {
        if (!isSuccess(answer)) return answer;
        const { result } = isObject(answer.body) ? answer.body : {};
        return { ...answer, body: isCode ? (result ?? null) : { result: answer.body } };
      }),
    },
    {
      id: `wire/${id}/short-ids-${written}`,
      sentence: `${id} leaves out the last digit of sys_ids in ${written}.`,
      breaks: its('sys-id-format', ...(showing[id] ?? [])),
      patch: bytes(id, written, (text) =>
        text.replaceAll(/("sys_id":"|<sys_id>)([0-9a-f]{31})[0-9a-f]/g, '$1$2'),
      ),
    },
    {
      id: `wire/${id}/media-type-${written}`,
      sentence: `${id} declares its answers in ${written} as text/plain.`,
      breaks: its('media-type', 'rejection-representation'),
      patch: ({ transformEncoded }) => ({
        transformEncoded: async (asked, answer, as) => {
          const right = await transformEncoded(asked, answer, as);
          const headers = Object.fromEntries(
            Object.entries(right.headers).map(([name, value]) => [
              name,
              name.toLowerCase() === 'content-type' ? 'text/plain' : value,
            ]),
          );
          return asked === id && as === written ? { ...right, headers } : right;
        },
      }),
    },
  ]);
  const once: Defect[] = [
    {
      id: `wire/${id}/xml-root`,
      sentence: `${id} names the root element of its XML result.`,
      breaks: its('xml-root'),
      patch: bytes(id, 'xml', (text) =>
        text.replace('<response>', '<answer>').replace('</response>', '</answer>'),
      ),
    },
    {
      id: `wire/${id}/xml-root-in-capitals`,
      sentence: `${id} begins the name of the root element of its XML with a capital.`,
      breaks: its('xml-root'),
      patch: bytes(id, 'xml', (text) =>
        text.replace('<response>', '<Response>').replace('</response>', '</Response>'),
      ),
    },
    {
      id: `wire/${id}/version-fault`,
      sentence: `${id} fails under a versioned URL.`,
      breaks: its('versioned-url'),
      patch: ({ serves, unknownUri }) => {
        let isVersioned = false;
        return {
          serves: (asked, version) => {
            isVersioned = asked === id && version !== undefined;
            return !isVersioned && serves(asked, version);
          },
          unknownUri: () => (isVersioned ? new Rejection('fault', 'version') : unknownUri()),
        };
      },
    },
    {
      id: `wire/${id}/errors-in-json`,
      sentence: `${id} refuses in JSON when XML was asked for.`,
      breaks: its('rejection-representation'),
      patch: ({ transformEncoded }) => ({
        transformEncoded: async (asked, answer, as) => {
          const right = await transformEncoded(asked, answer, as);
          if (asked !== id || right.status < 400) return right;
          return as === 'xml'
            ? {
                ...right,
                headers: { 'content-type': 'application/json' },
                body: '{"error":{"message":"no"},"status":"failure"}',
              }
            : {
                ...right,
                headers: { 'content-type': 'application/xml' },
                body: '<response><error><message>no</message></error></response>',
              };
        },
      }),
    },
    {
      id: `wire/${id}/no-version`,
      sentence: `${id} is not there under a versioned URL.`,
      breaks: its('versioned-url'),
      patch: ({ serves }) => ({
        serves: (asked, version) => serves(asked, version) && !(asked === id && version !== undefined),
      }),
    },
    {
      id: `access/${id}/no-role-needed`,
      sentence: `${id} does not look at the user's role.`,
      breaks: its('role-required'),
      patch: ({ authorize }) => ({
        authorize: (asked, principal) => (asked === id ? undefined : authorize(asked, principal)),
      }),
    },
  ];
  if (requestSchema !== undefined) {
    once.push(
      {
        id: `access/${id}/refuses-after-the-fact`,
        sentence: `${id} carries out what it refuses for want of a role.`,
        breaks: its('unauthenticated-changes-nothing'),
        patch: () => ({ writesRefused: (asked, { reason }) => asked === id && reason === 'forbidden' }),
      },
      {
        id: `wire/${id}/body-fault`,
        sentence: `${id} fails with 500 on an empty body, on a wrong type and on a member that it does not know.`,
        breaks: its(
          'empty-body',
          'wrong-type',
          'unknown-member',
          ...(id === 'code.post' ? ['wire/deep-nesting'] : []),
        ),
        patch: ({ transformRequest, extraMember, emptyBody, wrongType }) => {
          let isAsked = false;
          return {
            transformRequest: (asked, body, as) => {
              isAsked = asked === id;
              return transformRequest(asked, body, as);
            },
            extraMember: (path) =>
              extraMember(path) ?? (isAsked ? new Rejection('fault', 'fault') : undefined),
            emptyBody: (asked) => (asked === id ? new Rejection('fault', 'fault') : emptyBody(asked)),
            wrongType: (...given) => {
              const right = wrongType(...given);
              return isAsked && right !== undefined ? new Rejection('fault', 'fault') : right;
            },
          };
        },
      },
    );
  }
  return [...both, ...once];
});

const beyondAscii: Defect['breaks'] = [
  'code.post/created-are-listed',
  'segment.create/ai-notes-4000-accented',
  'segment.create/ai-notes-2000-outside-bmp',
  'segment.update/notes-text',
];

/** A clause that several operations have, of each that has it. */
const ofEach = (name: string): Defect['breaks'] =>
  broken(operations.map(({ id }) => `${id}/${name}`).filter(isClauseId), name);

/** Faults of the wire and of access: status, form, representation, credentials. */
export const wireDefects: readonly Defect[] = [
  ...inEveryOperation,
  {
    id: 'access/anyone-without-credentials',
    sentence: 'A request without credentials is served.',
    breaks: ofEach('unauthenticated'),
    patch: ({ authenticate }) => ({
      authenticate: (credentials, directory, now) =>
        credentials.kind === 'none' ? anyone : authenticate(credentials, directory, now),
    }),
  },
  {
    id: 'access/any-credentials',
    sentence: 'Wrong credentials are served.',
    breaks: ofEach('wrong-credentials'),
    patch: ({ authenticate }) => ({
      authenticate: (credentials, directory, now) =>
        credentials.kind === 'none' ? undefined : (authenticate(credentials, directory, now) ?? anyone),
    }),
  },
  {
    id: 'wire/no-default-accept',
    sentence: 'A request without Accept is refused.',
    breaks: ofEach('accept-default'),
    patch: () => ({ defaultAccept: undefined }),
  },
  {
    id: 'wire/default-accept-xml',
    sentence: 'A request without Accept is answered in XML.',
    breaks: ofEach('accept-default'),
    patch: () => ({ defaultAccept: 'application/xml' }),
  },
  {
    id: 'wire/no-default-content-type',
    sentence: 'A body without Content-Type is refused.',
    breaks: ofEach('content-type-default'),
    patch: () => ({ defaultContentType: undefined }),
  },
  {
    id: 'wire/default-content-type-xml',
    sentence: 'A body without Content-Type is read as XML.',
    breaks: ofEach('content-type-default'),
    patch: () => ({ defaultContentType: 'application/xml' }),
  },
  {
    id: 'wire/no-json-requests',
    sentence: 'A JSON body is refused.',
    breaks: ['code.post/answers-200'],
    patch: ({ consumes }) => ({
      consumes: Object.fromEntries(Object.entries(consumes).filter(([, written]) => written !== 'json')),
    }),
  },
  {
    id: 'wire/no-xml-requests',
    sentence: 'An XML body is refused.',
    breaks: ['code.post/answers-200', 'segment.create/answers-200'],
    patch: ({ consumes }) => ({
      consumes: Object.fromEntries(Object.entries(consumes).filter(([, written]) => written !== 'xml')),
    }),
  },
  {
    id: 'wire/xml-not-escaped',
    sentence: 'Text is pasted into XML without being escaped.',
    breaks: ['code.post/parsable'],
    patch: () => ({ escapeXml: (text) => text }),
  },
  {
    id: 'wire/xml-escaped-twice',
    sentence: 'Text is escaped twice in XML.',
    breaks: ['code.post/created-are-listed'],
    patch: ({ escapeXml }) => ({ escapeXml: (text) => escapeXml(escapeXml(text)) }),
  },
  {
    id: 'wire/xml-line-ends',
    sentence: 'A carriage return is written into XML as it is.',
    breaks: ['wire/carriage-returns-intact'],
    patch: ({ escapeXml }) => ({ escapeXml: (text) => escapeXml(text).replaceAll('&#13;', '\r') }),
  },
  {
    id: 'wire/ascii-json',
    sentence: 'Characters beyond ASCII become question marks in JSON.',
    breaks: beyondAscii,
    patch: ({ encodeJson }) => ({
      encodeJson: (body) => encodeJson(body).replaceAll(/\P{ASCII}/gu, '?'),
    }),
  },
  {
    id: 'wire/ascii-xml',
    sentence: 'Characters beyond ASCII become question marks in XML.',
    breaks: beyondAscii,
    patch: ({ escapeXml }) => ({ escapeXml: (text) => escapeXml(text).replaceAll(/\P{ASCII}/gu, '?') }),
  },
];
