import { invalid } from '../rejection.ts';
import type { Defect } from './defect.ts';

/** Faults in what a label identifies, and in what a batch answers. */
export const codeRuleDefects: readonly Defect[] = [
  {
    id: 'code/new-identity',
    sentence: 'A label posted again gets a new sys_id.',
    breaks: ['code.post/update-keeps-sys-id'],
    patch: (standard) => ({ codeMembers: { ...standard.codeMembers, sys_id: (_, { newId }) => newId() } }),
  },
  {
    id: 'code/one-sys-id',
    sentence: 'Every record gets the same sys_id.',
    breaks: ['code.post/sys-ids-differ', 'segment.create/opens-a-segment-each'],
    touchesOthers: true,
    patch: () => ({ sysId: () => '0123456789abcdef0123456789abcdef' }),
  },
  {
    id: 'code/sys-id-with-dashes',
    sentence: 'sys_ids are UUIDs with dashes.',
    breaks: [
      'code.get/sys-id-format',
      'segment.get/sys-id-format',
      'segment.get-by-agent-interaction/sys-id-format',
      'code.post/sys-id-format',
      'segment.create/sys-id-format',
      'segment.update/sys-id-format',
      'segment.update-ai/sys-id-format',
    ],
    patch: () => ({ sysId: (digits) => `${digits.slice(0, 8)}-${digits.slice(8)}` }),
  },
  {
    id: 'code/lists-nothing',
    sentence: 'Created codes are not listed.',
    breaks: ['code.post/created-are-listed'],
    patch: () => ({ listedCodes: () => [] }),
  },
  {
    id: 'code/lists-first',
    sentence: 'Only the first created code is listed.',
    breaks: ['code.post/created-are-listed'],
    patch: () => ({ listedCodes: (made) => made.slice(0, 1).map(({ code }) => code) }),
  },
  {
    id: 'code/first-values-stay',
    sentence: 'A label posted again keeps its old values.',
    breaks: ['code.post/update-description'],
    patch: ({ keepCode }) => ({
      keepCode: (code, existing, context) => existing ?? keepCode(code, existing, context),
    }),
  },
  {
    id: 'code/no-update',
    sentence: 'A label posted again is refused.',
    breaks: ['code.post/update-accepted'],
    patch: ({ codeRules }) => ({
      codeRules: {
        ...codeRules,
        'code-required': (request, context) =>
          codeRules['code-required']?.(request, context) ??
          (context.store.codeByKey(context.behaviour.codeKey(request.code ?? ''))
            ? invalid('exists')
            : undefined),
      },
    }),
  },
  {
    id: 'code/one-key',
    sentence: 'Labels that begin alike are one code.',
    breaks: [
      'code.get/shows-label',
      'code.post/sys-ids-differ',
      'segment.update/code-label',
      'code.post/large-batch-sys-ids-differ',
      'segment.create/unknown-allowed-code',
    ],
    touchesOthers: true,
    patch: () => ({ codeKey: (label) => label.slice(0, 3) }),
  },
  {
    id: 'code/partial-200',
    sentence: 'A batch with invalid codes is answered with 200.',
    breaks: ['code.post/some-invalid-answers-207'],
    patch: ({ successStatus }) => ({
      successStatus: (operation, extent) => (extent === 'some' ? 200 : successStatus(operation, extent)),
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
