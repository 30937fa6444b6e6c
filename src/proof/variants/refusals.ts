/** How a refusal may be written otherwise. */
import type { Patch } from '../../reference/behaviour/types.ts';
import { encoded, withContentType } from './encoded.ts';
import { clausesOfEach } from '../defects/breaking.ts';
import type { Variant } from './variant.ts';

const refusals = (
  change: (text: string, headers: Readonly<Record<string, string>>) => Parameters<typeof replaced>[0],
): Patch => encoded((text, headers, status) => (status >= 400 ? replaced(change(text, headers)) : {}));

function replaced(parts: { readonly body?: string; readonly headers?: Readonly<Record<string, string>> }) {
  return parts;
}

const page = '<!DOCTYPE html><html><head><title>400</title></head><body><h1>Refused</h1></body></html>';

/** READINGS xml-errors: that errors follow Accept is a SHOULD. */
const mayWarn = clausesOfEach('rejection-representation');

export const refusalVariants: readonly Variant[] = [
  {
    id: 'bare-errors',
    sentence: 'Refusals have an empty body.',
    patch: refusals(() => ({ body: '' })),
  },
  {
    id: 'errors-without-a-type',
    sentence: 'Refusals have neither body nor Content-Type.',
    patch: refusals((_text, headers) => {
      const { 'content-type': _type, ...rest } = headers;
      return { body: '', headers: rest };
    }),
  },
  {
    id: 'errors-in-json',
    sentence: 'Refusals are written in JSON whatever Accept says.',
    patch: () => ({ errorMediaType: () => 'application/json' }),
    mayWarn,
  },
  {
    id: 'errors-as-pages',
    sentence: 'Refusals are HTML pages of the server.',
    patch: refusals((_text, headers) => ({
      body: page,
      headers: withContentType(headers, 'text/html; charset=utf-8'),
    })),
    mayWarn,
  },
  {
    id: 'errors-as-text',
    sentence: 'Refusals are plain text.',
    patch: refusals((_text, headers) => ({
      body: 'That is not possible.',
      headers: withContentType(headers, 'text/plain'),
    })),
    mayWarn,
  },
  {
    id: 'errors-as-problems',
    sentence: 'Refusals are problem details of RFC 9457.',
    patch: refusals((_text, headers) => ({
      body: '{"type":"about:blank","title":"Not possible","status":400}',
      headers: withContentType(headers, 'application/problem+json'),
    })),
    mayWarn,
  },
  {
    id: 'error-list',
    sentence: 'Refusals list several errors.',
    patch: () => ({
      errorBody: ({ message, reason }) => ({ errors: [{ message, code: reason }, { message: 'and more' }] }),
    }),
  },
  {
    id: 'error-as-text-member',
    sentence: 'The error of a refusal is a text, with success false.',
    patch: () => ({ errorBody: ({ message }) => ({ error: message, success: false, timestamp: 0 }) }),
  },
  {
    id: 'error-details-null',
    sentence: 'The platform envelope has no details.',
    patch: () => ({
      errorBody: ({ message }) => ({ error: { message, detail: null }, status: 'failure', result: null }),
    }),
  },
  {
    id: 'unknown-uri-page',
    sentence: 'A URI that no API matches is answered with a page.',
    patch: ({ transformEncoded }) => ({
      transformEncoded: async (operation, answer, representation) => {
        const right = await transformEncoded(operation, answer, representation);
        const isNowhere = operation === undefined && right.status >= 400 && right.status !== 401;
        return isNowhere ? { status: 404, headers: { 'content-type': 'text/html' }, body: page } : right;
      },
    }),
  },
  {
    id: 'no-challenge',
    sentence: 'A 401 has no WWW-Authenticate header.',
    patch: () => ({ challenge: undefined }),
  },
];
