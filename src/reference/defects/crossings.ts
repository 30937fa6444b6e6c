import type { BodyOperationId } from '../../contract/operations.ts';
import type { Behaviour } from '../behaviour/types.ts';
import type { Representation } from '../behaviour/wire.ts';
import type { Json } from '../json.ts';
import { Rejection } from '../rejection.ts';
import { idOf } from './breaking.ts';
import type { Defect } from './defect.ts';
import { editAt } from './patches/edit.ts';

/** A text in the answer of each operation that takes a body, as its request brings it. */
const texts = {
  'code.post': '/result/result_map/created_wrap_up_codes/*/description',
  'segment.create': '/segment/opened_on',
  'segment.update': '/segment/notes',
  'segment.update-ai': '/segment/ai_notes',
} satisfies Record<BodyOperationId, string>;

const operations = Object.entries(texts) as [BodyOperationId, string][];

/** What comes in XML and is answered in JSON loses a text. */
const crossing: readonly Defect[] = operations.map(([operation, pointer]) => ({
  id: `request/xml-to-json-loses/${operation}`,
  sentence: `${operation} leaves a text out of its JSON when the body came in XML.`,
  breaks: [idOf(`${operation}/content-type-independent`)],
  touchesOthers: true,
  patch: ({ transformText, transformAnswer }: Behaviour) => {
    let cameAs = 'json';
    return {
      transformText: (asked, text, written, contentType) => {
        cameAs = written;
        return transformText(asked, text, written, contentType);
      },
      transformAnswer: (asked, answer, written) => {
        const right = transformAnswer(asked, answer, written);
        return asked === operation && cameAs === 'xml' && written === 'json'
          ? { ...right, body: editAt(right.body, pointer, () => undefined) }
          : right;
      },
    };
  },
}));

/** A member that the page does not name is taken for another media type. */
const unknown: readonly Defect[] = operations.map(([operation]) => ({
  id: `request/unknown-member-415/${operation}`,
  sentence: `${operation} answers a member that it does not know with 415.`,
  breaks: [idOf(`${operation}/unknown-member`)],
  patch: ({ transformRequest, extraMember }: Behaviour) => {
    let isAsked = false;
    return {
      transformRequest: (asked, body, written) => {
        isAsked = asked === operation;
        return transformRequest(asked, body, written);
      },
      extraMember: (path) =>
        extraMember(path) ?? (isAsked ? new Rejection('unsupported-media', path) : undefined),
    };
  },
}));

/** Changes what a read shows in one representation. */
const only =
  (
    as: Representation,
    operation: 'code.get' | 'segment.get',
    pointer: string,
    change: (value: Json) => Json | undefined,
  ): Defect['patch'] =>
  ({ transformBody }) => ({
    transformBody: (asked, body, written) => {
      const right = transformBody(asked, body, written);
      return asked === operation && written === as ? editAt(right, pointer, change) : right;
    },
  });

/** Faults between representations, and of input that is hostile or odd. */
export const crossingDefects: readonly Defect[] = [
  ...crossing,
  ...unknown,
  {
    id: 'wire/xml-code-without-translation',
    sentence: 'GET code shows no translated description in XML.',
    breaks: ['wire/same-code-in-both', 'code.get/translated-description-as-created'],
    patch: only('xml', 'code.get', '/result/result_map/wrap_up_code/translated_description', () => undefined),
  },
  {
    id: 'wire/json-segment-awaits',
    sentence: 'GET segment says in JSON that every wrap-up awaits confirmation.',
    breaks: ['wire/same-segment-in-both', 'segment.get/awaiting-confirmation-false'],
    patch: only('json', 'segment.get', '/segment/awaiting_confirmation', () => true),
  },
  {
    id: 'wire/wrong-url-500',
    sentence: 'A URL that is no operation is answered with 500.',
    breaks: ['wire/wrong-url'],
    patch: ({ rejectionStatus }) => ({ rejectionStatus: { ...rejectionStatus, 'unknown-uri': 500 } }),
  },
  {
    id: 'wire/no-size-limit',
    sentence: 'A body of any size is taken.',
    breaks: ['wire/oversized-body'],
    patch: () => ({ maximumBodyBytes: 1024 * 1024 * 1024 }),
  },
  {
    id: 'request/xml-undeclared-loses-text',
    sentence: 'XML without a declaration is read without the first description.',
    breaks: ['wire/xml-declaration-optional'],
    patch: ({ transformText }) => ({
      transformText: (operation, text, written, contentType) => {
        const right = transformText(operation, text, written, contentType);
        return written === 'xml' && typeof right === 'string' && !right.startsWith('<?xml')
          ? right.replace(/<description>[^<]*<\/description>/, '')
          : right;
      },
    }),
  },
  {
    id: 'request/xml-cut-creation-completed',
    sentence: 'A creation in XML whose end is missing is completed and carried out, and refused.',
    breaks: ['wire/malformed-create-makes-nothing'],
    patch: ({ transformText, transformAnswer }) => {
      let isCut = false;
      return {
        transformText: (operation, text, written, contentType) => {
          const right = transformText(operation, text, written, contentType);
          isCut =
            operation === 'segment.create' &&
            written === 'xml' &&
            typeof right === 'string' &&
            right.includes('<request>') &&
            !right.includes('</request>');
          return isCut && typeof right === 'string' ? `${right}</request>` : right;
        },
        transformAnswer: (operation, answer, written) => {
          const right = transformAnswer(operation, answer, written);
          if (!isCut || operation !== 'segment.create') return right;
          isCut = false;
          return { ...right, status: 400, body: { error: { message: 'cut off' }, status: 'failure' } };
        },
      };
    },
  },
  {
    id: 'request/deep-nesting-fault',
    sentence: 'A body that is nested more than a thousand levels deep overflows the stack.',
    breaks: ['wire/deep-nesting'],
    patch: ({ transformText }) => ({
      transformText: (operation, text, written, contentType) =>
        /\[{1000}|(?:<nested>){1000}/.test(text)
          ? new Rejection('fault', 'stack')
          : transformText(operation, text, written, contentType),
    }),
  },
  {
    id: 'request/code-doubled-after-long-label',
    sentence: 'The first code that is read after a long label shows its description twice.',
    breaks: ['wire/answers-after-hostile-input'],
    patch: ({ codeMembers, findCode }) => {
      let isHurt = false;
      return {
        codeMembers: {
          ...codeMembers,
          code: (source, context) => {
            isHurt ||= (source.request.code?.length ?? 0) > 5000;
            return codeMembers.code(source, context);
          },
        },
        findCode: (id, context) => {
          const code = findCode(id, context);
          if (!code || !isHurt) return code;
          isHurt = false;
          return { ...code, description: `${code.description} ${code.description}` };
        },
      };
    },
  },
];
