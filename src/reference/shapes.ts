import type { BodyOperationId } from '../contract/operations.ts';

/**
 * The shape of a member of a request, as the reference instance reads the page: written down a second time
 * on purpose, so that a mistake in the suite's schemas does not hide here.
 */
export type Shape =
  | { readonly kind: 'text' | 'flag' | 'seconds' }
  /** `judgedAlone`: elements are handed on as they came, the model judges each by itself. */
  | { readonly kind: 'list'; readonly of: Shape; readonly judgedAlone?: true }
  | ObjectShape;

/** An object and its documented members. */
export interface ObjectShape {
  readonly kind: 'object';
  readonly members: Readonly<Record<string, Shape>>;
}

/** What a body member is, for messages. */
export type Kind = Shape['kind'];

const text: Shape = { kind: 'text' };
const flag: Shape = { kind: 'flag' };
const object = (members: Readonly<Record<string, Shape>>): ObjectShape => ({ kind: 'object', members });

/** One element of `codes`. */
export const codeShape: ObjectShape = object({
  active: flag,
  code: text,
  description: text,
  translations: { kind: 'list', of: object({ code: text, description: text, language: text }) },
});

/** The documented members of each request body. */
export const requestShapes: Readonly<Record<BodyOperationId, ObjectShape>> = {
  'code.post': object({ codes: { kind: 'list', of: codeShape, judgedAlone: true } }),
  'segment.create': object({
    agent_sys_id: text,
    ai_notes: text,
    ai_wrap_up_code: text,
    configuration: object({
      allowed_codes: {
        kind: 'list',
        of: object({ code: text, translation: object({ code: text, language: text }) }),
      },
      default_code: text,
      duration: { kind: 'seconds' },
      enable_ai_code: flag,
      enable_ai_notes: flag,
      enable_codes: flag,
      show_timer: flag,
      use_ai_as_default: flag,
      // READINGS third-party-flag-in-create: missing in create's table, yet returned and needed by update/ai.
      use_third_party_ai: flag,
    }),
    external: flag,
    external_segment_id: text,
    interaction_sys_id: text,
    opened_on: text,
    segment_id: text,
    segment_table: text,
    segmented: flag,
    wrap_up_configuration_sys_id: text,
  }),
  'segment.update': object({ confirmed_on: text, notes: text, wrap_up_code: text }),
  'segment.update-ai': object({
    agent_sys_id: text,
    ai_notes: text,
    ai_wrap_up_code: text,
    // READINGS ai-external-segment-id: mentioned by the page, not listed.
    external_segment_id: text,
    interaction_sys_id: text,
    segment_sys_id: text,
  }),
};

/** The same shape without some members, named by their path (`configuration.enable_ai_code`). */
export function withoutMembers(shape: ObjectShape, paths: readonly string[], prefix = ''): ObjectShape {
  const members = Object.entries(shape.members)
    .filter(([name]) => !paths.includes(prefix + name))
    .map(([name, member]): [string, Shape] => [
      name,
      member.kind === 'object' ? withoutMembers(member, paths, `${prefix}${name}.`) : member,
    ]);
  return object(Object.fromEntries(members));
}
