import { isObject, type Json } from '../../../reference/json.ts';
import { clausesOfReads } from '../breaking.ts';
import type { Defect } from '../defect.ts';
import { changingBody } from '../patches/bodies.ts';
import { editAt } from '../patches/edit.ts';
import { configuring, showing, storing } from '../patches/segments.ts';

/** A member of an update in XML that JSON shows right. */
const inXml = (member: string, value: Json, breaks: Defect['breaks']): Defect => ({
  id: `update/xml-${member}`,
  sentence: `An update shows every wrap-up as ${member} in XML.`,
  breaks,
  patch: changingBody(
    'segment.update',
    (body) =>
      editAt(body, '/segment', (segment) => (isObject(segment) ? { ...segment, [member]: value } : segment)),
    'xml',
  ),
});

/** Faults of an update in members that it has nothing to do with: changed, or shown otherwise. */
export const otherMemberDefects: readonly Defect[] = [
  {
    id: 'view/update-segmented',
    sentence: 'An update shows every wrap-up as segmented.',
    breaks: ['segment.update/not-segmented'],
    patch: showing(['segment.update'], () => ({ segmented: true })),
  },
  {
    id: 'view/update-external',
    sentence: 'An update shows every wrap-up as external.',
    breaks: ['segment.update/internal-not-external'],
    patch: showing(['segment.update'], () => ({ external: true })),
  },
  inXml('segmented', true, ['segment.update/not-segmented']),
  inXml('external', true, ['segment.update/internal-not-external']),
  {
    id: 'update/clears-ai',
    sentence: 'An update clears the AI members.',
    breaks: [
      'segment.update/ai-code-survives',
      'segment.update/ai-notes-survive',
      'segment.update/ai-code-stamp-survives',
      'segment.update/ai-notes-stamp-survives',
      ...clausesOfReads(
        'ai-code-returned',
        'ai-notes-returned',
        'ai-code-stamp-returned',
        'ai-notes-stamp-returned',
      ),
    ],
    patch: storing('segment.update', () => ({
      ai_wrap_up_code: undefined,
      ai_notes: undefined,
      ai_code_defined_at: undefined,
      ai_notes_defined_at: undefined,
    })),
  },
  {
    id: 'update/changes-ai-flags',
    sentence: 'An update turns the AI flags of the configuration around.',
    breaks: [
      'segment.update/ai-flags-survive',
      'segment.get/enable-ai-code-returned',
      'segment.get-by-agent-interaction/enable-ai-code-returned',
      'segment.get/use-ai-as-default-returned',
      'segment.get-by-agent-interaction/use-ai-as-default-returned',
    ],
    patch: configuring('segment.update', (held) => ({
      enable_ai_code: !held.enable_ai_code,
      use_ai_as_default: !held.use_ai_as_default,
    })),
  },
  {
    id: 'update/ends-third-party',
    sentence: 'An update takes use_third_party_ai back.',
    breaks: [
      'segment.update/ai-flags-survive',
      'segment.get/use-third-party-ai-returned',
      'segment.get-by-agent-interaction/use-third-party-ai-returned',
    ],
    patch: configuring('segment.update', () => ({ use_third_party_ai: false })),
  },
];
