/** Both reads of a wrap-up segment: AI content that was pushed, and the flags on AI of its configuration. */
import { answered } from '../prerequisites.ts';
import { byOperation, family, row } from './family.ts';

const ai = { profile: 'ai', since: 'australia' } as const;

export const segmentGetAiClauses = byOperation([
  ...family(
    {
      ...ai,
      statement: 'The pushed ai_wrap_up_code is read after the agent closed the segment.',
      source: row('response', 'segment.ai_wrap_up_code'),
      shows: ['/segment/ai_wrap_up_code'],
      remedy:
        'Show the pushed label here, from a field of its own that the update leaves alone; the selected code is another.',
    },
    {
      'segment.get': { id: 'segment.get/ai-code-returned', dependsOn: answered.segmentGet },
      'segment.get-by-agent-interaction': {
        id: 'segment.get-by-agent-interaction/ai-code-returned',
        dependsOn: [...answered.segmentGetByPair, 'segment.get-by-agent-interaction/found-by-interaction'],
      },
    },
  ),
  ...family(
    {
      ...ai,
      statement: 'The pushed ai_notes are read after the agent closed the segment.',
      source: row('response', 'segment.ai_notes'),
      shows: ['/segment/ai_notes'],
      remedy: "Store the pushed notes in a field of their own; the agent's notes are another.",
    },
    {
      'segment.get': { id: 'segment.get/ai-notes-returned', dependsOn: answered.segmentGet },
      'segment.get-by-agent-interaction': {
        id: 'segment.get-by-agent-interaction/ai-notes-returned',
        dependsOn: [...answered.segmentGetByPair, 'segment.get-by-agent-interaction/found-by-interaction'],
      },
    },
  ),
  ...family(
    {
      ...ai,
      statement: 'ai_code_defined_at is read as the push answered it.',
      source: row('response', 'segment.ai_code_defined_at'),
      shows: ['/segment/ai_code_defined_at'],
      remedy: 'Store the stamp in the push; do not take it anew when the segment is closed or read.',
    },
    {
      'segment.get': {
        id: 'segment.get/ai-code-stamp-returned',
        dependsOn: [...answered.segmentGet, 'segment.update-ai/code-stamp-format'],
      },
      'segment.get-by-agent-interaction': {
        id: 'segment.get-by-agent-interaction/ai-code-stamp-returned',
        dependsOn: [
          ...answered.segmentGetByPair,
          'segment.update-ai/code-stamp-format',
          'segment.get-by-agent-interaction/found-by-interaction',
        ],
      },
    },
  ),
  ...family(
    {
      ...ai,
      statement: 'ai_notes_defined_at is read as the push answered it.',
      source: row('response', 'segment.ai_notes_defined_at'),
      shows: ['/segment/ai_notes_defined_at'],
      remedy: 'Store the stamp in the push; do not take it anew when the segment is closed or read.',
    },
    {
      'segment.get': {
        id: 'segment.get/ai-notes-stamp-returned',
        dependsOn: [...answered.segmentGet, 'segment.update-ai/notes-stamp-format'],
      },
      'segment.get-by-agent-interaction': {
        id: 'segment.get-by-agent-interaction/ai-notes-stamp-returned',
        dependsOn: [
          ...answered.segmentGetByPair,
          'segment.update-ai/notes-stamp-format',
          'segment.get-by-agent-interaction/found-by-interaction',
        ],
      },
    },
  ),
  ...family(
    {
      ...ai,
      statement: 'enable_ai_code is read as it was sent, true and false.',
      source: row('response', 'segment.wrap_up_configuration.enable_ai_code'),
      shows: ['/segment/wrap_up_configuration/enable_ai_code'],
      remedy: 'Store enable_ai_code of the request with the configuration of the segment.',
    },
    {
      'segment.get': { id: 'segment.get/enable-ai-code-returned', dependsOn: answered.segmentGet },
      'segment.get-by-agent-interaction': {
        id: 'segment.get-by-agent-interaction/enable-ai-code-returned',
        dependsOn: [...answered.segmentGetByPair, 'segment.get-by-agent-interaction/found-by-interaction'],
      },
    },
  ),
  ...family(
    {
      ...ai,
      statement: 'enable_ai_notes is read as it was sent, true and false.',
      source: row('response', 'segment.wrap_up_configuration.enable_ai_notes'),
      shows: ['/segment/wrap_up_configuration/enable_ai_notes'],
      remedy: 'Store enable_ai_notes of the request with the configuration of the segment.',
    },
    {
      'segment.get': { id: 'segment.get/enable-ai-notes-returned', dependsOn: answered.segmentGet },
      'segment.get-by-agent-interaction': {
        id: 'segment.get-by-agent-interaction/enable-ai-notes-returned',
        dependsOn: [...answered.segmentGetByPair, 'segment.get-by-agent-interaction/found-by-interaction'],
      },
    },
  ),
  ...family(
    {
      ...ai,
      statement: 'use_ai_as_default is read as it was sent, true and false.',
      source: row('response', 'segment.wrap_up_configuration.use_ai_as_default'),
      shows: ['/segment/wrap_up_configuration/use_ai_as_default'],
      remedy: 'Store use_ai_as_default of the request with the configuration of the segment.',
    },
    {
      'segment.get': { id: 'segment.get/use-ai-as-default-returned', dependsOn: answered.segmentGet },
      'segment.get-by-agent-interaction': {
        id: 'segment.get-by-agent-interaction/use-ai-as-default-returned',
        dependsOn: [...answered.segmentGetByPair, 'segment.get-by-agent-interaction/found-by-interaction'],
      },
    },
  ),
  ...family(
    {
      ...ai,
      statement: 'use_third_party_ai is read as it was sent, true and false.',
      source: row('response', 'segment.wrap_up_configuration.use_third_party_ai'),
      shows: ['/segment/wrap_up_configuration/use_third_party_ai'],
      remedy:
        'Take use_third_party_ai from the configuration of the creation, although its table leaves it out.',
    },
    {
      'segment.get': { id: 'segment.get/use-third-party-ai-returned', dependsOn: answered.segmentGet },
      'segment.get-by-agent-interaction': {
        id: 'segment.get-by-agent-interaction/use-third-party-ai-returned',
        dependsOn: [...answered.segmentGetByPair, 'segment.get-by-agent-interaction/found-by-interaction'],
      },
    },
  ),
]);
