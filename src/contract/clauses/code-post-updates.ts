/** POST code with labels that exist already. READINGS upsert-identity: the label is the key. */
import { behaviour } from '../clause.ts';
import { answered } from '../prerequisites.ts';
import { body, listed, member, response } from './code-post-source.ts';

const stored = [...listed, ...answered.codeGet, 'code.post/update-accepted'] as const;

export const codePostUpdateClauses = [
  behaviour('code.post/update-accepted', {
    statement:
      'A code whose label already exists is answered with 200 when it is posted again, whether listed or not.',
    reading: 'upsert-identity',
    source: response('result.result_map.created_wrap_up_codes'),
    shows: ['/result/result_map/created_wrap_up_codes'],
    dependsOn: [...listed, 'code.post/all-valid-answers-200'],
    remedy: 'Update the code whose label is posted again; do not refuse it as a duplicate.',
  }),
  behaviour('code.post/update-keeps-sys-id', {
    level: 'SHOULD',
    statement: 'A code whose label is posted again keeps its sys_id.',
    source: member('sys_id'),
    shows: ['/result/result_map/created_wrap_up_codes/*/sys_id'],
    dependsOn: [...stored, 'code.post/returns-sys-id', 'code.get/shows-label'],
    remedy:
      'Look for a code with the label first and update that record; segments refer to it by its sys_id.',
  }),
  behaviour('code.post/update-description', {
    statement: 'A description that is posted again replaces the earlier one.',
    source: body('codes.description'),
    dependsOn: [...stored, 'code.get/shows-description', 'code.post/update-leaves-others'],
    remedy: 'Write the new values when the label exists; do not skip codes that are there already.',
  }),
  behaviour('code.post/update-activates', {
    statement: 'An inactive code that is posted again with active true becomes active.',
    source: body('codes.active'),
    dependsOn: [...stored, 'code.get/shows-inactive', 'code.post/update-description'],
    remedy: 'Write active when a code is updated, not only when it is created.',
  }),
  behaviour('code.post/update-deactivates', {
    statement: 'An active code that is posted again with active false becomes inactive.',
    source: body('codes.active'),
    dependsOn: [...stored, 'code.get/shows-inactive', 'code.post/update-description'],
    remedy: 'Write active when a code is updated, and do not take false for a missing value.',
  }),
  behaviour('code.post/inactive-keeps-texts', {
    statement:
      'A code that is posted with active false has the description and the translation that are sent.',
    source: body('codes.active'),
    dependsOn: [
      ...stored,
      'code.post/inactive-kept',
      'code.post/update-deactivates',
      'code.get/shows-inactive',
      'code.get/shows-translated-code',
      'code.post/shows-description',
      'code.post/translated-code',
    ],
    remedy: 'Store active beside the other members; it does not decide whether they are kept or shown.',
  }),
  behaviour('code.post/update-keeps-external', {
    level: 'SHOULD',
    statement: 'Posting a code again does not change the value of its external.',
    source: member('external'),
    shows: ['/result/result_map/created_wrap_up_codes/*/external'],
    dependsOn: [...stored, 'code.get/external-as-created', 'code.post/update-description'],
    remedy: 'Decide on external when a code is made, and leave it alone when its label is posted again.',
  }),
  behaviour('code.post/update-translation', {
    statement: 'A translation that is posted again replaces the earlier one of its language.',
    reading: 'translation-language',
    source: body('codes.translations'),
    dependsOn: [
      ...stored,
      'code.post/translated-code',
      'code.get/shows-translated-code',
      'code.post/update-description',
    ],
    remedy:
      'Replace the translation of the same language; a second one beside it leaves the old text in place.',
  }),
  behaviour('code.post/update-shows-new-values', {
    statement: 'An updated code that the answer lists is listed with its new values.',
    source: member('description'),
    dependsOn: [...stored, 'code.post/update-description', 'code.post/shows-description'],
    remedy: 'Build the answer from the record after the update, not from the one that was found before.',
  }),
  behaviour('code.post/new-beside-known', {
    statement:
      'A code with a new label, posted together with existing labels, is created and listed in created_wrap_up_codes.',
    source: response('result.result_map.created_wrap_up_codes'),
    shows: ['/result/result_map/created_wrap_up_codes'],
    dependsOn: [...answered.codePost, 'code.post/created-are-listed', 'code.post/update-accepted'],
    remedy: 'Decide for each element whether its label exists; do not treat the batch as one or the other.',
  }),
  behaviour('code.post/update-leaves-others', {
    statement: 'Updating a code leaves every other code as it was.',
    source: body('codes.code'),
    dependsOn: [...stored, 'code.get/changes-nothing'],
    remedy: 'Restrict the update to the record with the posted label.',
  }),
] as const;
