/** POST segment/create: the wrap-up codes that a new segment allows, and its default code. */
import { behaviour } from '../clause.ts';
import { answered } from '../prerequisites.ts';
import { body, created, createdAndRead, response } from './segment-create-source.ts';

const configuration = 'segment.wrap_up_configuration';
const allowed = [...created, 'segment.create/allowed-codes-all'] as const;
const byDefault = [...created, 'segment.create/default-code-shown'] as const;

const allowedClauses = [
  behaviour('segment.create/allowed-codes-all', {
    statement: 'Every label given in allowed_codes is among the allowed codes of the segment.',
    source: response(`${configuration}.allowed_codes`),
    shows: ['/segment/wrap_up_configuration/allowed_codes'],
    dependsOn: [...created, 'code.get/shows-label'],
    remedy: 'List all codes of the wrap-up configuration as objects, not the first one or their sys_ids.',
  }),
  behaviour('segment.create/allowed-codes-no-more', {
    statement: 'allowed_codes of the segment has no code that the request does not name, and no code twice.',
    source: response(`${configuration}.allowed_codes`),
    dependsOn: allowed,
    remedy: 'List the codes of this configuration, not all codes there are, and the default code not twice.',
  }),
  behaviour('segment.create/allowed-code-label', {
    statement: 'An allowed code shows its label as it was given.',
    source: response(`${configuration}.allowed_codes.code`),
    shows: ['/segment/wrap_up_configuration/allowed_codes/*/code'],
    dependsOn: allowed,
    remedy: 'Show the label in code: neither the translation nor the description.',
  }),
  behaviour('segment.create/allowed-code-reused', {
    statement: 'An allowed code whose label already exists is shown with the sys_id of the existing code.',
    source: response(`${configuration}.allowed_codes.sys_id`),
    shows: ['/segment/wrap_up_configuration/allowed_codes/*/sys_id'],
    dependsOn: allowed,
    remedy:
      'Look the label up before making a code; a second code with the same label splits the statistics.',
  }),
  behaviour('segment.create/allowed-code-active', {
    statement: 'An allowed code that is active is not shown as inactive.',
    source: response(`${configuration}.allowed_codes.active`),
    dependsOn: [...allowed, 'code.get/shows-default-active'],
    remedy: 'Show active of the code, true unless it was switched off.',
  }),
  behaviour('segment.create/allowed-code-own-description', {
    statement: 'If an allowed code shows a description, it is the one that the code was created with.',
    source: response(`${configuration}.allowed_codes.description`),
    shows: ['/segment/wrap_up_configuration/allowed_codes/*/description'],
    mayBeEmpty: true,
    dependsOn: [...allowed, 'code.get/shows-description'],
    remedy: 'Show the stored code, and do not overwrite an existing one with the bare label of the request.',
  }),
  behaviour('segment.create/allowed-code-external-as-created', {
    statement: "An allowed code has the same external as in the answer to that code's creation.",
    source: response(`${configuration}.allowed_codes.external`),
    shows: ['/segment/wrap_up_configuration/allowed_codes/*/external'],
    dependsOn: [...allowed, 'code.get/external-as-created'],
    remedy: 'Show external of the code.',
  }),
  behaviour('segment.create/allowed-code-shows-translated-code', {
    statement:
      'translated_code of an allowed code is what a read of the code shows, the translation sent, or the label.',
    source: response(`${configuration}.allowed_codes.translated_code`),
    shows: ['/segment/wrap_up_configuration/allowed_codes/*/translated_code'],
    dependsOn: [...allowed, ...answered.codeGet, 'code.get/shows-translated-code'],
    remedy: 'Build code objects in one place for all operations.',
  }),
  behaviour('segment.create/allowed-code-own-translated-description', {
    statement:
      'translated_description of an allowed code, if shown, is what a read of the code shows, the translation sent, or the description.',
    source: response(`${configuration}.allowed_codes.translated_description`),
    shows: ['/segment/wrap_up_configuration/allowed_codes/*/translated_description'],
    mayBeEmpty: true,
    dependsOn: [...allowed, ...answered.codeGet, 'code.get/shows-translated-description'],
    remedy: 'Build code objects in one place for all operations.',
  }),
] as const;

const defaultClauses = [
  behaviour('segment.create/default-code-shown', {
    statement:
      'segment.wrap_up_configuration.default_code is an object: the code whose label the request gave as default_code.',
    source: response(`${configuration}.default_code`),
    shows: ['/segment/wrap_up_configuration/default_code'],
    dependsOn: [...created, 'code.get/shows-label'],
    remedy: 'Show the code that default_code names, not the first of allowed_codes.',
  }),
  behaviour('segment.create/default-code-label', {
    statement: 'The default code shows its label as it was given.',
    source: response(`${configuration}.default_code.code`),
    shows: ['/segment/wrap_up_configuration/default_code/code'],
    dependsOn: byDefault,
    remedy: 'Show the label in code: neither the translation nor the description.',
  }),
  behaviour('segment.create/default-code-reused', {
    statement: 'The default code has the sys_id of the existing code with the requested label.',
    source: response(`${configuration}.default_code.sys_id`),
    shows: ['/segment/wrap_up_configuration/default_code/sys_id'],
    dependsOn: byDefault,
    remedy: 'Resolve default_code to the same record as the allowed code with that label.',
  }),
  behaviour('segment.create/default-code-active', {
    statement: 'A default code that is active is not shown as inactive.',
    source: response(`${configuration}.default_code.active`),
    dependsOn: [...byDefault, 'code.get/shows-default-active'],
    remedy: 'Show active of the code, true unless it was switched off.',
  }),
  behaviour('segment.create/default-code-own-description', {
    statement: 'If the default code shows a description, it is the one that the code was created with.',
    source: response(`${configuration}.default_code.description`),
    shows: ['/segment/wrap_up_configuration/default_code/description'],
    mayBeEmpty: true,
    dependsOn: [...byDefault, 'code.get/shows-description'],
    remedy: 'Show the stored code, and do not overwrite an existing one with the bare label of the request.',
  }),
  behaviour('segment.create/default-code-external-as-created', {
    statement: "The default code has the same external as in the answer to that code's creation.",
    source: response(`${configuration}.default_code.external`),
    shows: ['/segment/wrap_up_configuration/default_code/external'],
    dependsOn: [...byDefault, 'code.get/external-as-created'],
    remedy: 'Show external of the code.',
  }),
  behaviour('segment.create/default-code-shows-translated-code', {
    statement:
      'translated_code of the default code is what a read of the code shows, the translation sent, or the label.',
    source: response(`${configuration}.default_code.translated_code`),
    shows: ['/segment/wrap_up_configuration/default_code/translated_code'],
    dependsOn: [...byDefault, ...answered.codeGet, 'code.get/shows-translated-code'],
    remedy: 'Build code objects in one place for all operations.',
  }),
  behaviour('segment.create/default-code-own-translated-description', {
    statement:
      'translated_description of the default code, if shown, is what a read of the code shows, the translation sent, or the description.',
    source: response(`${configuration}.default_code.translated_description`),
    shows: ['/segment/wrap_up_configuration/default_code/translated_description'],
    mayBeEmpty: true,
    dependsOn: [...byDefault, ...answered.codeGet, 'code.get/shows-translated-description'],
    remedy: 'Build code objects in one place for all operations.',
  }),
] as const;

/** Codes whose number, text or state is another than usual. */
const unusualClauses = [
  behaviour('segment.create/twelve-allowed-codes', {
    statement: 'If a creation allows twelve codes, its answer and a later read list all twelve.',
    source: body('configuration.allowed_codes'),
    shows: ['/segment/wrap_up_configuration/allowed_codes'],
    dependsOn: [
      ...createdAndRead,
      'segment.create/allowed-codes-all',
      'segment.create/allowed-code-label',
      'segment.create/configuration-stored',
      'code.post/batch-of-20-listed',
    ],
    remedy: 'Keep the whole list: a column or a page size must not cut it.',
  }),
  behaviour('segment.create/allowed-code-non-ascii', {
    statement:
      'Non-ASCII labels are accepted in allowed_codes and default_code, and the answer and a later read show them.',
    source: body('configuration.allowed_codes.code'),
    dependsOn: [
      ...createdAndRead,
      'segment.create/allowed-code-label',
      'segment.create/default-code-label',
      'segment.create/configuration-stored',
      'code.post/label-non-ascii',
      'code.get/non-ascii-text-stored',
    ],
    remedy: 'Look labels up as Unicode text, in the same way in which they were stored.',
  }),
  behaviour('segment.create/allowed-code-inactive', {
    statement: 'An inactive code that is listed as allowed is shown as inactive.',
    source: response(`${configuration}.allowed_codes.active`),
    dependsOn: [
      ...allowed,
      'segment.create#/segment/wrap_up_configuration/allowed_codes/*/active',
      'segment.create/allowed-code-active',
      'code.post/inactive-kept',
    ],
    remedy: 'Show active of the code itself, also in the list of allowed codes.',
  }),
] as const;

const requestClauses = [
  behaviour('segment.create/configuration-stored', {
    statement:
      'A read after the creation shows the enable_codes, allowed_codes and default_code that were sent.',
    source: response(configuration),
    dependsOn: [
      ...createdAndRead,
      'segment.create/enable-codes-returned',
      'segment.create/allowed-codes-no-more',
      'segment.create/default-code-shown',
    ],
    remedy: 'Store the configuration with the segment instead of echoing the request.',
  }),
  behaviour('segment.create/translation-accepted', {
    statement: 'A creation is accepted if an item of allowed_codes has a translation of its label.',
    source: body('configuration.allowed_codes.translation'),
    dependsOn: ['segment.create/same-pair-again'],
    remedy: 'Accept translation, an object with language and code, in the items of allowed_codes.',
  }),
  behaviour('segment.create/translation-of-known-code', {
    statement:
      'A translation sent in allowed_codes for a code that exists replaces the translation of that code, or changes nothing.',
    reading: 'allowed-translation',
    source: body('configuration.allowed_codes.translation.code'),
    dependsOn: [
      ...allowed,
      ...answered.codePost,
      'segment.create/translation-accepted',
      'segment.create/allowed-code-shows-translated-code',
      'code.post/translated-code',
    ],
    remedy: 'Store the translation with the code of that item, or leave the stored one; never lose both.',
  }),
  behaviour('segment.create/translation-of-new-code', {
    statement:
      'If a creation creates a code for a new label, the code has the translation sent with that label.',
    source: body('configuration.allowed_codes.translation.code'),
    dependsOn: [
      ...allowed,
      ...answered.codePost,
      'segment.create/unknown-allowed-code',
      'segment.create/translation-accepted',
      'segment.create/allowed-code-shows-translated-code',
      'code.post/translated-code',
    ],
    remedy: 'Store the translation of the item with the code that is made of its label.',
  }),
  behaviour('segment.create/translation-language', {
    statement: 'The language of a translation is given by a code of two letters.',
    source: body('configuration.allowed_codes.translation.language'),
    untestable:
      'No answer names the language of a translation, and what is done with another code is not said.',
  }),
  behaviour('segment.create/unknown-allowed-code', {
    statement:
      'For a label in allowed_codes without a code, a code is created, the label is omitted, or the creation is rejected.',
    reading: 'unknown-allowed-code',
    source: body('configuration.allowed_codes.code'),
    dependsOn: [...allowed, 'segment.create/allowed-code-label'],
    remedy: 'Make the missing code, or answer 400: do not crash on it.',
  }),
  behaviour('segment.create/known-codes-beside-new', {
    statement:
      'If a creation with a new label is accepted, its allowed_codes also list all labels that already existed.',
    source: response(`${configuration}.allowed_codes`),
    shows: ['/segment/wrap_up_configuration/allowed_codes'],
    dependsOn: [...createdAndRead, ...allowed, 'segment.create/unknown-allowed-code'],
    remedy: 'Go on with the other labels where one is new.',
  }),
  behaviour('segment.create/unknown-allowed-code-as-answered', {
    statement: 'A creation with a new label opens a segment if it is accepted, and none if it is rejected.',
    source: body('configuration.allowed_codes'),
    dependsOn: [
      ...createdAndRead,
      'segment.create/unknown-allowed-code',
      'segment.create/rejected-makes-nothing',
      'segment.create/sys-ids-agree',
      'segment.get/sys-id-returned',
    ],
    remedy: 'Resolve all labels before inserting the segment.',
  }),
  behaviour('segment.create/new-code-readable', {
    level: 'SHOULD',
    statement: 'A code that a creation made for a new label can be read by its sys_id and shows that label.',
    source: body('configuration.allowed_codes.code'),
    dependsOn: [
      ...allowed,
      ...answered.codeGet,
      'segment.create/unknown-allowed-code',
      'segment.create/allowed-code-reused',
    ],
    remedy: 'Store the new code in interaction_wrap_up_code under the sys_id that is shown.',
  }),
  behaviour('segment.create/new-code-active', {
    level: 'SHOULD',
    statement: 'A code that a creation made for a new label is active.',
    source: response(`${configuration}.allowed_codes.active`),
    dependsOn: [...allowed, 'segment.create/unknown-allowed-code', 'segment.create/allowed-code-active'],
    remedy: 'Codes are active unless something else is said.',
  }),
  behaviour('segment.create/default-code-not-allowed', {
    statement:
      'A creation whose default_code is not in its allowed_codes is accepted or rejected with 4xx, never answered with 5xx.',
    reading: 'default-code-not-allowed',
    source: body('configuration.default_code'),
    dependsOn: created,
    remedy: 'Accept the existing label as the default, or answer 400.',
  }),
] as const;

/** The codes of a new segment. */
export const segmentCreateCodesClauses = [
  ...allowedClauses,
  ...defaultClauses,
  ...unusualClauses,
  ...requestClauses,
] as const;
