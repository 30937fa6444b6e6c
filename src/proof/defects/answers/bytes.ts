import type { ClauseId } from '../../../contract/catalogue.ts';
import { type OperationId, operations } from '../../../contract/operations.ts';
import type { Patch } from '../../../reference/behaviour/types.ts';
import type { Representation } from '../../../contract/clause.ts';
import { clausesOf } from '../breaking.ts';
import type { Defect } from '../defect.ts';

/** Changes the bytes of successful answers of one operation in one representation. */
const bytes =
  (operation: OperationId, representation: Representation, change: (text: string) => string): Patch =>
  ({ transformEncoded }) => ({
    transformEncoded: async (called, answer, written) => {
      const right = await transformEncoded(called, answer, written);
      const ours = called === operation && written === representation && right.status < 300;
      return ours && typeof right.body === 'string' ? { ...right, body: change(right.body) } : right;
    },
  });

/** Clauses that compare the sys_ids which an operation shows with those of the records. */
const comparing: Readonly<Partial<Record<OperationId, readonly ClauseId[]>>> = {
  'code.get': ['code.get/finds-by-sys-id'],
  'code.post': ['code.post/creates'],
  'segment.create': [
    'segment.create/sys-id-finds-segment',
    'segment.create/in-segment-table',
    'segment.create/allowed-code-reused',
    'segment.create/default-code-reused',
    'segment.get/found-by-sys-id',
    'segment.get-by-agent-interaction/sys-id-returned',
  ],
  'segment.update': [
    'segment.update/code-sys-id',
    'segment.update/allowed-code-sys-id',
    'segment.update/default-code-sys-id',
  ],
  'segment.update-ai': ['segment.update-ai/returns-sys-id'],
  'segment.get': [
    'segment.get/sys-id-returned',
    'segment.get/allowed-code-sys-id',
    'segment.get/default-code-sys-id',
  ],
  'segment.get-by-agent-interaction': [
    'segment.get-by-agent-interaction/sys-id-returned',
    'segment.get-by-agent-interaction/allowed-code-sys-id',
    'segment.get-by-agent-interaction/default-code-sys-id',
  ],
};

const inEachRepresentation: readonly Defect[] = operations.flatMap(({ id }) =>
  (['json', 'xml'] as const).flatMap((written): Defect[] => [
    {
      id: `wire/${id}/truncated-${written}`,
      sentence: `${id} cuts off the end of its answers in ${written}.`,
      breaks: clausesOf(id, 'parsable'),
      patch: bytes(id, written, (text) => text.slice(0, -3)),
    },
    {
      id: `wire/${id}/short-ids-${written}`,
      sentence: `${id} leaves out the last digit of sys_ids in ${written}.`,
      breaks: [...clausesOf(id, 'sys-id-format'), ...(comparing[id] ?? [])],
      patch: bytes(id, written, (text) =>
        text.replaceAll(/("sys_id":"|<sys_id>)([0-9a-f]{31})[0-9a-f]/g, '$1$2'),
      ),
    },
    {
      id: `wire/${id}/media-type-${written}`,
      sentence: `${id} declares its answers in ${written} as text/plain.`,
      breaks: clausesOf(id, 'media-type', 'rejection-representation'),
      patch: ({ transformEncoded }) => ({
        transformEncoded: async (called, answer, as) => {
          const right = await transformEncoded(called, answer, as);
          const headers = Object.fromEntries(
            Object.entries(right.headers).map(([name, value]) => [
              name,
              name.toLowerCase() === 'content-type' ? 'text/plain' : value,
            ]),
          );
          return called === id && as === written ? { ...right, headers } : right;
        },
      }),
    },
  ]),
);

const inXml: readonly Defect[] = operations.flatMap(({ id }): Defect[] => [
  {
    id: `wire/${id}/xml-root`,
    sentence: `${id} names the root element of its XML result.`,
    breaks: clausesOf(id, 'xml-root'),
    patch: bytes(id, 'xml', (text) =>
      text.replace('<response>', '<answer>').replace('</response>', '</answer>'),
    ),
  },
  {
    id: `wire/${id}/xml-root-in-capitals`,
    sentence: `${id} begins the name of the root element of its XML with a capital.`,
    breaks: clausesOf(id, 'xml-root'),
    patch: bytes(id, 'xml', (text) =>
      text.replace('<response>', '<Response>').replace('</response>', '</Response>'),
    ),
  },
  {
    id: `wire/${id}/errors-in-json`,
    sentence: `${id} refuses in JSON when Accept says XML.`,
    breaks: clausesOf(id, 'rejection-representation'),
    patch: ({ transformEncoded }) => ({
      transformEncoded: async (called, answer, as) => {
        const right = await transformEncoded(called, answer, as);
        if (called !== id || right.status < 400) return right;
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
]);

/** Faults of answers as they are written: cut off, with cut ids, under another type, with another root. */
export const answerBytesDefects: readonly Defect[] = [...inEachRepresentation, ...inXml];
