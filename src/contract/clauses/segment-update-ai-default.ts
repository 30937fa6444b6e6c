/** PUT segment/update of segments with AI content: which code applies, and what the content survives. */
import { behaviour } from '../clause.ts';
import { answered } from '../prerequisites.ts';
import { body, response, updated, updatedAndRead } from './segment-update-source.ts';

const ai = { profile: 'ai', since: 'australia' } as const;
const pushed = [...updated, ...answered.segmentUpdateAi] as const;
const pushedAndRead = [...updatedAndRead, ...answered.segmentUpdateAi] as const;

/** The AI part of an update. */
export const segmentUpdateAiDefaultClauses = [
  behaviour('segment.update/ai-default', {
    ...ai,
    statement: 'With use_ai_as_default and no selected code, the AI code or the configured default is used.',
    reading: 'ai-default-on-update',
    source: body('wrap_up_code'),
    dependsOn: [...pushed, 'segment.update-ai/code-stored', 'segment.update/default-code-used'],
    remedy: 'Take the stored AI code, or else default_code, where the agent selects none.',
  }),
  behaviour('segment.update/ai-default-yields-to-agent', {
    ...ai,
    statement:
      "The code that the agent selects becomes the segment's code, even with use_ai_as_default true and a stored AI code.",
    source: body('wrap_up_code'),
    shows: ['/segment/code/code'],
    dependsOn: [...pushed, 'segment.update/selected-code'],
    remedy: 'Look at wrap_up_code of the request first, then at what applies without it.',
  }),
  behaviour('segment.update/default-without-ai-code', {
    ...ai,
    statement:
      'With use_ai_as_default but no AI code, an update without wrap_up_code sets the configured default or no code.',
    reading: 'default-without-ai-code',
    source: body('wrap_up_code'),
    dependsOn: [...updated, 'segment.update/default-code-used'],
    remedy: 'Fall back to default_code where no AI code was stored.',
  }),
  behaviour('segment.update/ai-default-needs-flag', {
    ...ai,
    statement: 'Without use_ai_as_default an AI code does not become the code of the segment.',
    source: body('wrap_up_code'),
    dependsOn: [
      ...pushed,
      'segment.update/default-code-used',
      'segment.create/use-ai-as-default-default-false',
      'segment.update-ai/default-code-kept',
    ],
    remedy: 'Use the AI code in the place of default_code only where use_ai_as_default is true.',
  }),
  behaviour('segment.update/ai-notes-are-not-notes', {
    ...ai,
    level: 'SHOULD',
    statement: 'AI notes do not become the notes of the agent when the segment is closed without notes.',
    source: response('segment.notes'),
    dependsOn: [...pushed, 'segment.update/notes-not-invented'],
    remedy: 'Keep ai_notes and notes apart: only the agent decides what the notes are.',
  }),
  behaviour('segment.update/ai-code-survives', {
    ...ai,
    statement: 'An update does not change the stored ai_wrap_up_code: a later read shows it unchanged.',
    source: { section: 'overview', row: 'call order' },
    dependsOn: [...pushedAndRead, 'segment.update-ai/code-stored'],
    remedy: 'Leave ai_wrap_up_code alone when the segment is closed: it is reported on later.',
  }),
  behaviour('segment.update/ai-notes-survive', {
    ...ai,
    statement: 'An update does not change the stored ai_notes: a later read shows them unchanged.',
    source: { section: 'overview', row: 'call order' },
    dependsOn: [...pushedAndRead, 'segment.update-ai/notes-stored'],
    remedy: 'Leave ai_notes alone when the segment is closed, whatever notes the agent adds.',
  }),
  behaviour('segment.update/ai-code-stamp-survives', {
    ...ai,
    statement: 'An update does not change ai_code_defined_at: a later read shows it unchanged.',
    source: { section: 'overview', row: 'call order' },
    dependsOn: [...pushedAndRead, 'segment.update-ai/code-stamp-format'],
    remedy: 'Set ai_code_defined_at when the code is stored, not whenever the record is saved.',
  }),
  behaviour('segment.update/ai-notes-stamp-survives', {
    ...ai,
    statement: 'An update does not change ai_notes_defined_at: a later read shows it unchanged.',
    source: { section: 'overview', row: 'call order' },
    dependsOn: [...pushedAndRead, 'segment.update-ai/notes-stamp-format'],
    remedy: 'Set ai_notes_defined_at when the notes are stored, not whenever the record is saved.',
  }),
  behaviour('segment.update/ai-flags-survive', {
    ...ai,
    statement: 'A read after an update shows the AI flags that were sent at creation.',
    source: { section: 'overview', row: 'call order' },
    dependsOn: [...updatedAndRead, 'segment.create/ai-flags-stored'],
    remedy: 'Leave the configuration of a segment alone when the segment is closed.',
  }),
] as const;
