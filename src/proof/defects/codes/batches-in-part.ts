import type { Patch } from '../../../reference/behaviour/types.ts';
import { isList, isObject, type Json, textOf } from '../../../reference/json.ts';
import type { CodeRequest } from '../../../reference/requests.ts';
import type { Defect } from '../defect.ts';
import { keepingCode } from '../patches/codes.ts';
import { editAt } from '../patches/edit.ts';
import { onRefusal } from '../../../reference/replacing.ts';
import { reversed } from '../patches/texts.ts';
import { listing } from './listing.ts';

/** Changes the list of a batch that was created in part. */
const ofPartial =
  (change: (listed: readonly Json[]) => readonly Json[]): Patch =>
  ({ transformAnswer }) => ({
    transformAnswer: (called, answer, written) => {
      const right = transformAnswer(called, answer, written);
      if (called !== 'code.post' || right.status !== 207) return right;
      const list = '/result/result_map/created_wrap_up_codes';
      return { ...right, body: editAt(right.body, list, (codes) => (isList(codes) ? change(codes) : codes)) };
    },
  });

/** Whether a code of a request names no language for a translation. */
function lacksLanguage(code: unknown): boolean {
  const translations = isObject(code) ? code['translations'] : undefined;
  return (
    Array.isArray(translations) &&
    translations.some((each) => isObject(each) && each['language'] === undefined)
  );
}

/** Faults of batches in which some codes are not valid: what is made of which of them, and listed. */
export const batchInPartDefects: readonly Defect[] = [
  {
    id: 'code/partial-forgets',
    sentence: 'A batch created in part does not list its last valid code.',
    breaks: ['code.post/mixed-lists-valid'],
    patch: ofPartial((codes) => codes.slice(0, -1)),
  },
  {
    id: 'code/partial-invents',
    sentence: 'A batch created in part lists codes that it did not create.',
    breaks: ['code.post/mixed-lists-no-invalid'],
    patch: ofPartial((codes) => [
      ...codes,
      { code: 'Broken', sys_id: 'b'.repeat(32), active: true, external: true },
    ]),
  },
  {
    id: 'batch/partial-other-sys-ids',
    sentence: 'A batch created in part lists its codes under sys_ids that no code has.',
    breaks: ['code.post/mixed-creates-valid'],
    patch: ofPartial((codes) =>
      codes.map((code) => (isObject(code) ? { ...code, sys_id: reversed(textOf(code['sys_id'])) } : code)),
    ),
  },
  {
    id: 'batch/lists-refused',
    sentence: 'A code of a batch that is refused for the language of its translation is listed as created.',
    breaks: ['code.post/mixed-lists-no-invalid'],
    patch: (behaviour) => {
      let refused: CodeRequest | undefined;
      return {
        ...onRefusal('codeRules', 'translation-language-required', (request) => {
          refused = request;
          return undefined;
        })(behaviour),
        ...listing((right) => {
          const [first] = right;
          if (!first || !refused) return right;
          const { code = '', description = '' } = refused;
          refused = undefined;
          return [...right, { ...first, sys_id: reversed(first.sys_id), code, description }];
        })(behaviour),
      };
    },
  },
  {
    id: 'code/refused-translation-dropped',
    sentence: 'A code whose translation names no language is refused, and created without translations.',
    breaks: ['code.post/all-invalid-creates-nothing', 'code.post/mixed-creates-no-invalid'],
    patch: onRefusal(
      'codeRules',
      'translation-language-required',
      ({ code = '', description = '' }, { store, behaviour, newId }) => {
        store.putCode(behaviour.codeKey(code), {
          sys_id: newId(),
          code,
          description,
          active: true,
          external: true,
          translations: [],
        });
        return undefined;
      },
    ),
  },
  {
    id: 'batch/stops-at-invalid',
    sentence: 'What comes after a code whose translation names no language is overlooked.',
    breaks: ['code.post/mixed-lists-valid'],
    patch: ({ transformRequest }) => ({
      transformRequest: (operation, body, written) => {
        const right = transformRequest(operation, body, written);
        const codes: unknown = isObject(right) ? right['codes'] : undefined;
        const end = Array.isArray(codes) ? codes.findIndex(lacksLanguage) : -1;
        return operation === 'code.post' && isObject(right) && Array.isArray(codes) && end > 0
          ? { ...right, codes: codes.slice(0, end + 1) }
          : right;
      },
    }),
  },
  {
    id: 'batch/mixed-keeps-wrong',
    sentence: 'The valid codes of a batch with invalid ones are stored under other labels.',
    breaks: ['code.post/mixed-creates-valid'],
    patch: (behaviour) => {
      let isMixed = false;
      return {
        ...keepingCode((kept, _, { operation }) =>
          isMixed && operation === 'code.post' ? { ...kept, code: `${kept.code}.` } : kept,
        )(behaviour),
        transformRequest: (operation, body, written) => {
          const codes = isObject(body) ? body['codes'] : undefined;
          isMixed =
            operation === 'code.post' &&
            Array.isArray(codes) &&
            codes.some((code) => isObject(code) && code['code'] === undefined);
          return behaviour.transformRequest(operation, body, written);
        },
      };
    },
  },
];
