import type { Patch } from '../../../reference/behaviour/types.ts';
import type { CodeRecord } from '../../../reference/records.ts';
import type { Defect } from '../defect.ts';
import { changingBody } from '../patches/bodies.ts';
import { answeringCode, findingCode } from '../patches/codes.ts';
import { editAt } from '../patches/edit.ts';
import { changing, replacing } from '../../../reference/replacing.ts';

/** Codes that a creation made of labels: they have no description. */
const isNew = (code: CodeRecord | undefined): boolean => code?.description === '';

const shownInactive = (where: string): Patch =>
  changingBody('segment.create', (body) =>
    editAt(body, `/segment/wrap_up_configuration/${where}/active`, () => false),
  );

/** Faults of labels in a creation: how their codes are shown, those that are made of them, and translations. */
export const labelDefects: readonly Defect[] = [
  {
    id: 'create/codes-shown-inactive',
    sentence: 'A creation shows all its codes as inactive.',
    breaks: ['segment.create/allowed-code-active', 'segment.create/default-code-active'],
    patch: answeringCode('segment.create', (shown) => ({ ...shown, active: false })),
  },
  {
    id: 'create/allowed-codes-shown-inactive',
    sentence: 'A creation shows the allowed codes as inactive.',
    breaks: ['segment.create/allowed-code-active'],
    patch: shownInactive('allowed_codes/*'),
  },
  {
    id: 'create/default-code-shown-inactive',
    sentence: 'A creation shows the default code as inactive.',
    breaks: ['segment.create/default-code-active'],
    patch: shownInactive('default_code'),
  },
  {
    id: 'create/new-code-not-found',
    sentence: 'GET code does not find a code that a creation made.',
    breaks: ['segment.create/new-code-readable'],
    patch: findingCode((code) => (isNew(code) ? undefined : code)),
  },
  {
    id: 'view/new-code-renamed',
    sentence: 'GET code shows the label of a code that a creation made in capitals.',
    breaks: ['segment.create/new-code-readable'],
    patch: findingCode((code) => (isNew(code) ? { ...code, code: code.code.toUpperCase() } : code)),
  },
  {
    id: 'create/new-code-shown-inactive',
    sentence: 'A creation shows the codes that it made as inactive.',
    breaks: ['segment.create/new-code-active'],
    patch: answeringCode('segment.create', (shown, code) =>
      isNew(code) ? { ...shown, active: false } : shown,
    ),
  },
  {
    id: 'view/new-codes-lose-the-wrap-up',
    sentence: 'A creation that makes codes of its labels is answered but not stored.',
    breaks: ['segment.create/unknown-allowed-code-as-answered'],
    patch: ({ keepSegment }) => ({
      keepSegment: (operation, segment, before, context) => {
        const { store } = context;
        const allowed = store.configuration(segment.wrap_up_configuration)?.allowed_codes ?? [];
        const madeOne = operation === 'segment.create' && allowed.some((id) => isNew(store.code(id)));
        return madeOne ? before : keepSegment(operation, segment, before, context);
      },
    }),
  },
  {
    id: 'view/translations-of-creations-dropped',
    sentence: 'A translation that a creation brings is dropped.',
    breaks: ['segment.create/translation-of-new-code'],
    patch: replacing('codeFromLabelMembers', 'translations', ({ existing }) => existing?.translations ?? []),
  },
  {
    id: 'create/known-translations-lost',
    sentence: 'A creation that brings a translation of a known code leaves that code without any.',
    breaks: ['segment.create/translation-of-known-code'],
    patch: changing(
      'codeFromLabelMembers',
      'translations',
      (right) => (source, context) => (source.existing ? [] : right(source, context)),
    ),
  },
  {
    id: 'create/translation-is-language',
    sentence: 'The translation that a creation brings is kept as the name of its language.',
    breaks: ['segment.create/translation-of-known-code', 'segment.create/translation-of-new-code'],
    patch: replacing('codeFromLabelMembers', 'translations', ({ request, existing }) => {
      const { translation: given } = request;
      const { language = '', description = '' } = given ?? {};
      return given ? [{ language, code: language, description }] : (existing?.translations ?? []);
    }),
  },
];
