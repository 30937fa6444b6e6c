import type { SegmentRecord } from '../records.ts';
import type { Defect } from './defect.ts';

/** Others that an operation changes in what nothing else depends on. */
const touching = (
  id: string,
  breaks: Defect['breaks'],
  which: (other: SegmentRecord, changed: SegmentRecord) => boolean,
): Defect => ({
  id: `others/${id}`,
  sentence: `An update also gives other segments an end (${id}).`,
  breaks,
  touchesOthers: true,
  patch: () => ({
    alsoChanged: (operation, segment, { store }) =>
      operation === 'segment.update'
        ? [...store.segments()]
            .filter((other) => other.sys_id !== segment.sys_id && which(other, segment))
            .map((other) => ({
              ...other,
              confirmed_on: '2001-02-03 04:05:06',
              opened_on: '2001-02-03 04:05:06',
            }))
        : [],
  }),
});

/** Faults so narrow that only one statement is broken by them. */
export const narrowDefects: readonly Defect[] = [
  touching(
    'pair',
    ['segment.update/leaves-pair-alone'],
    (other, { agent, interaction }) => other.agent === agent && other.interaction === interaction,
  ),
  touching(
    'agent',
    ['segment.update/leaves-pair-alone', 'segment.update/leaves-agents-others-alone'],
    (other, { agent }) => other.agent === agent,
  ),
  {
    id: 'update/no-code-without-ai-code',
    sentence: 'With use_ai_as_default and no AI code an update takes no code.',
    breaks: ['segment.update/ai-default-without-ai-code'],
    patch: ({ closingCode }) => ({
      closingCode: (change, context) =>
        change.configuration.use_ai_as_default &&
        !change.segment.ai_wrap_up_code &&
        !change.request.wrap_up_code
          ? undefined
          : closingCode(change, context),
    }),
  },
  {
    id: 'identify/external-id-while-open',
    sentence: 'The external segment id finds open segments only.',
    breaks: ['flow/external-id-after-closing'],
    patch: ({ findSegment }) => ({
      findSegment: (id, context) => {
        const found = findSegment(id, context);
        return found && found.sys_id !== id && found.state !== 'open' ? undefined : found;
      },
    }),
  },
];
