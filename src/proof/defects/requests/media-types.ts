import type { BodyOperationId } from '../../../contract/operations.ts';
import type { Patch } from '../../../reference/behaviour/types.ts';
import type { Representation } from '../../../contract/clause.ts';
import { clausesOf, clausesOfEach } from '../breaking.ts';
import type { Defect } from '../defect.ts';
import { bodyOperations } from '../patches/bodies.ts';
import { editAt } from '../patches/edit.ts';

const answersAsSent: readonly Defect[] = bodyOperations.map((operation) => ({
  id: `request/answered-as-sent/${operation}`,
  sentence: `${operation} answers in the representation of the request, whatever Accept says.`,
  breaks: clausesOf(operation, 'content-type-independent', 'media-type', 'parsable'),
  patch: ({ answerType }) => ({
    answerType: (called, accepted, sent) => {
      const right = answerType(called, accepted, sent);
      return called === operation && sent !== undefined ? (sent.split(';', 1)[0] ?? right) : right;
    },
  }),
}));

/** A text in the answer of each operation that takes a body, as its request brings it. */
const texts = {
  'code.post': '/result/result_map/created_wrap_up_codes/*/description',
  'segment.create': '/segment/opened_on',
  'segment.update': '/segment/notes',
  'segment.update-ai': '/segment/ai_notes',
} satisfies Record<BodyOperationId, string>;

/** What comes in XML and is answered in JSON loses a text. */
const losesFromXml: readonly Defect[] = bodyOperations.map((operation) => ({
  id: `request/xml-to-json-loses/${operation}`,
  sentence: `${operation} leaves a text out of its JSON when the body came in XML.`,
  breaks: clausesOf(operation, 'content-type-independent'),
  touchesOthers: true,
  patch: ({ transformText, transformAnswer }) => {
    let cameAs = 'json';
    return {
      transformText: (called, text, written, contentType) => {
        cameAs = written;
        return transformText(called, text, written, contentType);
      },
      transformAnswer: (called, answer, written) => {
        const right = transformAnswer(called, answer, written);
        return called === operation && cameAs === 'xml' && written === 'json'
          ? { ...right, body: editAt(right.body, texts[operation], () => undefined) }
          : right;
      },
    };
  },
}));

const consumingNo =
  (representation: Representation): Patch =>
  ({ consumes }) => ({
    consumes: Object.fromEntries(
      Object.entries(consumes).filter(([, written]) => written !== representation),
    ),
  });

/** Faults of Accept and Content-Type: what is taken, their defaults, and their independence. */
export const mediaTypeDefects: readonly Defect[] = [
  ...answersAsSent,
  ...losesFromXml,
  {
    id: 'wire/no-default-accept',
    sentence: 'A request without Accept is refused.',
    breaks: clausesOfEach('accept-default'),
    patch: () => ({ defaultAccept: undefined }),
  },
  {
    id: 'wire/default-accept-xml',
    sentence: 'A request without Accept is answered in XML.',
    breaks: clausesOfEach('accept-default'),
    patch: () => ({ defaultAccept: 'application/xml' }),
  },
  {
    id: 'wire/no-default-content-type',
    sentence: 'A body without Content-Type is refused.',
    breaks: clausesOfEach('content-type-default'),
    patch: () => ({ defaultContentType: undefined }),
  },
  {
    id: 'wire/default-content-type-xml',
    sentence: 'A body without Content-Type is read as XML.',
    breaks: clausesOfEach('content-type-default'),
    patch: () => ({ defaultContentType: 'application/xml' }),
  },
  {
    id: 'wire/no-json-requests',
    sentence: 'A JSON body is refused.',
    breaks: ['code.post/answers-200'],
    patch: consumingNo('json'),
  },
  {
    id: 'wire/no-xml-requests',
    sentence: 'An XML body is refused.',
    breaks: ['code.post/answers-200', 'segment.create/answers-200'],
    patch: consumingNo('xml'),
  },
];
