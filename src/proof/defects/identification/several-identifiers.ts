import { invalid } from '../../../reference/rejection.ts';
import type { Defect } from '../defect.ts';
import { finding } from '../patches/identification.ts';
import { replacing, ruleBefore } from '../../../reference/replacing.ts';

/** Faults of calls that name a segment in more than one way: which of them counts. */
export const severalIdentifierDefects: readonly Defect[] = [
  {
    id: 'identify/external-id-wins',
    sentence: 'external_segment_id wins over segment_sys_id.',
    breaks: ['segment.update/sys-id-wins'],
    patch: () => ({
      identificationOrder: () => ['external_segment_id', 'segment_sys_id', 'agent-and-interaction'],
    }),
  },
  {
    id: 'identify/pair-wins',
    sentence: 'Agent and interaction win over segment_sys_id.',
    breaks: [
      'segment.update/found-by-sys-id',
      'segment.update/found-by-external-segment-id',
      'segment.update-ai/found-by-sys-id',
    ],
    patch: () => ({
      identificationOrder: () => ['agent-and-interaction', 'segment_sys_id', 'external_segment_id'],
    }),
  },
  {
    id: 'identify/both-refused',
    sentence: 'An update that names two different segments is refused.',
    breaks: ['segment.update/sys-id-wins'],
    patch: ruleBefore(
      'identificationRules',
      'pair-complete',
      ({ segment_sys_id: id = '', external_segment_id: other }, { store }) => {
        const named = store.segment(id)?.external_segment_id;
        return named !== undefined && other !== undefined && named !== other
          ? invalid('two segments')
          : undefined;
      },
    ),
  },
  {
    id: 'identify/half-pair-finds-nothing',
    sentence: 'Beside half a pair a sys_id finds nothing.',
    breaks: ['segment.update/sys-id-with-half-pair'],
    patch: finding('segment_sys_id', (found, { agent_sys_id: agent, interaction_sys_id: interaction }) =>
      (agent === undefined) === (interaction === undefined) ? found : undefined,
    ),
  },
  {
    id: 'identify/half-pair-beside-sys-id',
    sentence: 'Half a pair beside a sys_id is refused.',
    breaks: ['segment.update/sys-id-with-half-pair'],
    patch: replacing(
      'identificationRules',
      'pair-complete',
      ({ agent_sys_id: agent, interaction_sys_id: interaction }, { behaviour: { given } }) =>
        given(agent) === given(interaction) ? undefined : invalid('half a pair'),
    ),
  },
  {
    id: 'update/identifiers-exclude-each-other',
    sentence: 'An update that names a segment in every way is refused.',
    breaks: ['segment.update/identifiers-together'],
    patch: ruleBefore(
      'identificationRules',
      'pair-complete',
      ({ segment_sys_id: id, external_segment_id: external, agent_sys_id: agent }, { operation }) =>
        operation === 'segment.update' && id && external && agent
          ? invalid('one identifier only')
          : undefined,
    ),
  },
  {
    id: 'push/identifiers-exclude-each-other',
    sentence: 'A push that names the sys_id and the pair is refused.',
    breaks: ['segment.update-ai/identifiers-together'],
    patch: ruleBefore(
      'identificationRules',
      'pair-complete',
      ({ segment_sys_id: id, agent_sys_id: agent }, { operation }) =>
        operation === 'segment.update-ai' && id && agent ? invalid('one identifier only') : undefined,
    ),
  },
  {
    id: 'push/identifiers-find-nothing-together',
    sentence: 'A push that names the sys_id and the pair finds no segment.',
    breaks: ['segment.update-ai/identifiers-together'],
    patch: finding('segment_sys_id', (found, { agent_sys_id: agent }, { operation }) =>
      operation === 'segment.update-ai' && agent !== undefined ? undefined : found,
    ),
  },
];
