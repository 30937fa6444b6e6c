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
    statement: 'The allowed codes of the segment are those of the request, each once, and no other.',
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
    statement: 'A label that exists already stands for the existing code, with its sys_id.',
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
    statement: 'A description that an allowed code shows is the one that it was created with.',
    source: response(`${configuration}.allowed_codes.description`),
    shows: ['/segment/wrap_up_configuration/allowed_codes/*/description'],
    mayBeEmpty: true,
    dependsOn: [...allowed, 'code.get/shows-description'],
    remedy: 'Show the stored code, and do not overwrite an existing one with the bare label of the request.',
  }),
  behaviour('segment.create/allowed-code-external-as-created', {
    statement: 'external of an allowed code is what the answer to the creation of the code said.',
    source: response(`${configuration}.allowed_codes.external`),
    shows: ['/segment/wrap_up_configuration/allowed_codes/*/external'],
    dependsOn: [...allowed, 'code.get/external-as-created'],
    remedy: 'Show external of the code.',
  }),
  behaviour('segment.create/allowed-code-shows-translated-code', {
    statement:
      'An allowed code shows a translation of its label: as reading the code does or as it was given, or the label itself.',
    source: response(`${configuration}.allowed_codes.translated_code`),
    shows: ['/segment/wrap_up_configuration/allowed_codes/*/translated_code'],
    dependsOn: [...allowed, ...answered.codeGet, 'code.get/shows-translated-code'],
    remedy: 'Build code objects in one place for all operations.',
  }),
  behaviour('segment.create/allowed-code-own-translated-description', {
    statement:
      'A translated description that an allowed code shows is that of reading the code, the one given, or the description itself.',
    source: response(`${configuration}.allowed_codes.translated_description`),
    shows: ['/segment/wrap_up_configuration/allowed_codes/*/translated_description'],
    mayBeEmpty: true,
    dependsOn: [...allowed, ...answered.codeGet, 'code.get/shows-translated-description'],
    remedy: 'Build code objects in one place for all operations.',
  }),
] as const;

const defaultClauses = [
  behaviour('segment.create/default-code-shown', {
    statement: 'The default code of the segment is the one that the request names, as an object.',
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
    statement: 'The default code is the existing code with that label, with its sys_id.',
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
    statement: 'A description that the default code shows is the one that it was created with.',
    source: response(`${configuration}.default_code.description`),
    shows: ['/segment/wrap_up_configuration/default_code/description'],
    mayBeEmpty: true,
    dependsOn: [...byDefault, 'code.get/shows-description'],
    remedy: 'Show the stored code, and do not overwrite an existing one with the bare label of the request.',
  }),
  behaviour('segment.create/default-code-external-as-created', {
    statement: 'external of the default code is what the answer to the creation of the code said.',
    source: response(`${configuration}.default_code.external`),
    shows: ['/segment/wrap_up_configuration/default_code/external'],
    dependsOn: [...byDefault, 'code.get/external-as-created'],
    remedy: 'Show external of the code.',
  }),
  behaviour('segment.create/default-code-shows-translated-code', {
    statement:
      'The default code shows a translation of its label: as reading the code does or as it was given, or the label itself.',
    source: response(`${configuration}.default_code.translated_code`),
    shows: ['/segment/wrap_up_configuration/default_code/translated_code'],
    dependsOn: [...byDefault, ...answered.codeGet, 'code.get/shows-translated-code'],
    remedy: 'Build code objects in one place for all operations.',
  }),
  behaviour('segment.create/default-code-own-translated-description', {
    statement:
      'A translated description that the default code shows is that of reading the code, the one given, or the description itself.',
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
    statement: 'A creation that allows twelve codes lists all of them, as answered and as read.',
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
      'Labels beyond ASCII are allowed codes and default code like any other, as answered and as read.',
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
    statement: 'The wrap-up configuration of a new segment is stored: flag, allowed codes and default code.',
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
    statement: 'An allowed code may bring a translation of its label.',
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
      'If a creation makes a code of a new label, the code has the translation that was sent with the label.',
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
      'A label in allowed_codes that is no code yet becomes one, is left out, or the creation is rejected.',
    reading: 'unknown-allowed-code',
    source: body('configuration.allowed_codes.code'),
    dependsOn: [...allowed, 'segment.create/allowed-code-label'],
    remedy: 'Make the missing code, or answer 400: do not crash on it.',
  }),
  behaviour('segment.create/known-codes-beside-new', {
    statement: 'A creation that takes a new label still lists the known ones beside it.',
    source: response(`${configuration}.allowed_codes`),
    shows: ['/segment/wrap_up_configuration/allowed_codes'],
    dependsOn: [...createdAndRead, ...allowed, 'segment.create/unknown-allowed-code'],
    remedy: 'Go on with the other labels where one is new.',
  }),
  behaviour('segment.create/unknown-allowed-code-as-answered', {
    statement: 'A creation with a new label has opened a segment exactly if its answer says so.',
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
    statement: 'A code that a creation made for a new label is read like any other code.',
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
    statement: 'A default code outside the allowed codes is accepted, or the creation is rejected.',
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
