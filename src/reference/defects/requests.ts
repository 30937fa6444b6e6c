import type { BodyOperationId } from '../../contract/operations.ts';
import type { Behaviour } from '../behaviour/types.ts';
import type { Representation } from '../behaviour/wire.ts';
import { invalid, Rejection } from '../rejection.ts';
import { idOf } from './breaking.ts';
import type { Defect } from './defect.ts';

/** Reads the text of a body in one representation otherwise, or refuses it. */
const read =
  (as: Representation, change: (text: string, contentType: string) => string | Rejection): Defect['patch'] =>
  ({ transformText }) => ({
    transformText: (operation, text, written, contentType) => {
      const right = transformText(operation, text, written, contentType);
      return written !== as || right instanceof Rejection ? right : change(right, contentType);
    },
  });

const malformed = (what: string): Rejection => new Rejection('malformed', what);

/** Carries out a JSON body whose end is missing, and refuses it all the same. */
const carriedOut =
  (operation: BodyOperationId): Defect['patch'] =>
  ({ unparsable, transformAnswer }) => {
    let wasCut = false;
    return {
      unparsable: (asked, refusal, text) => {
        if (asked !== operation) return unparsable(asked, refusal, text);
        try {
          const repaired = JSON.parse(`${text}}`) as unknown;
          wasCut = true;
          return repaired;
        } catch {
          return refusal;
        }
      },
      transformAnswer: (asked, answer, written) => {
        const right = transformAnswer(asked, answer, written);
        if (!wasCut || asked !== operation) return right;
        wasCut = false;
        return { ...right, status: 400, body: { error: { message: 'cut off' }, status: 'failure' } };
      },
    };
  };

/** What became of a document type: the entities that it declares stand for their values. */
function expanded(text: string): string {
  const [, name, value] = /<!ENTITY\s+(\w+)\s+"([^"]*)"/.exec(text) ?? [];
  if (name === undefined || value === undefined) return text;
  return text.replace(/<!DOCTYPE[^[]*\[[^\]]*\]>/, '').replaceAll(`&${name};`, value);
}

const writes: readonly BodyOperationId[] = [
  'code.post',
  'segment.create',
  'segment.update',
  'segment.update-ai',
];

const answersAsSent: readonly Defect[] = writes.map((operation) => ({
  id: `request/answered-as-sent/${operation}`,
  sentence: `${operation} answers in the representation of the request, whatever Accept says.`,
  breaks: [
    idOf(`${operation}/content-type-independent`),
    idOf(`${operation}/media-type`),
    idOf(`${operation}/parsable`),
  ],
  patch: ({ answerType }: Behaviour) => ({
    answerType: (asked, accepted, sent) => {
      const right = answerType(asked, accepted, sent);
      return asked === operation && sent !== undefined ? (sent.split(';', 1)[0] ?? right) : right;
    },
  }),
}));

/** Faults in reading requests: forms that mean the same are not taken for the same. */
export const requestDefects: readonly Defect[] = [
  ...answersAsSent,
  {
    id: 'request/xml-declaration-needed',
    sentence: 'XML without a declaration is refused.',
    breaks: ['wire/xml-declaration-optional'],
    patch: read('xml', (text) => (text.startsWith('<?xml') ? text : malformed('no declaration'))),
  },
  {
    id: 'request/xml-declaration-refused',
    sentence: 'XML with a declaration and line breaks is refused.',
    breaks: ['wire/xml-indentation'],
    patch: read('xml', (text) => (/^<\?xml[^>]*\?>\s*\n/.test(text) ? malformed('declaration') : text)),
  },
  {
    id: 'request/xml-indentation-refused',
    sentence: 'White space between elements is refused.',
    breaks: ['wire/xml-indentation'],
    patch: read('xml', (text) => (/>\s+<\w/.test(text) ? malformed('white space') : text)),
  },
  {
    id: 'request/xml-cdata-dropped',
    sentence: 'CDATA sections are dropped.',
    breaks: ['wire/xml-cdata'],
    patch: read('xml', (text) => text.replaceAll(/<!\[CDATA\[.*?\]\]>/gs, '')),
  },
  {
    id: 'request/xml-cdata-unescaped',
    sentence: 'References in CDATA sections are resolved.',
    breaks: ['wire/xml-cdata'],
    patch: read('xml', (text) =>
      text.replaceAll(/<!\[CDATA\[.*?\]\]>/gs, (section) => section.replaceAll('&amp;', '&')),
    ),
  },
  {
    id: 'request/xml-references-lost',
    sentence: 'Character references above ASCII are lost.',
    breaks: ['wire/xml-character-references'],
    patch: read('xml', (text) => text.replaceAll(/&#(?:x[0-9a-f]{2,}|\d{3,});/gi, '?')),
  },
  {
    id: 'request/xml-hexadecimal-references',
    sentence: 'Hexadecimal character references are left as they are.',
    breaks: ['wire/xml-character-references'],
    patch: read('xml', (text) => text.replaceAll('&#x', '&amp;#x')),
  },
  {
    id: 'request/xml-entry-refused',
    sentence: 'The element entry in a request is refused.',
    breaks: ['wire/xml-entry'],
    patch: read('xml', (text) => (text.includes('<entry>') ? malformed('entry') : text)),
  },
  {
    id: 'request/xml-entry-overlooked',
    sentence: 'What stands in the element entry of a request is overlooked.',
    breaks: ['wire/xml-entry'],
    patch: read('xml', (text) => text.replace(/<entry>.*<\/entry>/s, '')),
  },
  {
    id: 'request/xml-entities-expanded',
    sentence: 'Entities that a document type declares are expanded.',
    breaks: ['wire/entity-not-expanded'],
    patch: read('xml', expanded),
  },
  {
    id: 'request/xml-entities-read',
    sentence: 'A request that declares an external entity fails on the file.',
    breaks: ['wire/external-entity-not-read'],
    patch: read('xml', (text) =>
      /<!ENTITY\s+\w+\s+SYSTEM/.test(text) ? new Rejection('fault', 'no file') : text,
    ),
  },
  {
    id: 'request/json-escapes-lost',
    sentence: 'Escaped characters in JSON are lost.',
    breaks: ['wire/json-escapes'],
    patch: read('json', (text) => text.replaceAll(/\\u[0-9a-f]{4}/gi, '?')),
  },
  {
    id: 'request/json-slash-not-unescaped',
    sentence: 'An escaped slash in JSON keeps its backslash.',
    breaks: ['wire/json-escapes'],
    patch: read('json', (text) => text.replaceAll(String.raw`\/`, String.raw`\\/`)),
  },
  ...(['json', 'xml'] as const).flatMap((as): Defect[] => [
    {
      id: `request/member-order-${as}`,
      sentence: `A code whose description comes first is refused in ${as}.`,
      breaks: ['wire/member-order'],
      patch: read(as, (text) =>
        /<codes><description>[^<]*<\/description><code>|\{"codes":\[\{"description":"[^"]*","code"/.test(text)
          ? invalid('order')
          : text,
      ),
    },
    {
      id: `request/charset-refused-${as}`,
      sentence: `A Content-Type with a charset is refused in ${as}.`,
      breaks: ['wire/charset-parameter'],
      patch: read(as, (text, contentType) =>
        /charset/i.test(contentType) ? new Rejection('unsupported-media', 'charset') : text,
      ),
    },
  ]),
  {
    id: 'request/flag-as-text-fault',
    sentence: 'A flag that is given as text is answered with 500.',
    breaks: ['segment.create/flag-as-string'],
    patch: () => ({ flagFromText: () => new Rejection('fault', 'flag') }),
  },
  {
    id: 'request/duration-as-number-fault',
    sentence: 'A duration that is given as a number is answered with 500.',
    breaks: ['segment.create/duration-as-number'],
    patch: () => ({ secondsFromNumber: () => new Rejection('fault', 'duration') }),
  },
  {
    id: 'request/cut-creation-carried-out',
    sentence: 'A creation whose body is cut off is refused and carried out.',
    breaks: ['wire/malformed-create-makes-nothing'],
    patch: carriedOut('segment.create'),
  },
  {
    id: 'request/cut-update-carried-out',
    sentence: 'An update whose body is cut off is refused and carried out.',
    breaks: ['segment.update/malformed-changes-nothing'],
    patch: carriedOut('segment.update'),
  },
  {
    id: 'request/hostile-input-remembered',
    sentence: 'The first code that is read after deeply nested input has no description.',
    breaks: ['wire/answers-after-hostile-input'],
    touchesOthers: true,
    patch: ({ transformText, findCode }) => {
      let isHurt = false;
      return {
        transformText: (operation, text, written, contentType) => {
          isHurt ||= /\[{200}|(?:<nested>){200}/.test(text);
          return transformText(operation, text, written, contentType);
        },
        findCode: (id, context) => {
          const code = findCode(id, context);
          if (!code || !isHurt) return code;
          isHurt = false;
          return { ...code, description: '' };
        },
      };
    },
  },
];
