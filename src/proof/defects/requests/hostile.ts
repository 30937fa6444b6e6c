import type { Patch } from '../../../reference/behaviour/types.ts';
import type { CodeRecord } from '../../../reference/records.ts';
import { Rejection } from '../../../reference/rejection.ts';
import type { Defect } from '../defect.ts';
import { readingText } from '../patches/bodies.ts';
import { findingCode } from '../patches/codes.ts';
import { changing } from '../../../reference/replacing.ts';

/** What became of a document type: the entities that it declares stand for their values. */
function expanded(text: string): string {
  const [, name, value] = /<!ENTITY\s+(\w+)\s+"([^"]*)"/.exec(text) ?? [];
  if (name === undefined || value === undefined) return text;
  return text.replace(/<!DOCTYPE[^[]*\[[^\]]*\]>/, '').replaceAll(`&${name};`, value);
}

/** Changes the first code that is read after a request that hurts the instance. */
const hurtBy =
  (watch: (hurt: (isHurt: boolean) => void) => Patch, change: (code: CodeRecord) => CodeRecord): Patch =>
  (behaviour) => {
    let isHurt = false;
    return {
      ...watch((hurts) => {
        isHurt ||= hurts;
      })(behaviour),
      ...findingCode((code) => {
        if (!isHurt) return code;
        isHurt = false;
        return change(code);
      })(behaviour),
    };
  };

/** Faults of requests that are hostile: entities, depth, length. */
export const hostileRequestDefects: readonly Defect[] = [
  {
    id: 'request/xml-entities-expanded',
    sentence: 'Entities that a document type declares are expanded.',
    breaks: ['wire/entity-not-expanded'],
    patch: readingText('xml', expanded),
  },
  {
    id: 'request/xml-entities-read',
    sentence: 'A request that declares an external entity fails on the file.',
    breaks: ['wire/external-entity-not-read'],
    patch: readingText('xml', (text) =>
      /<!ENTITY\s+\w+\s+SYSTEM/.test(text) ? new Rejection('fault', 'no file') : text,
    ),
  },
  {
    id: 'wire/no-size-limit',
    sentence: 'A body of any size is taken.',
    breaks: ['wire/oversized-body'],
    patch: () => ({ maximumBodyBytes: 1024 * 1024 * 1024 }),
  },
  {
    id: 'request/deep-nesting-fault',
    sentence: 'A body that is nested more than a thousand levels deep overflows the stack.',
    breaks: ['wire/deep-nesting'],
    patch: ({ transformText }) => ({
      transformText: (operation, text, written, contentType) =>
        /\[{1000}|(?:<nested>){1000}/.test(text)
          ? new Rejection('fault', 'stack')
          : transformText(operation, text, written, contentType),
    }),
  },
  {
    id: 'request/hostile-input-remembered',
    sentence: 'The first code that is read after deeply nested input has no description.',
    breaks: ['wire/answers-after-hostile-input'],
    touchesOthers: true,
    patch: hurtBy(
      (hurt) =>
        ({ transformText }) => ({
          transformText: (operation, text, written, contentType) => {
            hurt(/\[{200}|(?:<nested>){200}/.test(text));
            return transformText(operation, text, written, contentType);
          },
        }),
      (code) => ({ ...code, description: '' }),
    ),
  },
  {
    id: 'request/code-doubled-after-long-label',
    sentence: 'The first code that is read after a long label shows its description twice.',
    breaks: ['wire/answers-after-hostile-input'],
    touchesOthers: true,
    patch: hurtBy(
      (hurt) =>
        changing('codeMembers', 'code', (right) => (source, context) => {
          hurt((source.request.code?.length ?? 0) > 5000);
          return right(source, context);
        }),
      (code) => ({ ...code, description: `${code.description} ${code.description}` }),
    ),
  },
  {
    id: 'wire/label-fault',
    sentence: 'A label over 1000 characters is answered with 500.',
    breaks: ['wire/long-label'],
    patch: ({ transformAnswer }) => ({
      transformAnswer: (called, answer, representation) => {
        const right = transformAnswer(called, answer, representation);
        return called === 'code.post' &&
          JSON.stringify(right.body).length > 9000 &&
          right.status === 200 &&
          JSON.stringify(right.body).split('sys_id').length === 2
          ? { ...right, status: 500, body: { error: { message: 'fault' }, status: 'failure' } }
          : right;
      },
    }),
  },
];
