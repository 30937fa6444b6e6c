/** Clauses that every answer of every operation is held to: its form, and its success member. */
import { family, row } from './family.ts';

export const everyAnswerClauses = [
  ...family(
    {
      statement: 'A valid request is answered with status 200.',
      source: row('status-code', '200'),
      invariant: true,
      formOnly: true,
      remedy:
        'The request shown is valid by the page: find out what of it the target refuses. Where it speaks of a state, an earlier request may have changed this record: look for a failure of leaves-others-alone.',
    },
    {
      'code.get': 'code.get/answers-200',
      'segment.get': 'segment.get/answers-200',
      'segment.get-by-agent-interaction': 'segment.get-by-agent-interaction/answers-200',
      'code.post': 'code.post/answers-200',
      'segment.create': 'segment.create/answers-200',
      'segment.update': 'segment.update/answers-200',
      'segment.update-ai': {
        id: 'segment.update-ai/answers-200',
        dependsOn: ['segment.update-ai/stays-open'],
      },
    },
  ),
  ...family(
    {
      statement: 'The body of a successful answer is well-formed in the representation asked for.',
      source: row('request-header', 'Accept'),
      invariant: true,
      formOnly: true,
      remedy: 'Serialize with a library and send UTF-8; escape text instead of pasting it into a template.',
    },
    {
      'code.get': 'code.get/parsable',
      'segment.get': 'segment.get/parsable',
      'segment.get-by-agent-interaction': 'segment.get-by-agent-interaction/parsable',
      'code.post': 'code.post/parsable',
      'segment.create': 'segment.create/parsable',
      'segment.update': 'segment.update/parsable',
      'segment.update-ai': 'segment.update-ai/parsable',
    },
  ),
  ...family(
    {
      statement: 'The Content-Type of a successful answer is the type asked for with Accept.',
      source: row('request-header', 'Accept'),
      invariant: true,
      formOnly: true,
      remedy: 'Set Content-Type to application/json or application/xml as the body is written.',
    },
    {
      'code.get': 'code.get/media-type',
      'segment.get': 'segment.get/media-type',
      'segment.get-by-agent-interaction': 'segment.get-by-agent-interaction/media-type',
      'code.post': 'code.post/media-type',
      'segment.create': 'segment.create/media-type',
      'segment.update': 'segment.update/media-type',
      'segment.update-ai': 'segment.update-ai/media-type',
    },
  ),
  ...family(
    {
      statement: 'The body sits inside one member, result.',
      source: row('response', 'result'),
      invariant: true,
      formOnly: true,
      needsPresent: ['/result'],
      remedy: 'Wrap the body in result.',
    },
    {
      'code.get': 'code.get/envelope',
      'code.post': 'code.post/envelope',
    },
  ),
  ...family(
    {
      level: 'SHOULD',
      statement: 'The body is bare: success, message and segment stand at the top, not inside result.',
      reading: 'segment-envelope',
      source: row('response', 'segment'),
      invariant: true,
      formOnly: true,
      remedy:
        'A scripted REST resource wraps what its script returns; write the body yourself to send it bare.',
    },
    {
      'segment.get': 'segment.get/envelope',
      'segment.get-by-agent-interaction': 'segment.get-by-agent-interaction/envelope',
      'segment.create': 'segment.create/envelope',
      'segment.update': 'segment.update/envelope',
      'segment.update-ai': 'segment.update-ai/envelope',
    },
  ),
  // A text is no true: that it is none is said once, by the clause on the type of success.
  ...family(
    {
      statement: 'A request that was processed says success true.',
      source: row('response', 'result.success'),
      invariant: true,
      needsPresent: ['/result/success'],
      remedy: 'Answer a failure with its 4xx status instead of 200, and set success to true otherwise.',
    },
    {
      'code.get': { id: 'code.get/success-true', dependsOn: ['code.get#/result/success'] },
      'code.post': { id: 'code.post/success-true', dependsOn: ['code.post#/result/success'] },
    },
  ),
  ...family(
    {
      statement: 'A request that was processed says success true.',
      source: row('response', 'success'),
      invariant: true,
      needsPresent: ['/success'],
      remedy: 'Answer a failure with its 4xx status instead of 200, and set success to true otherwise.',
    },
    {
      'segment.get': { id: 'segment.get/success-true', dependsOn: ['segment.get#/success'] },
      'segment.get-by-agent-interaction': {
        id: 'segment.get-by-agent-interaction/success-true',
        dependsOn: ['segment.get-by-agent-interaction#/success'],
      },
      'segment.create': { id: 'segment.create/success-true', dependsOn: ['segment.create#/success'] },
      'segment.update': { id: 'segment.update/success-true', dependsOn: ['segment.update#/success'] },
      'segment.update-ai': {
        id: 'segment.update-ai/success-true',
        dependsOn: ['segment.update-ai#/success'],
      },
    },
  ),
  ...family(
    {
      level: 'SHOULD',
      statement: 'The root element of an XML answer is response.',
      source: row('request-header', 'Accept'),
      representations: ['xml'],
      invariant: true,
      formOnly: true,
      remedy: 'Name the root element response, as the platform does.',
    },
    {
      'code.get': 'code.get/xml-root',
      'segment.get': 'segment.get/xml-root',
      'segment.get-by-agent-interaction': 'segment.get-by-agent-interaction/xml-root',
      'code.post': 'code.post/xml-root',
      'segment.create': 'segment.create/xml-root',
      'segment.update': 'segment.update/xml-root',
      'segment.update-ai': 'segment.update-ai/xml-root',
    },
  ),
  ...family(
    {
      level: 'SHOULD',
      statement: 'Every sys_id in an answer is 32 hexadecimal digits.',
      reading: 'sys-id-format',
      source: { section: 'platform: sys_id' },
      invariant: true,
      remedy: 'Keys of another form work, but clients that check for 32 hex digits will refuse them.',
    },
    {
      'code.get': 'code.get/sys-id-format',
      'segment.get': 'segment.get/sys-id-format',
      'segment.get-by-agent-interaction': 'segment.get-by-agent-interaction/sys-id-format',
      'code.post': 'code.post/sys-id-format',
      'segment.create': 'segment.create/sys-id-format',
      'segment.update': 'segment.update/sys-id-format',
      'segment.update-ai': 'segment.update-ai/sys-id-format',
    },
  ),
  ...family(
    {
      statement: 'The body of a rejection never claims success.',
      reading: 'error-body',
      source: row('status-code', '400'),
      invariant: true,
      formOnly: true,
      remedy: 'Answer with the error envelope, or with success false.',
    },
    {
      'code.get': 'code.get/rejection-says-failure',
      'segment.get': 'segment.get/rejection-says-failure',
      'segment.get-by-agent-interaction': 'segment.get-by-agent-interaction/rejection-says-failure',
      'code.post': 'code.post/rejection-says-failure',
      'segment.create': 'segment.create/rejection-says-failure',
      'segment.update': 'segment.update/rejection-says-failure',
      'segment.update-ai': 'segment.update-ai/rejection-says-failure',
    },
  ),
  ...family(
    {
      level: 'SHOULD',
      statement: 'A rejection with a body is written in the representation asked for.',
      source: { section: 'platform: Scripted REST APIs', row: 'Error response format' },
      invariant: true,
      formOnly: true,
      remedy: 'Let errors follow Accept as successful answers do.',
    },
    {
      'code.get': 'code.get/rejection-representation',
      'segment.get': 'segment.get/rejection-representation',
      'segment.get-by-agent-interaction': 'segment.get-by-agent-interaction/rejection-representation',
      'code.post': 'code.post/rejection-representation',
      'segment.create': 'segment.create/rejection-representation',
      'segment.update': 'segment.update/rejection-representation',
      'segment.update-ai': 'segment.update-ai/rejection-representation',
    },
  ),
] as const;
