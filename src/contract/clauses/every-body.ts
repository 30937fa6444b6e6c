/** Clauses that every operation with a request body has. */
import { family, row } from './family.ts';
import { answered, inAnotherForm } from '../prerequisites.ts';

export const everyBodyClauses = [
  ...family(
    {
      statement: 'A JSON body without a Content-Type header is read as JSON.',
      source: row('request-header', 'Content-Type'),
      representations: ['json'],
      remedy: 'Treat a missing Content-Type header as application/json.',
    },
    {
      'code.post': { id: 'code.post/content-type-default', dependsOn: inAnotherForm.codePost },
      'segment.create': { id: 'segment.create/content-type-default', dependsOn: inAnotherForm.segmentCreate },
      'segment.update': { id: 'segment.update/content-type-default', dependsOn: inAnotherForm.segmentUpdate },
      'segment.update-ai': {
        id: 'segment.update-ai/content-type-default',
        dependsOn: [...inAnotherForm.segmentUpdateAi, 'segment.update-ai/notes-beside-disabled-code'],
      },
    },
  ),
  ...family(
    {
      statement:
        'Content-Type and Accept are independent: a body in one representation may be answered in the other.',
      source: row('request-header', 'Content-Type'),
      // Both directions need XML, so both count under the profile xml.
      representations: ['xml'],
      remedy: 'Choose the parser by Content-Type and the serializer by Accept, not both by one of them.',
    },
    {
      'code.post': { id: 'code.post/content-type-independent', dependsOn: inAnotherForm.codePost },
      'segment.create': {
        id: 'segment.create/content-type-independent',
        dependsOn: inAnotherForm.segmentCreate,
      },
      'segment.update': {
        id: 'segment.update/content-type-independent',
        dependsOn: inAnotherForm.segmentUpdate,
      },
      'segment.update-ai': {
        id: 'segment.update-ai/content-type-independent',
        dependsOn: [...inAnotherForm.segmentUpdateAi, 'segment.update-ai/notes-beside-disabled-code'],
      },
    },
  ),
  ...family(
    {
      statement: 'A body that cannot be parsed is answered with 400.',
      source: row('status-code', '400'),
      remedy: 'Catch parse errors and answer 400.',
    },
    {
      'code.post': 'code.post/malformed-body',
      'segment.create': 'segment.create/malformed-body',
      'segment.update': 'segment.update/malformed-body',
      'segment.update-ai': 'segment.update-ai/malformed-body',
    },
  ),
  ...family(
    {
      level: 'SHOULD',
      statement: 'A member of another type is rejected with 400 or coerced, never answered with 5xx.',
      reading: 'bad-type',
      source: row('status-code', '400'),
      remedy: 'Check the types of members before using them.',
    },
    {
      'code.post': 'code.post/wrong-type',
      'segment.create': 'segment.create/wrong-type',
      'segment.update': 'segment.update/wrong-type',
      'segment.update-ai': 'segment.update-ai/wrong-type',
    },
  ),
  ...family(
    {
      level: 'SHOULD',
      statement: 'A request without a body is rejected with 4xx or accepted, never answered with 5xx.',
      reading: 'empty-body',
      source: row('status-code', '400'),
      remedy: 'Check that there is a body before using it.',
    },
    {
      'code.post': { id: 'code.post/empty-body', dependsOn: ['code.post/malformed-body'] },
      'segment.create': { id: 'segment.create/empty-body', dependsOn: ['segment.create/malformed-body'] },
      'segment.update': { id: 'segment.update/empty-body', dependsOn: ['segment.update/malformed-body'] },
      'segment.update-ai': {
        id: 'segment.update-ai/empty-body',
        dependsOn: ['segment.update-ai/malformed-body'],
      },
    },
  ),
  ...family(
    {
      level: 'SHOULD',
      statement: 'An undocumented request member is ignored or rejected with 400, never answered with 5xx.',
      reading: 'extra-member',
      source: row('status-code', '400'),
      remedy: 'Ignore members that you do not know.',
    },
    {
      'code.post': { id: 'code.post/unknown-member', dependsOn: inAnotherForm.codePost },
      'segment.create': { id: 'segment.create/unknown-member', dependsOn: inAnotherForm.segmentCreate },
      'segment.update': { id: 'segment.update/unknown-member', dependsOn: inAnotherForm.segmentUpdate },
      'segment.update-ai': {
        id: 'segment.update-ai/unknown-member',
        dependsOn: [...inAnotherForm.segmentUpdateAi, 'segment.update-ai/notes-beside-disabled-code'],
      },
    },
  ),
  // A write that was not refused at all fails the clauses on access.
  ...family(
    {
      statement: 'A write that was refused for its credentials or its role changes nothing.',
      source: row('status-code', '401'),
      remedy: 'Authorize before writing, not after.',
    },
    {
      'code.post': {
        id: 'code.post/unauthenticated-changes-nothing',
        dependsOn: [
          ...answered.codePost,
          'code.post/unauthenticated',
          'code.post/wrong-credentials',
          'code.post/role-required',
          'code.get/shows-description',
          'code.get/finds-by-sys-id',
          'code.post/shows-description',
        ],
      },
      'segment.create': {
        id: 'segment.create/unauthenticated-changes-nothing',
        dependsOn: [
          ...answered.segmentCreate,
          'segment.create/unauthenticated',
          'segment.create/wrong-credentials',
          'segment.create/role-required',
          'segment.get/unknown-external-id',
        ],
      },
      'segment.update': {
        id: 'segment.update/unauthenticated-changes-nothing',
        dependsOn: [
          ...answered.segmentUpdate,
          'segment.update/unauthenticated',
          'segment.update/wrong-credentials',
          'segment.update/role-required',
          'segment.get/state-open',
        ],
      },
      'segment.update-ai': {
        id: 'segment.update-ai/unauthenticated-changes-nothing',
        dependsOn: [
          ...answered.segmentUpdateAi,
          'segment.update-ai/unauthenticated',
          'segment.update-ai/wrong-credentials',
          'segment.update-ai/role-required',
          'segment.create/third-party-not-filled',
        ],
      },
    },
  ),
] as const;
