import { invalid, Rejection } from '../../../reference/rejection.ts';
import type { Defect } from '../defect.ts';
import { readingText } from '../patches/bodies.ts';
import { changing } from '../../../reference/replacing.ts';

/** Faults in reading what is right in another form: escapes, the order of members, a charset, another type. */
export const otherFormDefects: readonly Defect[] = [
  {
    id: 'request/json-escapes-lost',
    sentence: 'Escaped characters in JSON are lost.',
    breaks: ['wire/json-escapes'],
    patch: readingText('json', (text) => text.replaceAll(/\\u[0-9a-f]{4}/gi, '?')),
  },
  {
    id: 'request/json-slash-not-unescaped',
    sentence: 'An escaped slash in JSON keeps its backslash.',
    breaks: ['wire/json-escapes'],
    patch: readingText('json', (text) => text.replaceAll(String.raw`\/`, String.raw`\\/`)),
  },
  ...(['json', 'xml'] as const).flatMap((as): Defect[] => [
    {
      id: `request/member-order-${as}`,
      sentence: `A code whose description comes first is refused in ${as}.`,
      breaks: ['wire/member-order'],
      patch: readingText(as, (text) =>
        /<codes><description>[^<]*<\/description><code>|\{"codes":\[\{"description":"[^"]*","code"/.test(text)
          ? invalid('order')
          : text,
      ),
    },
    {
      id: `request/charset-refused-${as}`,
      sentence: `A Content-Type with a charset is refused in ${as}.`,
      breaks: ['wire/charset-parameter'],
      patch: readingText(as, (text, contentType) =>
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
    id: 'request/flag-as-text-forgotten',
    sentence: 'A wrap-up whose external is given as text is opened as external and kept as internal.',
    breaks: ['segment.create/flag-as-string'],
    patch: (behaviour) => {
      let isText = false;
      return {
        flagFromText: (text, path) => {
          isText = path.endsWith('external');
          return behaviour.flagFromText(text, path);
        },
        ...changing('segmentMembers', 'external', (right) => (source, context) => {
          const external = right(source, context) && !isText;
          isText = false;
          return external;
        })(behaviour),
      };
    },
  },
  {
    id: 'request/duration-as-number-fault',
    sentence: 'A duration that is given as a number is answered with 500.',
    breaks: ['segment.create/duration-as-number'],
    patch: () => ({ secondsFromNumber: () => new Rejection('fault', 'duration') }),
  },
];
