import type { CodeRecord, Translation } from '../records.ts';
import { invalid } from '../rejection.ts';
import type { TranslationRequest } from '../requests.ts';
import type { CodesBehaviour } from './types.ts';
import type { Context } from './types.ts';

function translation(request: TranslationRequest): Translation {
  return {
    language: request.language ?? '',
    code: request.code ?? '',
    description: request.description ?? '',
  };
}

/** A translation joins those that a code has, in front, in place of one of the same language. */
function joined(added: Translation, held: readonly Translation[]): readonly Translation[] {
  return [added, ...held.filter((other) => other.language !== added.language)];
}

const missing = (name: string, why = '') => invalid(`${name} is required`, why);

/** POST code and GET code/{code_id}. */
export const codesBehaviour: CodesBehaviour = {
  codeBatchRules: {
    'codes-required': (request, { behaviour }) =>
      behaviour.given(request.codes) ? undefined : missing('codes'),
  },
  codeRules: {
    'code-required': (request, { behaviour }) =>
      behaviour.given(request.code) ? undefined : missing('codes.code'),
    'translation-language-required': (request, { behaviour }) =>
      request.translations?.every((each) => behaviour.given(each.language)) === false
        ? missing('codes.translations.language')
        : undefined,
    'translation-code-required': (request, { behaviour }) =>
      request.translations?.every((each) => behaviour.given(each.code)) === false
        ? missing('codes.translations.code')
        : undefined,
    'translation-description-required': (request, { behaviour }) =>
      behaviour.given(request.description) &&
      request.translations?.every((each) => behaviour.given(each.description)) === false
        ? missing('codes.translations.description', 'codes.description is given')
        : undefined,
  },
  // READINGS upsert-identity: the label is the key.
  codeKey: (label) => label,
  codeMembers: {
    sys_id: ({ existing }, { newId }) => existing?.sys_id ?? newId(),
    code: ({ request }) => request.code ?? '',
    description: ({ request, existing }) => request.description ?? existing?.description ?? '',
    // Wrap Up API, code, codes.active: true unless said otherwise.
    active: ({ request }) => request.active ?? true,
    external: () => true,
    translations: ({ request, existing }) =>
      request.translations?.map(translation) ?? existing?.translations ?? [],
  },
  codeFromLabelMembers: {
    sys_id: ({ existing }, { newId }) => existing?.sys_id ?? newId(),
    code: ({ request }) => request.code ?? '',
    description: ({ existing }) => existing?.description ?? '',
    active: ({ existing }) => existing?.active ?? true,
    external: ({ existing }) => existing?.external ?? true,
    translations: ({ request, existing }) => {
      const held = existing?.translations ?? [];
      const given = request.translation;
      return given?.code === undefined ? held : joined(translation(given), held);
    },
  },
  keepCode: (code) => code,
  // READINGS upsert-identity: an updated code is listed like a new one.
  listedCodes: (made) => made.map(({ code }) => code),
  // READINGS all-invalid-batch: 400.
  allInvalid: (refusals) => {
    const [first] = refusals;
    return invalid('No wrap-up code is valid', first?.message);
  },
  findCode: (id: string, { store }: Context): CodeRecord | undefined => store.code(id),
};
