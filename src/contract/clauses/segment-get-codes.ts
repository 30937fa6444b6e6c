/** Both reads of a wrap-up segment: the codes of its configuration. */
import { answered } from '../prerequisites.ts';
import { byOperation, family, row } from './family.ts';

/** The code is allowed, and can be read by itself. */
const allowed = {
  segmentGet: [...answered.segmentGet, ...answered.codeGet, 'segment.get/allowed-code-label'],
  segmentGetByPair: [
    ...answered.segmentGetByPair,
    ...answered.codeGet,
    'segment.get-by-agent-interaction/allowed-code-label',
  ],
} as const;

/** The same of the default code. */
const defaultCode = {
  segmentGet: [...answered.segmentGet, ...answered.codeGet, 'segment.get/default-code-label'],
  segmentGetByPair: [
    ...answered.segmentGetByPair,
    ...answered.codeGet,
    'segment.get-by-agent-interaction/default-code-label',
  ],
} as const;

export const segmentGetCodesClauses = byOperation([
  ...family(
    {
      statement: 'The labels of allowed_codes are those that the creation allowed, no more and no less.',
      source: row('response', 'segment.wrap_up_configuration.allowed_codes.code'),
      shows: ['/segment/wrap_up_configuration/allowed_codes/*/code'],
      remedy: 'Show the codes of this segment: neither all codes nor the default alone.',
    },
    {
      'segment.get': {
        id: 'segment.get/allowed-code-label',
        dependsOn: [...answered.segmentGet, 'code.get/shows-label'],
      },
      'segment.get-by-agent-interaction': {
        id: 'segment.get-by-agent-interaction/allowed-code-label',
        dependsOn: [...answered.segmentGetByPair, 'code.get/shows-label'],
      },
    },
  ),
  ...family(
    {
      statement: 'default_code has the label that the creation named as default.',
      source: row('response', 'segment.wrap_up_configuration.default_code.code'),
      shows: ['/segment/wrap_up_configuration/default_code/code'],
      remedy: 'Show the code of default_code, not the first of the allowed codes.',
    },
    {
      'segment.get': {
        id: 'segment.get/default-code-label',
        dependsOn: [...answered.segmentGet, 'code.get/shows-label'],
      },
      'segment.get-by-agent-interaction': {
        id: 'segment.get-by-agent-interaction/default-code-label',
        dependsOn: [...answered.segmentGetByPair, 'code.get/shows-label'],
      },
    },
  ),
  ...family(
    {
      statement: 'An inactive code that is listed as allowed is read as inactive.',
      source: row('response', 'segment.wrap_up_configuration.allowed_codes.active'),
      remedy: 'Take active from the stored code; being allowed does not make a code active.',
    },
    {
      'segment.get': {
        id: 'segment.get/allowed-code-inactive',
        dependsOn: [
          ...answered.segmentGet,
          'segment.get/allowed-code-active',
          'segment.create/allowed-code-inactive',
        ],
      },
      'segment.get-by-agent-interaction': {
        id: 'segment.get-by-agent-interaction/allowed-code-inactive',
        dependsOn: [
          ...answered.segmentGetByPair,
          'segment.get-by-agent-interaction/allowed-code-active',
          'segment.create/allowed-code-inactive',
          'segment.get/changes-nothing',
        ],
      },
    },
  ),
  ...family(
    {
      statement: 'sys_id of an allowed code is that of the code with its label.',
      source: row('response', 'segment.wrap_up_configuration.allowed_codes.sys_id'),
      shows: ['/segment/wrap_up_configuration/allowed_codes/*/sys_id'],
      remedy: 'Send the key of the code itself, not that of a row that links it to the segment.',
    },
    {
      'segment.get': {
        id: 'segment.get/allowed-code-sys-id',
        dependsOn: [...allowed.segmentGet, 'code.post/creates'],
      },
      'segment.get-by-agent-interaction': {
        id: 'segment.get-by-agent-interaction/allowed-code-sys-id',
        dependsOn: [...allowed.segmentGetByPair, 'code.post/creates'],
      },
    },
  ),
  ...family(
    {
      statement: 'active of an allowed code is what the read of that code shows.',
      source: row('response', 'segment.wrap_up_configuration.allowed_codes.active'),
      shows: ['/segment/wrap_up_configuration/allowed_codes/*/active'],
      remedy: 'Take active from the stored code; being allowed does not make a code active.',
    },
    {
      'segment.get': {
        id: 'segment.get/allowed-code-active',
        dependsOn: [...allowed.segmentGet, 'code.get/shows-default-active'],
      },
      'segment.get-by-agent-interaction': {
        id: 'segment.get-by-agent-interaction/allowed-code-active',
        dependsOn: [...allowed.segmentGetByPair, 'code.get/shows-default-active'],
      },
    },
  ),
  ...family(
    {
      statement: 'external of an allowed code is what the read of that code shows.',
      source: row('response', 'segment.wrap_up_configuration.allowed_codes.external'),
      shows: ['/segment/wrap_up_configuration/allowed_codes/*/external'],
      remedy: 'Take external from the stored code, not from the segment.',
    },
    {
      'segment.get': {
        id: 'segment.get/allowed-code-external',
        dependsOn: [...allowed.segmentGet, 'code.get/external-as-created'],
      },
      'segment.get-by-agent-interaction': {
        id: 'segment.get-by-agent-interaction/allowed-code-external',
        dependsOn: [...allowed.segmentGetByPair, 'code.get/external-as-created'],
      },
    },
  ),
  ...family(
    {
      statement: 'A description of an allowed code is what the read of that code shows.',
      source: row('response', 'segment.wrap_up_configuration.allowed_codes.description'),
      shows: ['/segment/wrap_up_configuration/allowed_codes/*/description'],
      mayBeEmpty: true,
      remedy: 'Look the code up when the segment is shown: the request has only its label.',
    },
    {
      'segment.get': {
        id: 'segment.get/allowed-code-own-description',
        dependsOn: [...allowed.segmentGet, 'code.get/shows-description'],
      },
      'segment.get-by-agent-interaction': {
        id: 'segment.get-by-agent-interaction/allowed-code-own-description',
        dependsOn: [...allowed.segmentGetByPair, 'code.get/shows-description'],
      },
    },
  ),
  ...family(
    {
      statement:
        'A read shows an allowed code with a translation of its label: as reading the code does or as it was given, or the label itself.',
      source: row('response', 'segment.wrap_up_configuration.allowed_codes.translated_code'),
      shows: ['/segment/wrap_up_configuration/allowed_codes/*/translated_code'],
      remedy: 'Show a translation of this code, in the language of the session or the one that was given.',
    },
    {
      'segment.get': {
        id: 'segment.get/allowed-code-shows-translated-code',
        dependsOn: [...allowed.segmentGet, 'code.get/shows-translated-code'],
      },
      'segment.get-by-agent-interaction': {
        id: 'segment.get-by-agent-interaction/allowed-code-shows-translated-code',
        dependsOn: [...allowed.segmentGetByPair, 'code.get/shows-translated-code'],
      },
    },
  ),
  ...family(
    {
      statement:
        'A translated description of an allowed code is that of reading the code, the one given, or the description itself.',
      source: row('response', 'segment.wrap_up_configuration.allowed_codes.translated_description'),
      shows: ['/segment/wrap_up_configuration/allowed_codes/*/translated_description'],
      mayBeEmpty: true,
      remedy: 'Show a translation of this code, in the language of the session or the one that was given.',
    },
    {
      'segment.get': {
        id: 'segment.get/allowed-code-own-translated-description',
        dependsOn: [...allowed.segmentGet, 'code.get/shows-translated-description'],
      },
      'segment.get-by-agent-interaction': {
        id: 'segment.get-by-agent-interaction/allowed-code-own-translated-description',
        dependsOn: [...allowed.segmentGetByPair, 'code.get/shows-translated-description'],
      },
    },
  ),
  ...family(
    {
      statement: 'sys_id of the default code is that of the code with its label.',
      source: row('response', 'segment.wrap_up_configuration.default_code.sys_id'),
      shows: ['/segment/wrap_up_configuration/default_code/sys_id'],
      remedy: 'Send the key of the code itself, not that of a row that links it to the segment.',
    },
    {
      'segment.get': {
        id: 'segment.get/default-code-sys-id',
        dependsOn: [...defaultCode.segmentGet, 'code.post/creates'],
      },
      'segment.get-by-agent-interaction': {
        id: 'segment.get-by-agent-interaction/default-code-sys-id',
        dependsOn: [...defaultCode.segmentGetByPair, 'code.post/creates'],
      },
    },
  ),
  ...family(
    {
      statement: 'active of the default code is what the read of that code shows.',
      source: row('response', 'segment.wrap_up_configuration.default_code.active'),
      shows: ['/segment/wrap_up_configuration/default_code/active'],
      remedy: 'Take active from the stored code; being allowed does not make a code active.',
    },
    {
      'segment.get': {
        id: 'segment.get/default-code-active',
        dependsOn: [...defaultCode.segmentGet, 'code.get/shows-default-active'],
      },
      'segment.get-by-agent-interaction': {
        id: 'segment.get-by-agent-interaction/default-code-active',
        dependsOn: [...defaultCode.segmentGetByPair, 'code.get/shows-default-active'],
      },
    },
  ),
  ...family(
    {
      statement: 'external of the default code is what the read of that code shows.',
      source: row('response', 'segment.wrap_up_configuration.default_code.external'),
      shows: ['/segment/wrap_up_configuration/default_code/external'],
      remedy: 'Take external from the stored code, not from the segment.',
    },
    {
      'segment.get': {
        id: 'segment.get/default-code-external',
        dependsOn: [...defaultCode.segmentGet, 'code.get/external-as-created'],
      },
      'segment.get-by-agent-interaction': {
        id: 'segment.get-by-agent-interaction/default-code-external',
        dependsOn: [...defaultCode.segmentGetByPair, 'code.get/external-as-created'],
      },
    },
  ),
  ...family(
    {
      statement: 'A description of the default code is what the read of that code shows.',
      source: row('response', 'segment.wrap_up_configuration.default_code.description'),
      shows: ['/segment/wrap_up_configuration/default_code/description'],
      mayBeEmpty: true,
      remedy: 'Look the code up when the segment is shown: the request has only its label.',
    },
    {
      'segment.get': {
        id: 'segment.get/default-code-own-description',
        dependsOn: [...defaultCode.segmentGet, 'code.get/shows-description'],
      },
      'segment.get-by-agent-interaction': {
        id: 'segment.get-by-agent-interaction/default-code-own-description',
        dependsOn: [...defaultCode.segmentGetByPair, 'code.get/shows-description'],
      },
    },
  ),
  ...family(
    {
      statement:
        'A read shows the default code with a translation of its label: as reading the code does or as it was given, or the label itself.',
      source: row('response', 'segment.wrap_up_configuration.default_code.translated_code'),
      shows: ['/segment/wrap_up_configuration/default_code/translated_code'],
      remedy: 'Show a translation of this code, in the language of the session or the one that was given.',
    },
    {
      'segment.get': {
        id: 'segment.get/default-code-shows-translated-code',
        dependsOn: [...defaultCode.segmentGet, 'code.get/shows-translated-code'],
      },
      'segment.get-by-agent-interaction': {
        id: 'segment.get-by-agent-interaction/default-code-shows-translated-code',
        dependsOn: [...defaultCode.segmentGetByPair, 'code.get/shows-translated-code'],
      },
    },
  ),
  ...family(
    {
      statement:
        'A translated description of the default code is that of reading the code, the one given, or the description itself.',
      source: row('response', 'segment.wrap_up_configuration.default_code.translated_description'),
      shows: ['/segment/wrap_up_configuration/default_code/translated_description'],
      mayBeEmpty: true,
      remedy: 'Show a translation of this code, in the language of the session or the one that was given.',
    },
    {
      'segment.get': {
        id: 'segment.get/default-code-own-translated-description',
        dependsOn: [...defaultCode.segmentGet, 'code.get/shows-translated-description'],
      },
      'segment.get-by-agent-interaction': {
        id: 'segment.get-by-agent-interaction/default-code-own-translated-description',
        dependsOn: [...defaultCode.segmentGetByPair, 'code.get/shows-translated-description'],
      },
    },
  ),
]);
