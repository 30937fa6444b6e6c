import type { BodyOperationId } from '../../../contract/operations.ts';
import type { Patch } from '../../../reference/behaviour/types.ts';
import type { Defect } from '../defect.ts';

/** A refusal after the fact. */
const refused = { status: 400, body: { error: { message: 'cut off' }, status: 'failure' } };

/** Carries out a JSON body whose end is missing, and refuses it all the same. */
const carriedOut =
  (operation: BodyOperationId): Patch =>
  ({ unparsable, transformAnswer }) => {
    let wasCut = false;
    return {
      unparsable: (called, refusal, text) => {
        if (called !== operation) return unparsable(called, refusal, text);
        try {
          const repaired = JSON.parse(`${text}}`) as unknown;
          wasCut = true;
          return repaired;
        } catch {
          return refusal;
        }
      },
      transformAnswer: (called, answer, written) => {
        const right = transformAnswer(called, answer, written);
        if (!wasCut || called !== operation) return right;
        wasCut = false;
        return { ...right, ...refused };
      },
    };
  };

/** Faults of bodies that are cut off or cannot be parsed. */
export const cutOffDefects: readonly Defect[] = [
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
    id: 'request/xml-cut-creation-completed',
    sentence: 'A creation in XML whose end is missing is completed and carried out, and refused.',
    breaks: ['wire/malformed-create-makes-nothing'],
    touchesOthers: true,
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
          return { ...right, ...refused };
        },
      };
    },
  },
  {
    id: 'update/malformed-is-empty',
    sentence: 'An update whose body cannot be parsed is taken for one without members.',
    breaks: ['segment.update/malformed-changes-nothing', 'segment.update/malformed-body'],
    patch: ({ unparsable }) => ({
      unparsable: (operation, refusal, text) =>
        operation === 'segment.update' ? {} : unparsable(operation, refusal, text),
    }),
  },
];
