import { invalid } from '../rejection.ts';
import type { Identifiers } from '../requests.ts';
import type { Defect } from './defect.ts';

const onlyOneOf = ({ agent_sys_id: agent, interaction_sys_id: interaction }: Identifiers): boolean =>
  (agent === undefined) !== (interaction === undefined);

/** Faults of an update whose query names a segment in more than one way. */
export const identifyingDefects: readonly Defect[] = [
  {
    id: 'identify/half-pair-beside-sys-id',
    sentence: 'Half a pair beside a sys_id is refused.',
    breaks: ['segment.update/sys-id-with-half-pair'],
    patch: ({ identificationRules, given }) => ({
      identificationRules: {
        ...identificationRules,
        'pair-complete': (ids) =>
          given(ids.agent_sys_id) === given(ids.interaction_sys_id) ? undefined : invalid('half a pair'),
      },
    }),
  },
  {
    id: 'identify/both-refused',
    sentence: 'An update that names two different segments is refused.',
    breaks: ['segment.update/sys-id-wins'],
    patch: ({ identificationRules }) => ({
      identificationRules: {
        ...identificationRules,
        'pair-complete': (ids, context) => {
          const named = context.store.segment(ids.segment_sys_id ?? '')?.external_segment_id;
          const { external_segment_id: other } = ids;
          return named !== undefined && other !== undefined && named !== other
            ? invalid('two segments')
            : identificationRules['pair-complete']?.(ids, context);
        },
      },
    }),
  },
  {
    id: 'identify/other-superseded',
    sentence:
      'An update by sys_id marks the segment of an external id that is given beside it as superseded.',
    breaks: ['segment.update/sys-id-wins-alone'],
    patch: ({ identifications }) => ({
      identifications: {
        ...identifications,
        segment_sys_id: (ids, context) => {
          const found = identifications.segment_sys_id(ids, context);
          const others = context.store.segmentsByExternalId(ids.external_segment_id ?? '');
          for (const other of others) {
            if (found && other.sys_id !== found.sys_id) {
              context.store.putSegment({ ...other, state: 'superseded' });
            }
          }
          return found;
        },
      },
    }),
  },
  {
    id: 'identify/half-pair-finds-nothing',
    sentence: 'Beside half a pair a sys_id finds nothing.',
    breaks: ['segment.update/sys-id-with-half-pair'],
    patch: ({ identifications }) => ({
      identifications: {
        ...identifications,
        segment_sys_id: (ids, context) =>
          onlyOneOf(ids) ? undefined : identifications.segment_sys_id(ids, context),
      },
    }),
  },
];
