import { Rejection } from '../rejection.ts';

/** A media type that an answer may have, with its quality. */
interface Range {
  readonly type: string;
  readonly quality: number;
}

function ranges(accept: string): readonly Range[] {
  return accept
    .split(',')
    .map((range) => {
      const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
      const q = parameters.find((parameter) => /^q\s*=/.test(parameter));
      const quality = q === undefined ? 1 : Number(q.slice(q.indexOf('=') + 1));
      return { type, quality: Number.isNaN(quality) ? 0 : quality };
    })
    .filter(({ type, quality }) => type !== '' && quality > 0)
    .sort((one, other) => other.quality - one.quality);
}

const matches = (range: string, type: string): boolean =>
  range === '*/*' || range === type || (range.endsWith('/*') && type.startsWith(range.slice(0, -1)));

/**
 * The media type to answer with: the best accepted one that is offered. Without Accept it is the default
 * (READINGS missing-accept).
 */
export function acceptedType(
  accept: string | undefined,
  offered: readonly string[],
  defaultType: string | undefined,
): string | undefined {
  const accepted = ranges(accept ?? '');
  if (accepted.length === 0) return accept === undefined || accept.trim() === '' ? defaultType : undefined;
  for (const { type: range } of accepted) {
    if (defaultType !== undefined && matches(range, defaultType)) return defaultType;
    const found = offered.find((type) => matches(range, type));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The media type of a request body, and how its text is encoded. */
export interface ContentType {
  readonly type: string;
  readonly charset: string;
}

/** A Content-Type header taken apart; parameters in any case, order and quoting. */
export function readContentType(value: string): ContentType {
  const [type = '', ...parameters] = value.split(';').map((part) => part.trim());
  const charset = parameters.find((parameter) => /^charset\s*=/i.test(parameter));
  const name = charset
    ?.slice(charset.indexOf('=') + 1)
    .trim()
    .replaceAll(/["']/g, '');
  return { type: type.toLowerCase(), charset: name === undefined || name === '' ? 'utf-8' : name };
}

/** The refusal of a request whose accepted types are not offered. */
export const notAcceptable = (): Rejection =>
  new Rejection('not-acceptable', 'Not acceptable', 'application/json and application/xml are available');

export const unsupportedMedia = (detail: string): Rejection =>
  new Rejection('unsupported-media', 'Unsupported media type', detail);
