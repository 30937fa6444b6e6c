/** PUT segment/update: the selected code, the default code, the codes of the configuration. */
import { behaviour } from '../clause.ts';
import { answered } from '../prerequisites.ts';
import { body, response, updated, updatedAndRead } from './segment-update-source.ts';

const configuration = 'segment.wrap_up_configuration';
const selected = [...updated, 'segment.update/selected-code'] as const;
const allowed = [...updated, 'segment.update/allowed-codes-kept'] as const;
const byDefault = [...updated, 'segment.update/default-code-kept'] as const;
const sameCode = 'Build code objects in one place for all operations.';

const choiceClauses = [
  behaviour('segment.update/selected-code', {
    statement: 'The code that the agent selected by its label comes back as the code of the segment.',
    source: body('wrap_up_code'),
    shows: ['/segment/code'],
    dependsOn: updated,
    remedy: 'Look wrap_up_code up by its label and show that code, not the default one or the first allowed.',
  }),
  behaviour('segment.update/default-code-used', {
    statement: 'Without a selected code the configured default becomes the code of the segment.',
    source: body('wrap_up_code'),
    shows: ['/segment/code', '/segment/code/code'],
    dependsOn: [...updated, 'segment.update/default-code-kept'],
    remedy: 'Where wrap_up_code is missing, take default_code of the configuration; do not demand a code.',
  }),
  behaviour('segment.update/default-code-used-where-optional', {
    level: 'SHOULD',
    statement:
      'With enable_codes false too, an update without wrap_up_code sets the configured default as the code.',
    source: body('wrap_up_code'),
    dependsOn: [...updated, 'segment.update/default-code-used', 'segment.create/default-code-optional'],
    remedy: 'Take default_code of the configuration wherever wrap_up_code is missing.',
  }),
  behaviour('segment.update/code-non-ascii', {
    statement: 'An update with a non-ASCII label is accepted and shows the code with that label.',
    source: body('wrap_up_code'),
    dependsOn: [
      ...updated,
      'segment.update/code-label',
      'segment.create/allowed-code-non-ascii',
      'segment.update/notes-text',
    ],
    remedy: 'Look labels up as Unicode text, in the same way in which they were stored.',
  }),
  behaviour('segment.update/allowed-code-inactive', {
    statement: "In an update's answer, an inactive code that is listed in allowed_codes has active false.",
    source: response(`${configuration}.allowed_codes.active`),
    dependsOn: [...updated, 'segment.update/allowed-code-active', 'segment.create/allowed-code-inactive'],
    remedy: sameCode,
  }),
  behaviour('segment.update/code-not-allowed', {
    statement: 'A label outside the allowed codes is rejected with 400 or accepted.',
    reading: 'wrap-up-code-not-allowed',
    source: body('wrap_up_code'),
    dependsOn: [...answered.segmentUpdate, 'segment.update/selected-code'],
    remedy: 'Answer 400 where the label is not among allowed_codes; never 5xx.',
  }),
  behaviour('segment.update/code-not-allowed-all-or-nothing', {
    statement:
      "If a label outside allowed_codes is accepted, it becomes the segment's code; if it is rejected, the segment stays open.",
    source: body('wrap_up_code'),
    dependsOn: [
      ...updatedAndRead,
      'segment.update/code-not-allowed',
      'segment.get/state-open',
      'segment.get/confirmed-on-absent-when-open',
    ],
    remedy:
      'Check the label before the segment is closed; do not put the default in the place of a wrong label.',
  }),
] as const;

const objectClauses = [
  behaviour('segment.update/code-sys-id', {
    statement: 'segment.code has the sys_id of the existing code with the selected label.',
    source: response('segment.code.sys_id'),
    shows: ['/segment/code/sys_id'],
    dependsOn: [...selected, 'code.post/creates'],
    remedy: 'Resolve the label to the existing code; do not make another one with the same label.',
  }),
  behaviour('segment.update/code-label', {
    statement: 'The code of the segment shows its label, not a translation.',
    source: response('segment.code.code'),
    shows: ['/segment/code/code'],
    dependsOn: selected,
    remedy: 'Show the label in code; translations have members of their own.',
  }),
  behaviour('segment.update/code-active', {
    statement: 'segment.code has the same active as a read of that code.',
    source: response('segment.code.active'),
    shows: ['/segment/code/active'],
    dependsOn: [...selected, ...answered.codeGet, 'code.get/shows-default-active'],
    remedy: sameCode,
  }),
  behaviour('segment.update/code-external', {
    statement: 'segment.code has the same external as a read of that code.',
    source: response('segment.code.external'),
    shows: ['/segment/code/external'],
    dependsOn: [...selected, ...answered.codeGet, 'code.get/external-as-created'],
    remedy: sameCode,
  }),
  behaviour('segment.update/code-own-description', {
    statement: 'If segment.code shows a description, it is the one that a read of that code shows.',
    source: response('segment.code.description'),
    shows: ['/segment/code/description'],
    mayBeEmpty: true,
    dependsOn: [...selected, ...answered.codeGet, 'code.get/shows-description'],
    remedy: sameCode,
  }),
  behaviour('segment.update/code-shows-translated-code', {
    statement:
      'translated_code of segment.code is what a read of the code shows, the translation sent, or the label.',
    source: response('segment.code.translated_code'),
    shows: ['/segment/code/translated_code'],
    dependsOn: [...selected, ...answered.codeGet, 'code.get/shows-translated-code'],
    remedy: sameCode,
  }),
  behaviour('segment.update/code-own-translated-description', {
    statement:
      'translated_description of segment.code, if shown, is what a read of the code shows, the translation sent, or the description.',
    source: response('segment.code.translated_description'),
    shows: ['/segment/code/translated_description'],
    mayBeEmpty: true,
    dependsOn: [...selected, ...answered.codeGet, 'code.get/shows-translated-description'],
    remedy: sameCode,
  }),
] as const;

const configurationClauses = [
  behaviour('segment.update/enable-codes-kept', {
    statement: 'The answer to an update shows the enable_codes that was sent at creation.',
    source: response(`${configuration}.enable_codes`),
    shows: ['/segment/wrap_up_configuration/enable_codes'],
    dependsOn: [...updated, 'segment.create/enable-codes-returned'],
    remedy: 'Show the stored flag of the configuration.',
  }),
  behaviour('segment.update/allowed-codes-kept', {
    statement:
      'The answer to an update lists exactly the allowed codes of the segment, whichever code the agent selected.',
    source: response(`${configuration}.allowed_codes`),
    shows: ['/segment/wrap_up_configuration/allowed_codes'],
    dependsOn: [...updated, 'segment.create/allowed-codes-all', 'segment.create/allowed-codes-no-more'],
    remedy: 'Show the allowed codes of the configuration; the selected one does not replace them.',
  }),
  behaviour('segment.update/allowed-code-label', {
    statement: "In an update's answer, an allowed code shows the label that was sent at creation.",
    source: response(`${configuration}.allowed_codes.code`),
    shows: ['/segment/wrap_up_configuration/allowed_codes/*/code'],
    dependsOn: [...allowed, 'segment.create/allowed-code-label'],
    remedy: sameCode,
  }),
  behaviour('segment.update/allowed-code-sys-id', {
    statement: "In an update's answer, an allowed code has the sys_id of the existing code with its label.",
    source: response(`${configuration}.allowed_codes.sys_id`),
    shows: ['/segment/wrap_up_configuration/allowed_codes/*/sys_id'],
    dependsOn: [...allowed, 'segment.create/allowed-code-reused', 'code.get/shows-sys-id'],
    remedy: sameCode,
  }),
  behaviour('segment.update/allowed-code-active', {
    statement: "In an update's answer, an allowed code has the same active as a read of that code.",
    source: response(`${configuration}.allowed_codes.active`),
    shows: ['/segment/wrap_up_configuration/allowed_codes/*/active'],
    dependsOn: [...allowed, ...answered.codeGet, 'code.get/shows-default-active'],
    remedy: sameCode,
  }),
  behaviour('segment.update/allowed-code-external', {
    statement: "In an update's answer, an allowed code has the same external as a read of that code.",
    source: response(`${configuration}.allowed_codes.external`),
    shows: ['/segment/wrap_up_configuration/allowed_codes/*/external'],
    dependsOn: [...allowed, ...answered.codeGet, 'code.get/external-as-created'],
    remedy: sameCode,
  }),
  behaviour('segment.update/allowed-code-own-description', {
    statement:
      "If an update's answer shows a description of an allowed code, it is what a read of that code shows.",
    source: response(`${configuration}.allowed_codes.description`),
    shows: ['/segment/wrap_up_configuration/allowed_codes/*/description'],
    mayBeEmpty: true,
    dependsOn: [...allowed, ...answered.codeGet, 'code.get/shows-description'],
    remedy: sameCode,
  }),
  behaviour('segment.update/allowed-code-shows-translated-code', {
    statement:
      "In an update's answer, an allowed code's translated_code is what its read shows, the translation sent, or the label.",
    source: response(`${configuration}.allowed_codes.translated_code`),
    shows: ['/segment/wrap_up_configuration/allowed_codes/*/translated_code'],
    dependsOn: [...allowed, ...answered.codeGet, 'code.get/shows-translated-code'],
    remedy: sameCode,
  }),
  behaviour('segment.update/allowed-code-own-translated-description', {
    statement:
      "An allowed code's translated_description, if an update shows it, is what its read shows, the translation sent, or the description.",
    source: response(`${configuration}.allowed_codes.translated_description`),
    shows: ['/segment/wrap_up_configuration/allowed_codes/*/translated_description'],
    mayBeEmpty: true,
    dependsOn: [...allowed, ...answered.codeGet, 'code.get/shows-translated-description'],
    remedy: sameCode,
  }),
  behaviour('segment.update/default-code-kept', {
    statement:
      'The answer to an update shows the default code that was sent at creation, whichever code the agent selected.',
    source: response(`${configuration}.default_code`),
    shows: ['/segment/wrap_up_configuration/default_code'],
    dependsOn: [...updated, 'segment.create/default-code-shown'],
    remedy: 'Show the default of the configuration; what the agent selected is segment.code.',
  }),
  behaviour('segment.update/default-code-label', {
    statement: "In an update's answer, the default code shows the label that was sent at creation.",
    source: response(`${configuration}.default_code.code`),
    shows: ['/segment/wrap_up_configuration/default_code/code'],
    dependsOn: [...byDefault, 'segment.create/default-code-label'],
    remedy: sameCode,
  }),
  behaviour('segment.update/default-code-sys-id', {
    statement: "In an update's answer, the default code has the sys_id of the existing code with its label.",
    source: response(`${configuration}.default_code.sys_id`),
    shows: ['/segment/wrap_up_configuration/default_code/sys_id'],
    dependsOn: [...byDefault, 'segment.create/default-code-reused', 'code.get/shows-sys-id'],
    remedy: sameCode,
  }),
  behaviour('segment.update/default-code-active', {
    statement: "In an update's answer, the default code has the same active as a read of that code.",
    source: response(`${configuration}.default_code.active`),
    shows: ['/segment/wrap_up_configuration/default_code/active'],
    dependsOn: [...byDefault, ...answered.codeGet, 'code.get/shows-default-active'],
    remedy: sameCode,
  }),
  behaviour('segment.update/default-code-external', {
    statement: "In an update's answer, the default code has the same external as a read of that code.",
    source: response(`${configuration}.default_code.external`),
    shows: ['/segment/wrap_up_configuration/default_code/external'],
    dependsOn: [...byDefault, ...answered.codeGet, 'code.get/external-as-created'],
    remedy: sameCode,
  }),
  behaviour('segment.update/default-code-own-description', {
    statement:
      "If an update's answer shows a description of the default code, it is what a read of that code shows.",
    source: response(`${configuration}.default_code.description`),
    shows: ['/segment/wrap_up_configuration/default_code/description'],
    mayBeEmpty: true,
    dependsOn: [...byDefault, ...answered.codeGet, 'code.get/shows-description'],
    remedy: sameCode,
  }),
  behaviour('segment.update/default-code-shows-translated-code', {
    statement:
      "In an update's answer, the default code's translated_code is what its read shows, the translation sent, or the label.",
    source: response(`${configuration}.default_code.translated_code`),
    shows: ['/segment/wrap_up_configuration/default_code/translated_code'],
    dependsOn: [...byDefault, ...answered.codeGet, 'code.get/shows-translated-code'],
    remedy: sameCode,
  }),
  behaviour('segment.update/default-code-own-translated-description', {
    statement:
      "The default code's translated_description, if an update shows it, is what its read shows, the translation sent, or the description.",
    source: response(`${configuration}.default_code.translated_description`),
    shows: ['/segment/wrap_up_configuration/default_code/translated_description'],
    mayBeEmpty: true,
    dependsOn: [...byDefault, ...answered.codeGet, 'code.get/shows-translated-description'],
    remedy: sameCode,
  }),
  behaviour('segment.update/codes-are-stored', {
    statement:
      'A read after an update shows the allowed_codes, default_code and enable_codes that were sent at creation.',
    source: response(configuration),
    dependsOn: [
      ...updatedAndRead,
      ...answered.segmentCreate,
      'segment.get/enable-codes-returned',
      'segment.get/allowed-code-label',
      'segment.get/default-code-label',
    ],
    remedy: 'Leave the configuration of a segment alone when the segment is closed.',
  }),
] as const;

/** The codes of an update. */
export const segmentUpdateCodesClauses = [
  ...choiceClauses,
  ...objectClauses,
  ...configurationClauses,
] as const;
