/** Clauses on requests that every operation has: access, the versioned URL, the default of Accept. */
import { family, row } from './family.ts';
import { answered, inAnotherForm } from '../prerequisites.ts';

export const everyRequestClauses = [
  ...family(
    {
      statement: 'A request without credentials is answered with 401.',
      source: row('status-code', '401'),
      remedy: 'Require authentication on this resource before anything else is looked at.',
    },
    {
      'code.get': 'code.get/unauthenticated',
      'segment.get': 'segment.get/unauthenticated',
      'segment.get-by-agent-interaction': 'segment.get-by-agent-interaction/unauthenticated',
      'code.post': 'code.post/unauthenticated',
      'segment.create': 'segment.create/unauthenticated',
      'segment.update': 'segment.update/unauthenticated',
      'segment.update-ai': 'segment.update-ai/unauthenticated',
    },
  ),
  ...family(
    {
      statement: 'A request with wrong credentials is answered with 401.',
      source: row('status-code', '401'),
      remedy: 'Verify the credentials before anything else is looked at.',
    },
    {
      'code.get': 'code.get/wrong-credentials',
      'segment.get': 'segment.get/wrong-credentials',
      'segment.get-by-agent-interaction': 'segment.get-by-agent-interaction/wrong-credentials',
      'code.post': 'code.post/wrong-credentials',
      'segment.create': 'segment.create/wrong-credentials',
      'segment.update': 'segment.update/wrong-credentials',
      'segment.update-ai': 'segment.update-ai/wrong-credentials',
    },
  ),
  ...family(
    {
      statement: 'A user without the role interaction_integration_user is refused with 401 or 403.',
      reading: 'missing-role',
      source: { section: 'overview', row: 'role' },
      remedy: 'Check the role interaction_integration_user on this resource.',
    },
    {
      'code.get': 'code.get/role-required',
      'segment.get': 'segment.get/role-required',
      'segment.get-by-agent-interaction': 'segment.get-by-agent-interaction/role-required',
      'code.post': 'code.post/role-required',
      'segment.create': 'segment.create/role-required',
      'segment.update': 'segment.update/role-required',
      'segment.update-ai': 'segment.update-ai/role-required',
    },
  ),
  ...family(
    {
      statement: 'The versioned URL answers as the default URL does.',
      source: row('path', 'api_version'),
      remedy: ({ path }) => `Route /api/now/v1${path} to the same code as /api/now${path}.`,
    },
    {
      'code.get': { id: 'code.get/versioned-url', dependsOn: answered.codeGet },
      'segment.get': { id: 'segment.get/versioned-url', dependsOn: answered.segmentGet },
      'segment.get-by-agent-interaction': {
        id: 'segment.get-by-agent-interaction/versioned-url',
        dependsOn: answered.segmentGetByPair,
      },
      'code.post': { id: 'code.post/versioned-url', dependsOn: inAnotherForm.codePost },
      'segment.create': { id: 'segment.create/versioned-url', dependsOn: inAnotherForm.segmentCreate },
      'segment.update': { id: 'segment.update/versioned-url', dependsOn: inAnotherForm.segmentUpdate },
      'segment.update-ai': {
        id: 'segment.update-ai/versioned-url',
        dependsOn: [...inAnotherForm.segmentUpdateAi, 'segment.update-ai/notes-beside-disabled-code'],
      },
    },
  ),
  ...family(
    {
      statement: 'Without an Accept header the answer is JSON.',
      source: row('request-header', 'Accept'),
      representations: ['json'],
      formOnly: true,
      remedy: 'Treat a missing Accept header as application/json.',
    },
    {
      'code.get': { id: 'code.get/accept-default', dependsOn: [...answered.codeGet, 'code.get/media-type'] },
      'segment.get': {
        id: 'segment.get/accept-default',
        dependsOn: [...answered.segmentGet, 'segment.get/media-type'],
      },
      'segment.get-by-agent-interaction': {
        id: 'segment.get-by-agent-interaction/accept-default',
        dependsOn: [...answered.segmentGetByPair, 'segment.get-by-agent-interaction/media-type'],
      },
      'code.post': {
        id: 'code.post/accept-default',
        dependsOn: [...inAnotherForm.codePost, 'code.post/media-type'],
      },
      'segment.create': {
        id: 'segment.create/accept-default',
        dependsOn: [...inAnotherForm.segmentCreate, 'segment.create/media-type'],
      },
      'segment.update': {
        id: 'segment.update/accept-default',
        dependsOn: [...inAnotherForm.segmentUpdate, 'segment.update/media-type'],
      },
      'segment.update-ai': {
        id: 'segment.update-ai/accept-default',
        dependsOn: [...inAnotherForm.segmentUpdateAi, 'segment.update-ai/media-type'],
      },
    },
  ),
  ...family(
    {
      statement: 'An unexpected error is answered with 500 and more information in the body.',
      source: row('status-code', '500'),
      untestable:
        'No documented request provokes an unexpected error; one that did would be a fault by itself.',
    },
    {
      'code.get': 'code.get/server-error',
      'segment.get': 'segment.get/server-error',
      'segment.get-by-agent-interaction': 'segment.get-by-agent-interaction/server-error',
      'code.post': 'code.post/server-error',
      'segment.create': 'segment.create/server-error',
      'segment.update': 'segment.update/server-error',
      'segment.update-ai': 'segment.update-ai/server-error',
    },
  ),
] as const;
