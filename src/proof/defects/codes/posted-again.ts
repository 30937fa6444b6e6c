import type { Patch } from '../../../reference/behaviour/types.ts';
import type { CodeRecord } from '../../../reference/records.ts';
import { invalid } from '../../../reference/rejection.ts';
import type { Defect } from '../defect.ts';
import { keepingCode } from '../patches/codes.ts';
import { changing, replacing, ruleAfter } from '../../../reference/replacing.ts';

/** Changes every other code when a known label is posted. */
const changingOthers = (change: Partial<CodeRecord>): Patch =>
  keepingCode((kept, existing, { store, behaviour }) => {
    if (existing) {
      for (const other of [...store.codes()].filter(({ sys_id: id }) => id !== kept.sys_id)) {
        store.putCode(behaviour.codeKey(other.code), { ...other, ...change });
      }
    }
    return kept;
  });

/** Faults of a label that is posted again: what becomes of the code, what is answered, what else changes. */
export const postedAgainDefects: readonly Defect[] = [
  {
    id: 'code/new-identity',
    sentence: 'A label posted again gets a new sys_id.',
    breaks: ['code.post/update-keeps-sys-id'],
    patch: replacing('codeMembers', 'sys_id', (_, { newId }) => newId()),
  },
  {
    id: 'code/no-update',
    sentence: 'A label posted again is refused.',
    breaks: ['code.post/update-accepted'],
    patch: ruleAfter('codeRules', 'code-required', ({ code = '' }, { store, behaviour }) =>
      store.codeByKey(behaviour.codeKey(code)) ? invalid('exists') : undefined,
    ),
  },
  {
    id: 'code/again-as-internal',
    sentence: 'A label posted again changes external of its code.',
    breaks: ['code.post/update-keeps-external'],
    patch: changing(
      'codeMembers',
      'external',
      (right) => (source, context) => (source.existing ? !source.existing.external : right(source, context)),
    ),
  },
  {
    id: 'code/again-stored-as-internal',
    sentence: 'A label posted again is answered right, and stored with another external.',
    breaks: ['code.post/update-keeps-external'],
    patch: keepingCode((kept, existing) => (existing ? { ...kept, external: !existing.external } : kept)),
  },
  {
    id: 'code/deactivated-loses-description',
    sentence: 'A label posted again as inactive loses its description.',
    breaks: ['code.post/inactive-keeps-texts'],
    patch: changing(
      'codeMembers',
      'description',
      (right) => (source, context) =>
        source.existing && source.request.active === false ? '' : right(source, context),
    ),
  },
  {
    id: 'code/inactive-without-translations',
    sentence: 'A code that is posted as inactive loses its translations.',
    breaks: ['code.post/inactive-keeps-texts'],
    patch: changing(
      'codeMembers',
      'translations',
      (right) => (source, context) => (source.request.active === false ? [] : right(source, context)),
    ),
  },
  {
    id: 'code/inactive-read-untranslated',
    sentence: 'Reading an inactive code shows its own text for the translation.',
    breaks: ['code.post/inactive-keeps-texts'],
    patch: ({ renderCode }) => ({
      renderCode: (operation, code, context) => ({
        ...renderCode(operation, code, context),
        ...(operation === 'code.get' &&
          !code.active && { translated_code: code.code, translated_description: code.description }),
      }),
    }),
  },
  {
    id: 'code/first-values-stay',
    sentence: 'A label posted again keeps its old values.',
    breaks: ['code.post/update-description'],
    patch: keepingCode((kept, existing) => existing ?? kept),
  },
  {
    id: 'code/first-active-stays',
    sentence: 'A label posted again stays as active as it was.',
    breaks: ['code.post/update-activates', 'code.post/update-deactivates'],
    patch: changing(
      'codeMembers',
      'active',
      (right) => (source, context) => source.existing?.active ?? right(source, context),
    ),
  },
  {
    id: 'code/update-ignores-false',
    sentence: 'An update does not deactivate.',
    breaks: ['code.post/update-deactivates'],
    patch: replacing(
      'codeMembers',
      'active',
      ({ request, existing }) => (existing?.active ?? false) || (request.active ?? true),
    ),
  },
  {
    id: 'code/update-ignores-true',
    sentence: 'An update does not activate.',
    breaks: ['code.post/update-activates'],
    patch: replacing(
      'codeMembers',
      'active',
      ({ request, existing }) => (existing?.active ?? true) && (request.active ?? true),
    ),
  },
  {
    id: 'code/first-translation-stays',
    sentence: 'An update of a code keeps the old translations.',
    breaks: ['code.post/update-translation'],
    patch: changing(
      'codeMembers',
      'translations',
      (right) => (source, context) => source.existing?.translations ?? right(source, context),
    ),
  },
  {
    id: 'code/translations-joined',
    sentence: 'A translation posted again is put behind the one that is there.',
    breaks: ['code.post/update-translation'],
    patch: changing('codeMembers', 'translations', (right) => (source, context) => {
      const held = source.existing?.translations[0];
      return right(source, context).map((each) =>
        held && held !== each ? { ...each, code: `${held.code} ${each.code}` } : each,
      );
    }),
  },
  {
    id: 'code/update-stores-no-description',
    sentence: 'A label posted again is answered with its new description and stored with none.',
    breaks: ['code.post/update-description'],
    patch: keepingCode((kept, existing) => (existing ? { ...kept, description: '' } : kept)),
  },
  {
    id: 'code/update-answers-old',
    sentence: 'The answer of an update shows the old description.',
    breaks: ['code.post/update-shows-new-values'],
    patch: () => ({
      listedCodes: (made) =>
        made.map(({ code, existed }) => (existed ? { ...code, description: 'old' } : code)),
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
    patch: changingOthers({ external: false }),
  },
  {
    id: 'others/code-update-touches-others',
    sentence: 'Posting a known label clears the description of every other code.',
    breaks: ['code.post/update-leaves-others'],
    touchesOthers: true,
    patch: changingOthers({ description: '' }),
  },
];
