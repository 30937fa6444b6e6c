import type { CodeRule, MadeCode } from '../behaviour/themes.ts';
import type { Behaviour, Rule } from '../behaviour/types.ts';
import { isList, isObject, textOf, type Json } from '../json.ts';
import { invalid } from '../rejection.ts';
import type { CodeRequest } from '../requests.ts';
import { idOf } from './breaking.ts';
import type { Defect } from './defect.ts';
import { editAt } from './patches/edit.ts';

type Patched = Partial<Behaviour>;

const list = '/result/result_map/created_wrap_up_codes';

/** Does something more when a code breaks a rule. */
const onRefusal =
  ({ codeRules }: Behaviour, name: CodeRule, then: Rule<CodeRequest>) =>
  (): Pick<Behaviour, 'codeRules'> => ({
    codeRules: {
      ...codeRules,
      [name]: ((request, context) => {
        const refusal = codeRules[name]?.(request, context);
        return refusal ? (then(request, context) ?? refusal) : undefined;
      }) satisfies Rule<CodeRequest>,
    },
  });

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
  breaks: [idOf(`code.post/${name}`)],
  patch: (behaviour) => {
    let isPassedOver = false;
    return {
      ...onRefusal(behaviour, name, () => {
        isPassedOver = true;
        return undefined;
      })(),
      allInvalid: (refusals) => {
        isPassedOver &&= refusals.length === 1;
        return isPassedOver ? undefined : behaviour.allInvalid(refusals);
      },
      successStatus: (operation, extent) => {
        const status = extent === 'none' && isPassedOver ? 200 : behaviour.successStatus(operation, extent);
        isPassedOver = false;
        return status;
      },
    } satisfies Patched;
  },
}));

/** Changes the list of the answer by what was made. */
const listing =
  (
    change: (
      right: Behaviour['listedCodes'],
      made: readonly MadeCode[],
    ) => ReturnType<Behaviour['listedCodes']>,
  ) =>
  ({ listedCodes }: Behaviour): Patched => ({ listedCodes: (made) => change(listedCodes, made) });

/** Whether a code of a request names no language for a translation. */
function lacksLanguage(code: unknown): boolean {
  const translations = isObject(code) ? code['translations'] : undefined;
  return (
    Array.isArray(translations) &&
    translations.some((each) => isObject(each) && each['language'] === undefined)
  );
}

const reversed = (id: string): string => id.split('').toReversed().join('');

/** Faults of batches: what one of them makes, lists and says. */
export const codeBatchDefects: readonly Defect[] = [
  ...passedOver,
  {
    id: 'code/invalid-translations-left-out',
    sentence: 'A code with a valid translation is created without the invalid ones.',
    breaks: ['code.post/every-translation-validated'],
    patch: ({ codeRules }) => ({
      codeRules: {
        ...codeRules,
        'translation-language-required': ((request, context) =>
          request.translations?.some(({ language }) => language)
            ? undefined
            : codeRules['translation-language-required']?.(request, context)) satisfies Rule<CodeRequest>,
      },
    }),
  },
  {
    id: 'code/refused-translation-dropped',
    sentence: 'A code whose translation names no language is refused, and created without translations.',
    breaks: ['code.post/all-invalid-creates-nothing', 'code.post/mixed-creates-no-invalid'],
    patch: (behaviour) =>
      onRefusal(behaviour, 'translation-language-required', ({ code, description }, context) => {
        const [sys_id, label] = [context.newId(), code ?? ''];
        const texts = { code: label, description: description ?? '' };
        context.store.putCode(context.behaviour.codeKey(label), {
          ...texts,
          sys_id,
          active: true,
          external: true,
          translations: [],
        });
        return undefined;
      })(),
  },
  {
    id: 'batch/partial-200-xml',
    sentence: 'A batch with invalid codes is answered with 200 in XML.',
    breaks: ['code.post/some-invalid-answers-207'],
    patch: ({ transformAnswer }) => ({
      transformAnswer: (asked, answer, written) => {
        const right = transformAnswer(asked, answer, written);
        return written === 'xml' && right.status === 207 ? { ...right, status: 200 } : right;
      },
    }),
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
    id: 'batch/lists-refused',
    sentence: 'A code of a batch that is refused for the language of its translation is listed as created.',
    breaks: ['code.post/mixed-lists-no-invalid'],
    patch: (behaviour) => {
      let refused: CodeRequest | undefined;
      return {
        ...onRefusal(behaviour, 'translation-language-required', (request) => {
          refused = request;
          return undefined;
        })(),
        listedCodes: (made) => {
          const right = behaviour.listedCodes(made);
          const [first] = right;
          if (!first || !refused) return right;
          const { code = '', description = '' } = refused;
          refused = undefined;
          return [...right, { ...first, sys_id: reversed(first.sys_id), code, description }];
        },
      };
    },
  },
  {
    id: 'batch/partial-other-sys-ids',
    sentence: 'A batch created in part lists its codes under sys_ids that no code has.',
    breaks: ['code.post/mixed-creates-valid'],
    patch: ({ transformAnswer }) => ({
      transformAnswer: (asked, answer, written) => {
        const right = transformAnswer(asked, answer, written);
        const other = (code: Json): Json =>
          isObject(code) ? { ...code, sys_id: reversed(textOf(code['sys_id'])) } : code;
        return asked === 'code.post' && right.status === 207
          ? {
              ...right,
              body: editAt(right.body, list, (codes) => (isList(codes) ? codes.map(other) : codes)),
            }
          : right;
      },
    }),
  },
  {
    id: 'batch/large-refused',
    sentence: 'A batch of more than fifty codes is refused.',
    breaks: ['code.post/large-batch-listed'],
    patch: ({ codeBatchRules }) => ({
      codeBatchRules: {
        'codes-required': (request, context) =>
          (request.codes?.length ?? 0) > 50
            ? invalid('more than 50 codes')
            : codeBatchRules['codes-required']?.(request, context),
      },
    }),
  },
  {
    id: 'batch/large-shares-sys-id',
    sentence: 'The fifty-first code of a batch is listed under the sys_id of the first.',
    breaks: ['code.post/large-batch-sys-ids-differ'],
    patch: listing((right, made) =>
      right(made).map((code, index) =>
        index === 50 ? { ...code, sys_id: right(made)[0]?.sys_id ?? '' } : code,
      ),
    ),
  },
  {
    id: 'batch/large-stored-with-first-description',
    sentence: 'From the fifty-first code of a batch on, codes are stored with the description of the first.',
    breaks: ['code.post/large-batch-created'],
    patch: ({ transformRequest, keepCode }) => {
      let first: string | undefined;
      let count = 0;
      return {
        transformRequest: (...given) => {
          count = 0;
          return transformRequest(...given);
        },
        keepCode: (code, existing, context) => {
          const kept = keepCode(code, existing, context);
          count += 1;
          if (count === 1) first = kept.description;
          return count > 50 && first !== undefined ? { ...kept, description: first } : kept;
        },
      };
    },
  },
  {
    id: 'batch/inactive-shares-sys-id',
    sentence: 'An inactive code is listed under the sys_id of the first code of its batch.',
    breaks: ['code.post/sys-ids-differ'],
    patch: listing((right, made) =>
      right(made).map((code) => (code.active ? code : { ...code, sys_id: right(made)[0]?.sys_id ?? '' })),
    ),
  },
  {
    id: 'batch/new-under-known-label',
    sentence: 'Beside a known label, new ones are listed under that label.',
    breaks: ['code.post/new-beside-known'],
    patch: listing((right, made) => {
      const known = made.find(({ existed }) => existed)?.code.code;
      const isNew = new Set(made.filter(({ existed }) => !existed).map(({ code }) => code.sys_id));
      return right(made).map((code) =>
        known !== undefined && isNew.has(code.sys_id) ? { ...code, code: known } : code,
      );
    }),
  },
];
