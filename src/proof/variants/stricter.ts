/** Instances that take less than the standard one does, where the page does not promise more. */
import { composed } from '../../reference/compose.ts';
import { changing, onRefusal, ruleAfter } from '../../reference/replacing.ts';
import { invalid, Rejection } from '../../reference/rejection.ts';
import {
  alsoForCreation,
  holdsConfirmationTimes,
  holdsOpeningTimes,
  interactionOf,
} from '../../reference/request-readings.ts';
import type { Variant } from './variant.ts';

export const stricterVariants: readonly Variant[] = [
  {
    id: 'opened-while-the-interaction-exists',
    sentence: 'An opening time before its interaction was made, or in the future, is refused.',
    isSlow: true,
    patch: holdsOpeningTimes,
  },
  {
    id: 'confirmed-after-the-creation',
    sentence: 'A confirmation before the wrap-up was made or opened, or in the future, is refused.',
    isSlow: true,
    patch: holdsConfirmationTimes,
  },
  {
    id: 'agent-must-be-assigned',
    sentence: 'A creation is refused for another agent than the one whom the interaction is assigned to.',
    patch: alsoForCreation((request, context) => {
      const interaction = interactionOf(request, context);
      return interaction && interaction['assigned_to'] !== request.agent_sys_id
        ? invalid('agent_sys_id is not assigned to the interaction')
        : undefined;
    }),
  },
  {
    id: 'known-records-only',
    sentence: 'A creation is refused with 404 for an agent or an interaction that is no record.',
    patch: alsoForCreation((request, context) =>
      interactionOf(request, context) && context.record('sys_user', request.agent_sys_id ?? '')
        ? undefined
        : new Rejection('unknown-record', 'No such agent or interaction'),
    ),
  },
  {
    id: 'labels-cut-at-40',
    sentence: 'Labels and external identifiers are cut at 40 characters, as string columns cut them.',
    patch: ({ codeKey, codeMembers, codeFromLabelMembers, segmentMembers }) => ({
      codeKey: (label) => codeKey(label.slice(0, 40)),
      codeMembers: {
        ...codeMembers,
        code: (source, context) => codeMembers.code(source, context).slice(0, 40),
      },
      codeFromLabelMembers: {
        ...codeFromLabelMembers,
        code: (source, context) => codeFromLabelMembers.code(source, context).slice(0, 40),
      },
      segmentMembers: {
        ...segmentMembers,
        external_segment_id: (source, context) =>
          segmentMembers.external_segment_id(source, context)?.slice(0, 40),
      },
    }),
  },
  {
    id: 'batches-of-20',
    sentence: 'A batch of more than 20 codes is refused.',
    patch: ruleAfter('codeBatchRules', 'codes-required', ({ codes = [] }) =>
      codes.length > 20 ? invalid('codes has more than 20 items') : undefined,
    ),
  },
  {
    id: 'notes-of-1000',
    sentence: "More than 1000 characters of the agent's notes are cut.",
    patch: changing(
      'updateMembers',
      'notes',
      (right) => (change, context) => right(change, context)?.slice(0, 1000),
    ),
  },
  {
    id: 'show-timer-needs-a-duration',
    sentence: 'show_timer is refused without a duration.',
    patch: alsoForCreation(({ configuration }, { behaviour }) =>
      configuration?.show_timer !== undefined && !behaviour.given(configuration.duration)
        ? invalid('configuration.show_timer must be used with duration')
        : undefined,
    ),
  },
  {
    id: 'ai-default-needs-ai-codes',
    sentence: 'A creation is refused whose AI code is to be the default while AI codes are not enabled.',
    patch: alsoForCreation(({ configuration }) =>
      configuration?.use_ai_as_default === true && configuration.enable_ai_code !== true
        ? invalid('configuration.use_ai_as_default must be used with enable_ai_code')
        : undefined,
    ),
  },
  {
    id: 'closing-ends-the-interaction',
    sentence: 'An interaction whose unsegmented wrap-ups are all closed takes no further one.',
    patch: alsoForCreation((request, { store }) => {
      if (request.segmented === true) return undefined;
      const others = store.segmentsByPair(request.agent_sys_id ?? '', request.interaction_sys_id ?? '');
      return others.length > 0 && others.every(({ state }) => state === 'closed')
        ? new Rejection('wrong-state', 'The interaction is closed')
        : undefined;
    }),
  },
  {
    id: 'refuses-with-409',
    sentence: 'What the state of a segment forbids is refused with 409.',
    patch: ({ rejectionStatus }) => ({ rejectionStatus: { ...rejectionStatus, 'wrong-state': 409 } }),
  },
  {
    id: 'codes-not-allowed-as-422',
    sentence:
      'A code that is not among the allowed ones is refused with 422, an unknown pushed identifier with 404.',
    patch: (standard) =>
      composed(standard, [
        ({ rejectionStatus }) => ({
          rejectionStatus: { ...rejectionStatus, 'not-acceptable': 406, 'unsupported-media': 415 },
        }),
        onRefusal(
          'updateRules',
          'wrap-up-code-allowed',
          () => new Rejection('wrong-state', 'wrap_up_code is not allowed'),
        ),
      ]),
  },
];
