import { invalid, Rejection } from '../rejection.ts';
import { codeShape, requestShapes } from '../shapes.ts';
import type { LimitBehaviour, RequestBehaviour } from './types.ts';

const names = {
  text: 'a string',
  seconds: 'a string of seconds',
  flag: 'a boolean',
  list: 'an array',
  object: 'an object',
};

/** How request bodies are read: types, unknown members, what counts as given. */
export const requestBehaviour: RequestBehaviour = {
  requestShapes,
  codeShape,
  // READINGS bad-type: rejected.
  wrongType: (kind, _value, path) => invalid(`${path === '' ? 'The body' : path} must be ${names[kind]}`),
  // READINGS flag-as-string: accepted.
  flagFromText: (text) => text === 'true',
  // READINGS duration-type: a number is accepted and kept as the documented string.
  secondsFromNumber: (value) => String(value),
  // READINGS extra-member: ignored.
  extraMember: () => undefined,
  // READINGS empty-body: rejected.
  emptyBody: () => new Rejection('malformed', 'The request has no body'),
  given: (value) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
};

/** The maximum length of AI notes: Wrap Up API, segment/create and segment/update/ai, ai_notes. */
export const limitBehaviour: LimitBehaviour = {
  notesLimit: 4000,
  notesLength: (text) => text.length,
  // READINGS notes-too-long: rejected.
  notesTooLong: (_text, limit) => invalid(`ai_notes is longer than ${limit} characters`),
  // READINGS notes-outside-bmp: rejected.
  notesOutsideBmp: (_text, limit) => invalid(`ai_notes is longer than ${limit} characters`, 'UTF-16 units'),
};
