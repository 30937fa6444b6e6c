/** What an implementer may decide otherwise about codes where the page says nothing. */
import { codeByLabel } from '../../reference/build-records.ts';
import { invalid } from '../../reference/rejection.ts';
import { ruleAfter } from '../../reference/replacing.ts';
import type { JsonObject } from '../../reference/json.ts';
import { catalogue } from '../../contract/catalogue.ts';
import type { Variant } from './variant.ts';

/** Members of code objects in answers about segments that may be empty. */
const mayBeEmpty = catalogue.flatMap(({ operation, mayBeEmpty: may, shows = [] }) =>
  may === true && operation !== undefined ? shows.map((pointer) => ({ operation, pointer })) : [],
);

/** Shows codes otherwise in answers about segments than when they are read themselves. */
const inSegments =
  (change: (code: JsonObject) => JsonObject): NonNullable<Variant['patch']> =>
  ({ renderCode }) => ({
    renderCode: (operation, code, context) => {
      const shown = renderCode(operation, code, context);
      return operation.startsWith('segment.') ? change(shown) : shown;
    },
  });

export const codeChoiceVariants: readonly Variant[] = [
  {
    id: 'segment-code-descriptions-empty',
    sentence: 'Codes of segments have empty descriptions, as in the examples.',
    hides: mayBeEmpty,
    patch: inSegments((code) => ({ ...code, description: '', translated_description: '' })),
  },
  {
    id: 'segment-code-descriptions-left-out',
    sentence: 'Codes of segments have no descriptions.',
    hides: mayBeEmpty,
    patch: inSegments(({ description: _d, translated_description: _t, ...code }) => code),
  },
  {
    id: 'segment-code-translated-descriptions-empty',
    sentence: 'Codes of segments have a description, and an empty translated one.',
    hides: mayBeEmpty.filter(({ pointer }) => pointer.endsWith('translated_description')),
    patch: inSegments((code) => ({ ...code, translated_description: '' })),
  },
  {
    id: 'labels-without-case',
    sentence: 'Labels that differ in case only are one code, as in many databases.',
    patch: () => ({ codeKey: (label) => label.toLowerCase() }),
  },
  {
    id: 'labels-describe-themselves',
    sentence: 'A code made of a label alone gets the label as its description.',
    patch: ({ codeMembers, codeFromLabelMembers }) => ({
      codeMembers: {
        ...codeMembers,
        description: (source, context) =>
          codeMembers.description(source, context) || (source.request.code ?? ''),
      },
      codeFromLabelMembers: {
        ...codeFromLabelMembers,
        description: ({ request, existing }) => existing?.description ?? request.code ?? '',
      },
    }),
  },
  {
    id: 'update-replaces-code',
    sentence: 'Posting a label again empties what is not given.',
    patch: ({ codeMembers }) => ({
      codeMembers: {
        ...codeMembers,
        description: ({ request }) => request.description ?? '',
        translations: (source, context) =>
          codeMembers.translations({ ...source, existing: undefined }, context),
      },
    }),
  },
  {
    id: 'update-keeps-active',
    sentence: 'Posting a label again without active keeps what it was.',
    patch: ({ codeMembers }) => ({
      codeMembers: {
        ...codeMembers,
        active: ({ request, existing }) => request.active ?? existing?.active ?? true,
      },
    }),
  },
  {
    id: 'update-joins-translations',
    sentence: 'Posting a label again keeps translations of other languages.',
    patch: ({ codeMembers }) => ({
      codeMembers: {
        ...codeMembers,
        translations: (source, context) => {
          const given = codeMembers.translations({ ...source, existing: undefined }, context);
          const languages = new Set(given.map(({ language }) => language));
          const held = source.existing?.translations ?? [];
          return [...given, ...held.filter(({ language }) => !languages.has(language))];
        },
      },
    }),
  },
  {
    id: 'last-translation-shown',
    sentence: 'Of several translations the last is shown.',
    patch: () => ({ shownTranslation: (translations) => translations.at(-1) }),
  },
  {
    id: 'own-text-as-translation',
    sentence: 'Where the language of the session has no translation, the text itself is shown.',
    readings: { 'translation-language': 'session' },
    patch: ({ codeView }) => ({
      codeView: {
        ...codeView,
        translated_code: (code) => code.code,
        translated_description: (code) => code.description,
      },
    }),
  },
  {
    id: 'reads-show-own-text',
    sentence: 'Reading a code shows its own text where other answers show the translation that was given.',
    readings: { 'translation-language': 'given' },
    patch: ({ renderCode }) => ({
      renderCode: (operation, code, context) => ({
        ...renderCode(operation, code, context),
        ...(operation === 'code.get' && {
          translated_code: code.code,
          translated_description: code.description,
        }),
      }),
    }),
  },
  {
    id: 'inactive-codes-refused',
    sentence: 'A creation is refused whose allowed codes are not all active.',
    patch: ruleAfter('createRules', 'further-conditions', ({ configuration }, context) =>
      configuration?.allowed_codes?.some(({ code = '' }) => codeByLabel(code, context)?.active === false) ===
      true
        ? invalid('configuration.allowed_codes has a code that is not active')
        : undefined,
    ),
  },
  {
    id: 'inactive-codes-not-listed',
    sentence: 'Codes that are not active are left out of the allowed ones.',
    patch: ({ configurationView }) => ({
      configurationView: {
        ...configurationView,
        allowed_codes: (held, context) =>
          configurationView['allowed_codes']?.(
            {
              ...held,
              allowed_codes: held.allowed_codes.filter((id) => context.store.code(id)?.active !== false),
            },
            context,
          ),
      },
    }),
  },
  {
    id: 'default-is-allowed',
    sentence: 'The default code joins the allowed codes.',
    patch: ({ configurationMembers }) => ({
      configurationMembers: {
        ...configurationMembers,
        allowed_codes: (source, context) => {
          const allowed = configurationMembers.allowed_codes(source, context);
          const byDefault = configurationMembers.default_code(source, context);
          return byDefault === undefined ? allowed : [...new Set([...allowed, byDefault])];
        },
      },
    }),
  },
];
