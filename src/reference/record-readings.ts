/** How an instance follows the readings about what is stored, found and shown, other than the standard one. */
import { codeByLabel } from './build-records.ts';
import { changing } from './replacing.ts';
import type { Context, Patch } from './behaviour/types.ts';
import type { OperationId } from '../contract/operations.ts';

/**
 * A store of which reads see what it was some time ago.
 *
 * @param behind reads lag behind the writes of this operation only; behind every write without it
 */
export function lagging(milliseconds: number, behind?: OperationId): Patch {
  return ({ keepSegment, keepCode, findSegment, segmentsOfPair, findCode }) => {
    const versions = new Map<string, { readonly at: number; readonly before: unknown }[]>();
    const note = (id: string, before: unknown, { now }: Context): void => {
      versions.set(id, [...(versions.get(id) ?? []), { at: now, before }]);
    };
    const isBehind = (operation: OperationId) => behind === undefined || behind === operation;
    /** A record as it was: the oldest version that a write within the lag replaced. */
    const seen = <Held extends { readonly sys_id: string }>(
      held: Held,
      { now }: Context,
    ): Held | undefined => {
      const recent = versions.get(held.sys_id)?.find(({ at }) => at > now - milliseconds);
      return recent === undefined ? held : (recent.before as Held | undefined);
    };
    return {
      keepSegment: (operation, segment, before, context) => {
        const kept = keepSegment(operation, segment, before, context);
        if (kept && kept !== before && isBehind(operation)) note(kept.sys_id, before, context);
        return kept;
      },
      keepCode: (code, existing, context) => {
        if (isBehind('code.post')) note(code.sys_id, existing, context);
        return keepCode(code, existing, context);
      },
      findSegment: (id, context) => {
        const held = findSegment(id, context);
        return held && seen(held, context);
      },
      segmentsOfPair: (agent, interaction, context) =>
        segmentsOfPair(agent, interaction, context).flatMap((held) => seen(held, context) ?? []),
      findCode: (id, context) => {
        const held = findCode(id, context);
        return held && seen(held, context);
      },
    };
  };
}

/** Of each reading the values that the standard instance does not follow. */
export const recordReadings = {
  'code-external': {
    false: ({ codeMembers, codeFromLabelMembers }) => ({
      codeMembers: { ...codeMembers, external: () => false },
      codeFromLabelMembers: { ...codeFromLabelMembers, external: () => false },
    }),
  },
  'ai-push-partial': {
    cleared: ({ aiMembers, given }) => ({
      aiMembers: {
        ai_wrap_up_code: (change, context) =>
          given(change.request.ai_wrap_up_code) ? aiMembers.ai_wrap_up_code(change, context) : undefined,
        ai_code_defined_at: (change, context) =>
          given(change.request.ai_wrap_up_code) ? aiMembers.ai_code_defined_at(change, context) : undefined,
        ai_notes: (change, context) =>
          given(change.request.ai_notes) ? aiMembers.ai_notes(change, context) : undefined,
        ai_notes_defined_at: (change, context) =>
          given(change.request.ai_notes) ? aiMembers.ai_notes_defined_at(change, context) : undefined,
      },
    }),
  },
  'text-edges': {
    trimmed: changing(
      'codeMembers',
      'description',
      (right) => (source, context) => right(source, context).trim(),
    ),
  },
  sizes: {
    cut: changing(
      'codeMembers',
      'description',
      (right) => (source, context) => right(source, context).slice(0, 100),
    ),
  },
  'several-segments-per-pair': { oldest: () => ({ pickOfPair: (segments) => segments[0] }) },
  'default-without-ai-code': {
    none: ({ closingCode, given }) => ({
      closingCode: (change, context) =>
        change.configuration.use_ai_as_default &&
        change.segment.ai_wrap_up_code === undefined &&
        !given(change.request.wrap_up_code)
          ? undefined
          : closingCode(change, context),
    }),
  },
  'unknown-allowed-code': {
    'left-out': ({ configurationMembers }) => {
      const known = (label: string | undefined, context: Context): boolean =>
        codeByLabel(label ?? '', context) !== undefined;
      return {
        configurationMembers: {
          ...configurationMembers,
          allowed_codes: ({ request }, context) =>
            configurationMembers.allowed_codes(
              {
                request: {
                  ...request,
                  ...(request.allowed_codes && {
                    allowed_codes: request.allowed_codes.filter(({ code }) => known(code, context)),
                  }),
                },
              },
              context,
            ),
          default_code: ({ request }, context) =>
            known(request.default_code, context)
              ? configurationMembers.default_code({ request }, context)
              : undefined,
        },
      };
    },
  },
  'allowed-translation': {
    kept: changing(
      'codeFromLabelMembers',
      'translations',
      (right) => (source, context) => source.existing?.translations ?? right(source, context),
    ),
  },
  'reads-lag': { lags: lagging(50) },
} satisfies Readonly<Record<string, Readonly<Record<string, Patch>>>>;
