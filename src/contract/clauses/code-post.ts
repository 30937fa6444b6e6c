/** POST code: what a creation answers. Batches and rules, updates, and text are in files of their own. */
import { behaviour } from '../clause.ts';
import { answered, readable } from '../prerequisites.ts';
import { codePostBatchClauses } from './code-post-batches.ts';
import { body, listed, member, response } from './code-post-source.ts';
import { codePostUpdateClauses } from './code-post-updates.ts';

/**
 * What the answer to one code says only about that code. Not answers-200, which fails as soon as any set-up
 * is refused: the checks themselves make sure that other codes are accepted.
 */
const accepted = ['code.post/success-true', 'code.post/all-valid-answers-200'] as const;

const createdClauses = [
  behaviour('code.post/created-are-listed', {
    statement: 'Every code that was created is in created_wrap_up_codes.',
    source: response('result.result_map.created_wrap_up_codes'),
    shows: ['/result/result_map/created_wrap_up_codes'],
    dependsOn: [...answered.codePost, 'code.post/shows-label'],
    remedy:
      'List all codes of the request by the labels that were sent, inactive ones and those without description or translation as well.',
  }),
  behaviour('code.post/shows-label', {
    statement: 'A code in created_wrap_up_codes has the label that was sent.',
    source: member('code'),
    shows: ['/result/result_map/created_wrap_up_codes/*/code'],
    dependsOn: answered.codePost,
    remedy: 'Send the label as code exactly as it came: not cut, not in another case, not translated.',
  }),
  behaviour('code.post/returns-sys-id', {
    statement: 'Every code in created_wrap_up_codes has a non-empty sys_id.',
    source: member('sys_id'),
    shows: ['/result/result_map/created_wrap_up_codes/*/sys_id'],
    dependsOn: listed,
    remedy: 'Read the key of the new record back after storing it, and send it as sys_id.',
  }),
  behaviour('code.post/sys-ids-differ', {
    statement: 'Codes with different labels have different sys_ids.',
    source: member('sys_id'),
    dependsOn: [...listed, 'code.post/returns-sys-id'],
    remedy: 'Begin a new record for each element of codes; do not write one record several times.',
  }),
  behaviour('code.post/creates', {
    statement: 'A code in created_wrap_up_codes can be read by its sys_id.',
    source: body('codes'),
    dependsOn: [...listed, 'code.post/returns-sys-id', 'code.post/sys-ids-differ', ...readable.codeGet],
    remedy: 'Store the codes before answering, and answer with the key that they are stored under.',
  }),
  behaviour('code.post/all-valid-answers-200', {
    statement: 'A batch in which every code is valid is answered with 200, not with 207.',
    source: { section: 'code.post', table: 'status-code', row: '200' },
    dependsOn: ['code.post/success-true'],
    remedy: 'Answer 207 only when at least one code of the batch was refused.',
  }),
  behaviour('code.post/shows-description', {
    statement: 'A code in created_wrap_up_codes has the description that was sent.',
    source: member('description'),
    shows: ['/result/result_map/created_wrap_up_codes/*/description'],
    dependsOn: listed,
    remedy: 'Take description over from the element of the request, and send it under the same name.',
  }),
  behaviour('code.post/description-optional', {
    statement: 'A code without a description is created.',
    source: body('codes.description'),
    dependsOn: [...accepted, 'code.post/translations-optional'],
    remedy: 'Only the label is required of a code.',
  }),
  behaviour('code.post/active-by-default', {
    statement: 'A code is active unless the request says otherwise.',
    source: body('codes.active'),
    dependsOn: listed,
    remedy: 'Take a missing active as true; a missing flag is not a false one.',
  }),
  behaviour('code.post/inactive-kept', {
    statement: 'A code that is sent with active false is inactive.',
    source: member('active'),
    shows: ['/result/result_map/created_wrap_up_codes/*/active'],
    dependsOn: listed,
    remedy: 'Test whether active is missing, not whether it is falsy, before the default is applied.',
  }),
  behaviour('code.post/external-flag', {
    level: 'SHOULD',
    statement: 'external has the same value, true or false, in all codes that one batch creates.',
    reading: 'code-external',
    source: member('external'),
    shows: ['/result/result_map/created_wrap_up_codes/*/external'],
    dependsOn: listed,
    remedy: 'Decide once what external is for codes that arrive here: the request has no such flag.',
  }),
  behaviour('code.post/describes-outcome', {
    level: 'SHOULD',
    statement: 'A creation is answered with a message about its outcome.',
    source: response('result.message'),
    shows: ['/result/message'],
    dependsOn: answered.codePost,
    remedy: 'Add message inside result, in any words.',
  }),
  behaviour('code.post/stored-in-table', {
    statement: 'A created code is a record of the table interaction_wrap_up_code with the same sys_id.',
    source: { section: 'code.post', row: 'interaction_wrap_up_code' },
    dependsOn: [...listed, 'code.post/returns-sys-id', 'code.post/creates'],
    remedy: 'Keep the codes in interaction_wrap_up_code, and answer with the sys_id of that record.',
  }),
] as const;

const translationClauses = [
  behaviour('code.post/translations-accepted', {
    statement: 'A code with a complete translation is created.',
    source: body('codes.translations'),
    dependsOn: accepted,
    remedy: 'Read translations as a list of objects with language, code and description.',
  }),
  behaviour('code.post/translations-optional', {
    statement: 'A code with a description and no translations is created.',
    source: body('codes.translations'),
    dependsOn: accepted,
    remedy: 'Validate translations only where the request has them.',
  }),
  behaviour('code.post/several-translations-accepted', {
    statement: 'A code with translations into two languages is created.',
    source: body('codes.translations'),
    dependsOn: [...accepted, 'code.post/translations-accepted'],
    remedy: 'Expect several translations; in XML they are repeated elements of one name.',
  }),
  behaviour('code.post/translation-description-optional', {
    statement: 'A translation needs no description where the code itself has none.',
    source: body('codes.translations.description'),
    dependsOn: [...accepted, 'code.post/translations-accepted', 'code.post/description-optional'],
    remedy: 'Require the description of a translation only where codes.description has a value.',
  }),
  behaviour('code.post/translated-code', {
    statement: 'translated_code is the translation of the label that was sent, or the label itself.',
    reading: 'translation-language',
    source: member('translated_code'),
    shows: ['/result/result_map/created_wrap_up_codes/*/translated_code'],
    dependsOn: [...listed, 'code.post/translations-accepted'],
    remedy:
      'Fill translated_code from the code of the translation, not from its description or its language.',
  }),
  behaviour('code.post/translated-description', {
    statement:
      'translated_description is the translation of the description that was sent, or the description itself.',
    reading: 'translation-language',
    source: member('translated_description'),
    shows: ['/result/result_map/created_wrap_up_codes/*/translated_description'],
    dependsOn: [...listed, 'code.post/translations-accepted'],
    remedy: 'Fill translated_description from the description of the translation, not from its code.',
  }),
  behaviour('code.post/translated-code-of-several', {
    statement:
      'If a code has several translations, translated_code is one of them as it was sent, or the label itself.',
    reading: 'translation-language',
    source: member('translated_code'),
    dependsOn: [...listed, 'code.post/several-translations-accepted', 'code.post/translated-code'],
    remedy: 'Choose one translation; do not join the texts of all languages.',
  }),
  behaviour('code.post/translated-pair', {
    level: 'SHOULD',
    statement:
      'translated_code and translated_description come from the same translation, that is, from the same language.',
    source: member('translated_description'),
    shows: [
      '/result/result_map/created_wrap_up_codes/*/translated_code',
      '/result/result_map/created_wrap_up_codes/*/translated_description',
    ],
    dependsOn: [
      ...listed,
      'code.post/several-translations-accepted',
      'code.post/translated-code',
      'code.post/translated-description',
    ],
    remedy: 'Choose the language once for a code and take both texts from that translation.',
  }),
] as const;

const textClauses = [
  behaviour('code.post/label-non-ascii', {
    statement: 'Accented, Arabic and CJK letters of a label come back unchanged.',
    source: body('codes.code'),
    dependsOn: listed,
    remedy: 'Read and write bodies as UTF-8, and do not cut text by bytes or normalize it.',
  }),
  behaviour('code.post/label-emoji', {
    statement: 'Emoji and other characters above U+FFFF in a label come back unchanged.',
    source: body('codes.code'),
    dependsOn: listed,
    remedy: 'Support characters of four UTF-8 bytes; never handle halves of surrogate pairs.',
  }),
  behaviour('code.post/label-markup', {
    statement: 'Ampersands, angle brackets, ]]> and quotes of a label come back unchanged.',
    source: body('codes.code'),
    dependsOn: listed,
    remedy: 'Escape text exactly once, where the answer is written; do not strip or escape what comes in.',
  }),
  behaviour('code.post/description-non-ascii', {
    statement: 'Accented, Arabic and CJK letters of a description come back unchanged.',
    source: body('codes.description'),
    dependsOn: [...listed, 'code.post/shows-description'],
    remedy: 'Read and write bodies as UTF-8, and do not cut text by bytes or normalize it.',
  }),
  behaviour('code.post/description-emoji', {
    statement: 'Emoji and other characters above U+FFFF in a description come back unchanged.',
    source: body('codes.description'),
    dependsOn: [...listed, 'code.post/shows-description'],
    remedy: 'Support characters of four UTF-8 bytes; never handle halves of surrogate pairs.',
  }),
  behaviour('code.post/description-markup', {
    statement: 'Ampersands, angle brackets, ]]> and quotes of a description come back unchanged.',
    source: body('codes.description'),
    dependsOn: [...listed, 'code.post/shows-description'],
    remedy: 'Escape text exactly once, where the answer is written; do not sanitize what comes in as HTML.',
  }),
  behaviour('code.post/description-line-breaks', {
    statement: 'Line breaks and tabs inside a description come back unchanged.',
    source: body('codes.description'),
    dependsOn: [...listed, 'code.post/shows-description'],
    remedy: 'Do not collapse white space when text is parsed or stored.',
  }),
  behaviour('code.post/text-edges', {
    statement: 'A description keeps the blanks at its ends, or loses them and nothing else.',
    reading: 'text-edges',
    source: body('codes.description'),
    dependsOn: [...listed, ...answered.codeGet, 'code.get/shows-description'],
    remedy: 'Store the text as it was sent, or cut off the blanks at its ends and nothing else.',
  }),
  behaviour('code.post/long-description', {
    level: 'SHOULD',
    statement: 'A description of 300 characters comes back whole, or cut off at its end, or is rejected.',
    reading: 'sizes',
    source: body('codes.description'),
    dependsOn: [...listed, ...answered.codeGet, 'code.get/shows-description'],
    remedy: 'Check the length before the database does, and store what is taken.',
  }),
  behaviour('code.post/translation-non-ascii', {
    statement: 'Letters beyond ASCII of a translation come back unchanged where the translation is shown.',
    reading: 'translation-language',
    source: body('codes.translations.code'),
    dependsOn: [...listed, 'code.post/translated-code'],
    remedy: 'Read and write bodies as UTF-8; translations need it more than labels do.',
  }),
] as const;

export const codePostClauses = [
  ...createdClauses,
  ...translationClauses,
  ...textClauses,
  ...codePostBatchClauses,
  ...codePostUpdateClauses,
] as const;
