import type { OperationId } from '../../contract/operations.ts';
import { isObject, type JsonObject } from '../json.ts';
import type { Defect } from './defect.ts';

/** Changes how one operation shows a code. */
const shown =
  (operation: OperationId, change: (code: JsonObject) => JsonObject): Defect['patch'] =>
  ({ renderCode }) => ({
    renderCode: (asked, code, context) => {
      const right = renderCode(asked, code, context);
      return asked === operation ? change(right) : right;
    },
  });

const reversed = (id: unknown): string => String(id).split('').toReversed().join('');

/** Shows a member of the translations otherwise. */
const translated = (
  id: string,
  sentence: string,
  breaks: Defect['breaks'],
  member: 'translated_code' | 'translated_description',
  isSpoilt: (count: number) => boolean,
): Defect => ({
  id: `code/${id}`,
  sentence,
  breaks,
  patch: ({ codeView }) => ({
    codeView: {
      ...codeView,
      [member]: ((code, context) => {
        const [first] = code.translations;
        return first && isSpoilt(code.translations.length)
          ? first.language
          : codeView[member]?.(code, context);
      }) satisfies (typeof codeView)[string],
    },
  }),
});

/** Faults of a code as a record: read, posted again, looked up in its table. */
export const codeRecordDefects: readonly Defect[] = [
  {
    id: 'code/get-other-sys-id',
    sentence: 'GET code shows another sys_id than it was asked for.',
    breaks: ['code.get/finds-by-sys-id'],
    patch: shown('code.get', (code) => ({ ...code, sys_id: reversed(code['sys_id']) })),
  },
  {
    id: 'code/second-read-otherwise',
    sentence: 'From the second time on GET code shows a code without its description.',
    breaks: ['code.get/changes-nothing'],
    patch: ({ findCode }) => {
      const known = new Set<string>();
      return {
        findCode: (id, context) => {
          const code = findCode(id, context);
          const isAgain = known.has(id);
          known.add(id);
          return code && isAgain ? { ...code, description: '' } : code;
        },
      };
    },
  },
  {
    id: 'code/posted-under-other-sys-id',
    sentence: 'POST code answers sys_ids that no code has, for codes without translations.',
    breaks: ['code.post/creates'],
    // Codes with translations are told apart by their sys_ids elsewhere.
    patch: shown('code.post', (code) =>
      code['translated_code'] === '' ? { ...code, sys_id: reversed(code['sys_id']) } : code,
    ),
  },
  {
    id: 'code/table-has-other-sys-id',
    sentence: 'The table of codes shows another sys_id than the API.',
    breaks: ['code.post/stored-in-table'],
    patch: ({ transformAnswer }) => ({
      transformAnswer: (asked, answer, written) => {
        const right = transformAnswer(asked, answer, written);
        const { result } = isObject(right.body) ? right.body : {};
        return asked === undefined &&
          isObject(result) &&
          result['translated_code'] === undefined &&
          'code' in result
          ? { ...right, body: { result: { ...result, sys_id: reversed(result['sys_id']) } } }
          : right;
      },
    }),
  },
  translated(
    'translated-code-is-language',
    'The one translation of a code is shown as the name of its language.',
    ['code.post/translated-code'],
    'translated_code',
    (count) => count === 1,
  ),
  translated(
    'translated-description-is-language',
    'The one translated description of a code is shown as the name of its language.',
    ['code.post/translated-description'],
    'translated_description',
    (count) => count === 1,
  ),
  translated(
    'several-translated-codes-are-language',
    'Of several translations of a label the name of a language is shown.',
    ['code.post/translated-code-of-several', 'code.post/translated-pair'],
    'translated_code',
    (count) => count > 1,
  ),
  {
    id: 'code/first-active-stays',
    sentence: 'A label posted again stays as active as it was.',
    breaks: ['code.post/update-activates', 'code.post/update-deactivates'],
    patch: ({ codeMembers }) => ({
      codeMembers: {
        ...codeMembers,
        active: (source, context) => source.existing?.active ?? codeMembers.active(source, context),
      },
    }),
  },
  {
    id: 'code/update-stores-no-description',
    sentence: 'A label posted again is answered with its new description and stored with none.',
    breaks: ['code.post/update-description'],
    patch: ({ keepCode }) => ({
      keepCode: (code, existing, context) => {
        const kept = keepCode(code, existing, context);
        return existing ? { ...kept, description: '' } : kept;
      },
    }),
  },
  {
    id: 'code/update-answers-no-description',
    sentence: 'A label posted again is listed without its description.',
    breaks: ['code.post/update-shows-new-values'],
    patch: ({ listedCodes }) => ({
      listedCodes: (made) => {
        const known = new Set(made.filter(({ existed }) => existed).map(({ code }) => code.sys_id));
        return listedCodes(made).map((code) =>
          known.has(code.sys_id) ? { ...code, description: '' } : code,
        );
      },
    }),
  },
  {
    id: 'code/update-takes-others-in',
    sentence: 'Posting a known label makes every other code one of the instance itself.',
    breaks: ['code.post/update-leaves-others'],
    touchesOthers: true,
    patch: ({ keepCode }) => ({
      keepCode: (code, existing, context) => {
        if (existing) {
          for (const other of [...context.store.codes()].filter(({ sys_id: id }) => id !== code.sys_id)) {
            context.store.putCode(context.behaviour.codeKey(other.code), { ...other, external: false });
          }
        }
        return keepCode(code, existing, context);
      },
    }),
  },
  {
    id: 'code/translations-joined',
    sentence: 'A translation posted again is put behind the one that is there.',
    breaks: ['code.post/update-translation'],
    patch: ({ codeMembers }) => ({
      codeMembers: {
        ...codeMembers,
        translations: (source, context) => {
          const held = source.existing?.translations[0];
          return codeMembers
            .translations(source, context)
            .map((each) => (held && held !== each ? { ...each, code: `${held.code} ${each.code}` } : each));
        },
      },
    }),
  },
];
