import type { CodeRule } from '../../../reference/behaviour/types.ts';
import type { Behaviour } from '../../../reference/behaviour/types.ts';
import type { Defect } from '../defect.ts';
import { onRefusal } from '../../../reference/replacing.ts';

const rules: readonly CodeRule[] = [
  'code-required',
  'translation-language-required',
  'translation-code-required',
  'translation-description-required',
];

/** A lone code that breaks a rule is passed over, as though nothing had been posted. */
const passedOver: readonly Defect[] = rules.map((name) => ({
  id: `code/passed-over-${name}`,
  sentence: `A lone code that breaks ${name} is passed over, and the batch answered with 200.`,
  breaks: [`code.post/${name}`],
  patch: (behaviour) => {
    let isPassedOver = false;
    return {
      ...onRefusal('codeRules', name, () => {
        isPassedOver = true;
        return undefined;
      })(behaviour),
      allInvalid: (refusals) => {
        isPassedOver &&= refusals.length === 1;
        return isPassedOver ? undefined : behaviour.allInvalid(refusals);
      },
      successStatus: (operation, extent) => {
        const status = extent === 'none' && isPassedOver ? 200 : behaviour.successStatus(operation, extent);
        isPassedOver = false;
        return status;
      },
    } satisfies Partial<Behaviour>;
  },
}));

/** Faults of the status that a batch is answered with. */
export const batchStatusDefects: readonly Defect[] = [
  ...passedOver,
  {
    id: 'code/partial-200',
    sentence: 'A batch with invalid codes is answered with 200.',
    breaks: ['code.post/some-invalid-answers-207'],
    patch: ({ successStatus }) => ({
      successStatus: (operation, extent) => (extent === 'some' ? 200 : successStatus(operation, extent)),
    }),
  },
  {
    id: 'batch/partial-200-xml',
    sentence: 'A batch with invalid codes is answered with 200 in XML.',
    breaks: ['code.post/some-invalid-answers-207'],
    patch: ({ transformAnswer }) => ({
      transformAnswer: (called, answer, written) => {
        const right = transformAnswer(called, answer, written);
        return written === 'xml' && right.status === 207 ? { ...right, status: 200 } : right;
      },
    }),
  },
  {
    id: 'code/always-207',
    sentence: 'Every batch is answered with 207.',
    breaks: ['code.post/all-valid-answers-200'],
    patch: ({ successStatus }) => ({
      successStatus: (operation, extent) =>
        operation === 'code.post' ? 207 : successStatus(operation, extent),
    }),
  },
  {
    id: 'code/invalid-200',
    sentence: 'A batch without a valid code is answered with 200.',
    breaks: ['code.post/all-invalid-batch'],
    patch: ({ successStatus }) => ({
      allInvalid: () => undefined,
      successStatus: (operation, extent) => (extent === 'none' ? 200 : successStatus(operation, extent)),
    }),
  },
];
