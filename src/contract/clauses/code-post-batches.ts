/** POST code: what a code must have, and how batches with invalid codes and large batches are processed. */
import { behaviour } from '../clause.ts';
import { answered } from '../prerequisites.ts';
import { body, listed, response } from './code-post-source.ts';

const status207 = { section: 'code.post', table: 'status-code', row: '207' } as const;
const status400 = { section: 'code.post', table: 'status-code', row: '400' } as const;

/** The rules that the codes of an invalid batch break; a target that misses one of these accepts such a code. */
const rules = [
  'code.post/code-required',
  'code.post/translation-language-required',
  'code.post/translation-code-required',
  'code.post/translation-description-required',
] as const;

export const codePostBatchClauses = [
  behaviour('code.post/codes-required', {
    statement: 'A request without codes is rejected with 400.',
    source: body('codes'),
    remedy: 'Reject a body without codes; do not take it for an empty batch that went well.',
  }),
  behaviour('code.post/code-required', {
    statement:
      'A request with one code that has no label is answered with 400, or with 207 and no created code.',
    source: body('codes.code'),
    dependsOn: ['code.post/all-invalid-batch'],
    remedy: 'Refuse an element without code; do not make a label up and do not store an empty one.',
  }),
  behaviour('code.post/translation-language-required', {
    statement:
      'A request with one code whose translation has no language is answered with 400, or with 207 and no created code.',
    source: body('codes.translations.language'),
    dependsOn: ['code.post/all-invalid-batch', 'code.post/translations-accepted'],
    remedy: 'Refuse a translation without language; do not fall back to the language of the session.',
  }),
  behaviour('code.post/translation-code-required', {
    statement:
      'A request with one code whose translation has no code is answered with 400, or with 207 and no created code.',
    source: body('codes.translations.code'),
    dependsOn: ['code.post/all-invalid-batch', 'code.post/translations-accepted'],
    remedy: 'Refuse a translation without code; do not fall back to the label itself.',
  }),
  behaviour('code.post/translation-description-required', {
    statement:
      'One code with a description whose translation has none is answered with 400, or with 207 and no created code.',
    source: body('codes.translations.description'),
    dependsOn: ['code.post/all-invalid-batch', 'code.post/translations-accepted'],
    remedy: 'Look at codes.description when validating translations: with it, each needs a description, too.',
  }),
  behaviour('code.post/every-translation-validated', {
    statement:
      'One code whose second translation is incomplete is answered with 400, or with 207 and no created code.',
    source: body('codes.translations'),
    dependsOn: ['code.post/translation-language-required'],
    remedy: 'Validate all translations of a code, not only the first.',
  }),
  behaviour('code.post/all-invalid-batch', {
    statement: 'A batch without a valid code is answered with 400, or with 207.',
    reading: 'all-invalid-batch',
    source: status400,
    dependsOn: ['code.post/success-true'],
    remedy: 'Do not answer 200 when no code was created, nor 5xx because of a code that is not valid.',
  }),
  behaviour('code.post/all-invalid-creates-nothing', {
    statement: 'A batch without a valid code creates nothing.',
    source: status400,
    dependsOn: rules,
    remedy: 'Validate a code with its translations before its record is stored.',
  }),
  behaviour('code.post/some-invalid-answers-207', {
    statement: 'A batch of valid and invalid codes is answered with 207.',
    source: status207,
    dependsOn: answered.codePost,
    remedy: 'Judge each code by itself: keep the valid ones and answer 207, neither 200 nor 400.',
  }),
  behaviour('code.post/mixed-lists-valid', {
    statement:
      'created_wrap_up_codes lists all valid codes of a mixed batch, also those that follow an invalid code.',
    source: status207,
    dependsOn: ['code.post/parsable', 'code.post/some-invalid-answers-207', 'code.post/created-are-listed'],
    remedy: 'Go on after an invalid code, and answer 207 with the same body as 200.',
  }),
  behaviour('code.post/mixed-lists-no-invalid', {
    statement: 'The invalid codes of a mixed batch are not listed as created.',
    source: response('result.result_map.created_wrap_up_codes'),
    dependsOn: [
      ...rules,
      ...answered.codePost,
      'code.post/some-invalid-answers-207',
      'code.post/shows-label',
    ],
    remedy: 'List what was stored, not what was sent.',
  }),
  behaviour('code.post/mixed-creates-valid', {
    statement: 'The valid codes of a mixed batch exist: reading their sys_ids finds them.',
    source: status207,
    dependsOn: [
      'code.post/mixed-lists-valid',
      'code.post/creates',
      ...answered.codeGet,
      'code.get/shows-label',
    ],
    remedy: 'Do not roll back the whole batch when one code is invalid.',
  }),
  behaviour('code.post/mixed-creates-no-invalid', {
    statement: 'The invalid codes of a mixed batch are not created.',
    source: status207,
    dependsOn: [...rules, 'code.post/some-invalid-answers-207'],
    remedy: 'Validate a code with its translations before its record is stored.',
  }),
  behaviour('code.post/batch-of-20-listed', {
    statement: 'All 20 codes of a batch are in created_wrap_up_codes.',
    source: response('result.result_map.created_wrap_up_codes'),
    shows: ['/result/result_map/created_wrap_up_codes'],
    dependsOn: [...listed, 'code.post/all-valid-answers-200'],
    remedy: 'No limit is documented: do not stop after a page of codes, when storing or when listing.',
  }),
  behaviour('code.post/large-batch-created', {
    statement:
      'After a batch of 20 codes, reading a created code shows the label and description that were sent for it.',
    source: body('codes'),
    dependsOn: [
      'code.post/batch-of-20-listed',
      'code.post/large-batch-sys-ids-differ',
      'code.post/creates',
      ...answered.codeGet,
      'code.get/shows-label',
      'code.get/shows-description',
    ],
    remedy: 'Store each element under a key of its own, and do not answer before the last one is stored.',
  }),
  behaviour('code.post/large-batch-sys-ids-differ', {
    statement: 'All codes created by a batch of 20 have different sys_ids.',
    source: response('result.result_map.created_wrap_up_codes.sys_id'),
    dependsOn: [
      ...answered.codePost,
      'code.post/batch-of-20-listed',
      'code.post/sys-ids-differ',
      'code.get/shows-label',
    ],
    remedy:
      'Make keys that do not repeat: a clock or a small random number is not enough for many codes at once.',
  }),
] as const;
