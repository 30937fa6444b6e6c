/** Instances that answer, store or show otherwise than the standard one, where the page leaves it open. */
import type { OperationId } from '../../contract/operations.ts';
import { createBehaviour } from '../../reference/behaviour/create.ts';
import type { Patch } from '../../reference/behaviour/types.ts';
import type { Json, JsonObject } from '../../reference/json.ts';
import { lagging } from '../../reference/record-readings.ts';
import { Rejection } from '../../reference/rejection.ts';
import type { Variant } from './variant.ts';

/** The documented defaults of flags in answers; a code is active. */
const defaults: Readonly<Record<string, Json>> = { ...createBehaviour.createDefaults, active: true };

function withoutDefaults(shown: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(shown).filter(([name, value]) => value !== defaults[name]));
}

const push: OperationId = 'segment.update-ai';

/** A text as forms often store it: no blanks at its ends, composed characters, line feeds. */
const cleaned = (text: string): string => text.trim().normalize('NFC').replaceAll(/\r\n?/g, '\n');

const cleanedIfGiven = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : cleaned(text);

const textsCleaned: Patch = ({ codeKey, codeMembers, segmentMembers, updateMembers, aiMembers }) => ({
  codeKey: (label) => codeKey(cleaned(label)),
  codeMembers: {
    ...codeMembers,
    code: (source, context) => cleaned(codeMembers.code(source, context)),
    description: (source, context) => cleaned(codeMembers.description(source, context)),
    translations: (source, context) =>
      codeMembers.translations(source, context).map(({ language, code, description }) => ({
        language,
        code: cleaned(code),
        description: cleaned(description),
      })),
  },
  segmentMembers: {
    ...segmentMembers,
    ai_notes: (source, context) => cleanedIfGiven(segmentMembers.ai_notes(source, context)),
    ai_wrap_up_code: (source, context) => cleanedIfGiven(segmentMembers.ai_wrap_up_code(source, context)),
    external_segment_id: (source, context) =>
      cleanedIfGiven(segmentMembers.external_segment_id(source, context)),
  },
  updateMembers: {
    ...updateMembers,
    notes: (change, context) => cleanedIfGiven(updateMembers.notes(change, context)),
  },
  aiMembers: {
    ...aiMembers,
    ai_notes: (change, context) => cleanedIfGiven(aiMembers.ai_notes(change, context)),
    ai_wrap_up_code: (change, context) => cleanedIfGiven(aiMembers.ai_wrap_up_code(change, context)),
  },
});

export const otherwiseVariants: readonly Variant[] = [
  {
    id: 'next-part-closes-the-one-before',
    sentence: 'A further part of a segmented wrap-up closes the part before it.',
    patch: () => ({
      alsoChanged: (operation, { sys_id: id, segmented, agent, interaction }, { store }) =>
        operation === 'segment.create' && segmented
          ? store
              .segmentsByPair(agent, interaction)
              .filter((other) => other.sys_id !== id && other.segmented && other.state === 'open')
              .map((other) => ({ ...other, state: 'closed' as const }))
          : [],
    }),
  },
  {
    id: 'second-wrap-up-deletes-the-first',
    sentence:
      'A second unsegmented wrap-up of an agent and an interaction takes the place of the first, which is gone.',
    patch: ({ findSegment, segmentsOfPair }) => {
      const gone = new Set<string>();
      return {
        alsoChanged: (operation, { sys_id: id, segmented, agent, interaction }, { store }) => {
          if (operation !== 'segment.create' || segmented) return [];
          for (const other of store.segmentsByPair(agent, interaction))
            if (other.sys_id !== id && !other.segmented) gone.add(other.sys_id);
          return [];
        },
        findSegment: (id, context) => {
          const found = findSegment(id, context);
          return found && gone.has(found.sys_id) ? undefined : found;
        },
        segmentsOfPair: (agent, interaction, context) =>
          segmentsOfPair(agent, interaction, context).filter(({ sys_id: id }) => !gone.has(id)),
      };
    },
  },
  {
    id: 'second-wrap-up-closes-the-first',
    sentence: 'A second unsegmented wrap-up of an agent and an interaction closes the first one.',
    patch: () => ({
      alsoChanged: (operation, { sys_id: id, segmented, agent, interaction }, { store }) =>
        operation === 'segment.create' && !segmented
          ? store
              .segmentsByPair(agent, interaction)
              .filter((other) => other.sys_id !== id && !other.segmented)
              .map((other) => ({ ...other, state: 'closed' as const }))
          : [],
    }),
  },
  {
    id: 'pushed-external-id-as-404',
    sentence: 'A push that names its segment by the external identifier alone is refused with 404.',
    patch: ({ identificationRules, identificationOrder }) => ({
      identificationOrder: (operation) =>
        identificationOrder(operation).filter((kind) => operation !== push || kind !== 'external_segment_id'),
      identificationRules: {
        ...identificationRules,
        'identifier-required': (ids, context) => {
          const refusal = identificationRules['identifier-required']?.(ids, context);
          return refusal && context.operation === push && context.behaviour.given(ids.external_segment_id)
            ? new Rejection('unknown-record', 'No such wrap-up segment')
            : refusal;
        },
      },
    }),
  },
  {
    id: 'flags-left-out-by-default',
    sentence: 'Flags are left out of answers while they have their default.',
    patch: ({ renderCode, renderConfiguration, renderSegment }) => ({
      renderCode: (operation, code, context) => {
        const { active, ...rest } = renderCode(operation, code, context);
        // external of a code has no documented default.
        return active === true || active === undefined ? rest : { active, ...rest };
      },
      renderConfiguration: (operation, configuration, context) =>
        withoutDefaults(renderConfiguration(operation, configuration, context)),
      renderSegment: (operation, segment, context) =>
        withoutDefaults(renderSegment(operation, segment, context)),
    }),
  },
  {
    id: 'reads-lag-700-ms',
    sentence: 'A read shows what a write changed only 700 ms later.',
    patch: lagging(700),
    isSlow: true,
    mayWarn: ['flow/read-after-write'],
  },
  {
    id: 'texts-cleaned',
    sentence: 'Texts lose blanks at their ends, are composed, and have line feeds for carriage returns.',
    patch: textsCleaned,
  },
  {
    id: 'pairs-lag-200-ms',
    sentence:
      'An agent and an interaction find a new wrap-up only 200 ms later; its sys_id finds it at once.',
    isSlow: true,
    patch: ({ keepSegment, segmentsOfPair }) => {
      const madeAt = new Map<string, number>();
      return {
        keepSegment: (operation, segment, before, context) => {
          if (operation === 'segment.create') madeAt.set(segment.sys_id, context.now);
          return keepSegment(operation, segment, before, context);
        },
        segmentsOfPair: (agent, interaction, context) =>
          segmentsOfPair(agent, interaction, context).filter(
            ({ sys_id: sysId }) => context.now >= (madeAt.get(sysId) ?? 0) + 200,
          ),
      };
    },
  },
];
