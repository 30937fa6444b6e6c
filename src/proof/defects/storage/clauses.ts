import type { ClauseId } from '../../../contract/catalogue.ts';

/** What the page says of what is kept of a record, member by member. */
type Statements = Readonly<Record<string, readonly ClauseId[]>>;

/** A wrap-up as a creation stores it. */
const created: Statements = {
  agent: ['segment.create/is-stored', 'segment.get/agent-returned'],
  interaction: ['segment.create/is-stored', 'segment.get/interaction-returned'],
  external: [
    'segment.create/is-stored',
    'segment.get/external-returned',
    'segment.get-by-agent-interaction/external-returned',
  ],
  opened_on: [
    'segment.create/is-stored',
    'segment.get/opened-on-returned',
    'segment.get-by-agent-interaction/opened-on-returned',
  ],
  state: [
    'segment.create/is-stored',
    'segment.get/state-open',
    'segment.get-by-agent-interaction/state-open',
  ],
  external_segment_id: ['segment.get/found-by-external-id', 'segment.update/found-by-external-segment-id'],
  segmented: [
    'segment.create/segmented-stored',
    'segment.get/segmented-false',
    'segment.get-by-agent-interaction/segmented-false',
    'segment.get/segmented-returned',
    'segment.get-by-agent-interaction/segmented-returned',
  ],
  segment_id: [
    'segment.create/segmented-stored',
    'segment.get/interaction-segment-returned',
    'segment.get-by-agent-interaction/interaction-segment-returned',
  ],
  segment_table: [
    'segment.create/segmented-stored',
    'segment.get/segment-table-returned',
    'segment.get-by-agent-interaction/segment-table-returned',
  ],
  ai_wrap_up_code: ['segment.create/ai-code-stored'],
  ai_notes: ['segment.create/ai-notes-stored'],
};

/** The same where the answer shows what is stored: what the creation made is wrong from the start. */
const made: Statements = {
  ...created,
  agent: ['segment.create/agent-returned', 'segment.get/agent-returned'],
  interaction: ['segment.create/interaction-returned', 'segment.get/interaction-returned'],
  external: [
    'segment.create/external-returned',
    'segment.create/internal-not-external',
    'segment.create/external-default-false',
    'segment.get/external-returned',
    'segment.get-by-agent-interaction/external-returned',
  ],
  opened_on: [
    'segment.create/opened-on-returned',
    'segment.get/opened-on-returned',
    'segment.get-by-agent-interaction/opened-on-returned',
  ],
  state: [
    'segment.create/state-open',
    'segment.create/internal-state-open',
    'segment.get/state-open',
    'segment.get-by-agent-interaction/state-open',
  ],
  segmented: [
    'segment.create/segmented-default-false',
    'segment.create/segmented-returned',
    'segment.get/segmented-false',
    'segment.get-by-agent-interaction/segmented-false',
    'segment.get/segmented-returned',
    'segment.get-by-agent-interaction/segmented-returned',
  ],
  segment_id: [
    'segment.create/segment-id-returned',
    'segment.get/interaction-segment-returned',
    'segment.get-by-agent-interaction/interaction-segment-returned',
  ],
  segment_table: [
    'segment.create/segment-table-returned',
    'segment.get/segment-table-returned',
    'segment.get-by-agent-interaction/segment-table-returned',
  ],
};

/** A wrap-up as an update leaves it. */
const closed: Statements = {
  agent: ['segment.update/rest-is-stored'],
  interaction: ['segment.update/rest-is-stored'],
  external: ['segment.update/rest-is-stored'],
  opened_on: ['segment.update/rest-is-stored'],
  segmented: ['segment.get/segmented-returned', 'segment.get-by-agent-interaction/segmented-returned'],
  segment_id: [
    'segment.get/interaction-segment-returned',
    'segment.get-by-agent-interaction/interaction-segment-returned',
  ],
  segment_table: [
    'segment.get/segment-table-returned',
    'segment.get-by-agent-interaction/segment-table-returned',
  ],
  state: [
    'segment.update/closed-is-stored',
    'segment.get/state-closed',
    'segment.get-by-agent-interaction/state-closed',
  ],
  notes: ['segment.get/code-and-notes-as-sent', 'segment.get-by-agent-interaction/code-and-notes-as-sent'],
  submitted_on: ['segment.update/submitted-on-stored'],
  confirmed_on: [
    'segment.update/confirmed-on-stored',
    'segment.get/confirmed-on-returned',
    'segment.get-by-agent-interaction/confirmed-on-returned',
  ],
  awaiting_confirmation: [
    'segment.update/awaiting-is-stored',
    'segment.get/awaiting-confirmation-false',
    'segment.get-by-agent-interaction/awaiting-confirmation-false',
    'segment.get/awaiting-confirmation-true',
    'segment.get-by-agent-interaction/awaiting-confirmation-true',
  ],
  ai_wrap_up_code: [
    'segment.update/ai-code-survives',
    'segment.get/ai-code-returned',
    'segment.get-by-agent-interaction/ai-code-returned',
  ],
  ai_notes: [
    'segment.update/ai-notes-survive',
    'segment.get/ai-notes-returned',
    'segment.get-by-agent-interaction/ai-notes-returned',
  ],
  ai_code_defined_at: [
    'segment.update/ai-code-stamp-survives',
    'segment.get/ai-code-stamp-returned',
    'segment.get-by-agent-interaction/ai-code-stamp-returned',
  ],
  ai_notes_defined_at: [
    'segment.update/ai-notes-stamp-survives',
    'segment.get/ai-notes-stamp-returned',
    'segment.get-by-agent-interaction/ai-notes-stamp-returned',
  ],
};

/** A wrap-up as a push leaves it. */
const pushed: Statements = {
  agent: ['segment.update-ai/record-kept'],
  interaction: ['segment.update-ai/record-kept'],
  external: ['segment.update-ai/record-kept'],
  external_segment_id: ['segment.update-ai/external-identifier-kept'],
  opened_on: ['segment.update-ai/record-kept'],
  state: ['segment.update-ai/stays-open'],
  ai_wrap_up_code: [
    'segment.update-ai/code-stored',
    'segment.get/ai-code-returned',
    'segment.get-by-agent-interaction/ai-code-returned',
  ],
  ai_notes: [
    'segment.update-ai/notes-stored',
    'segment.get/ai-notes-returned',
    'segment.get-by-agent-interaction/ai-notes-returned',
  ],
  ai_code_defined_at: [
    'segment.update-ai/code-stamp-stored',
    'segment.get/ai-code-stamp-returned',
    'segment.get-by-agent-interaction/ai-code-stamp-returned',
  ],
  ai_notes_defined_at: [
    'segment.update-ai/notes-stamp-stored',
    'segment.get/ai-notes-stamp-returned',
    'segment.get-by-agent-interaction/ai-notes-stamp-returned',
  ],
};

/** A wrap-up after GET segment: a read changes nothing, and the next one shows if it does. */
const read: Statements = {
  agent: ['segment.get/changes-nothing'],
  interaction: ['segment.get/changes-nothing'],
  external: ['segment.get/changes-nothing'],
  segmented: ['segment.get/changes-nothing'],
  opened_on: ['segment.get/changes-nothing'],
  state: ['segment.get/changes-nothing'],
  awaiting_confirmation: ['segment.get/changes-nothing'],
  external_segment_id: ['segment.get/found-by-external-id'],
  segment_id: ['segment.get-by-agent-interaction/interaction-segment-returned'],
  segment_table: ['segment.get-by-agent-interaction/segment-table-returned'],
  notes: ['segment.get-by-agent-interaction/code-and-notes-as-sent'],
  submitted_on: ['segment.get/changes-nothing'],
  confirmed_on: ['segment.get/changes-nothing'],
  ai_wrap_up_code: ['segment.get/ai-code-returned', 'segment.get-by-agent-interaction/ai-code-returned'],
  ai_notes: ['segment.get/ai-notes-returned', 'segment.get-by-agent-interaction/ai-notes-returned'],
  ai_code_defined_at: [
    'segment.get/ai-code-stamp-returned',
    'segment.get-by-agent-interaction/ai-code-stamp-returned',
  ],
  ai_notes_defined_at: [
    'segment.get/ai-notes-stamp-returned',
    'segment.get-by-agent-interaction/ai-notes-stamp-returned',
  ],
};

/** A wrap-up after GET by agent and interaction. */
const readByPair: Statements = {
  agent: ['segment.get-by-agent-interaction/answers-200'],
  interaction: ['segment.get-by-agent-interaction/answers-200'],
  external: ['segment.get-by-agent-interaction/changes-nothing'],
  external_segment_id: ['segment.get/found-by-external-id'],
  segmented: ['segment.get-by-agent-interaction/changes-nothing'],
  opened_on: ['segment.get-by-agent-interaction/changes-nothing'],
  state: ['segment.get-by-agent-interaction/changes-nothing'],
  awaiting_confirmation: ['segment.get-by-agent-interaction/changes-nothing'],
};

const segment = {
  made,
  'segment.create': created,
  'segment.update': closed,
  'segment.update-ai': pushed,
  'segment.get': read,
  'segment.get-by-agent-interaction': readByPair,
} satisfies Readonly<Record<string, Statements>>;

/** The configuration of a wrap-up, as a creation shows and stores it. */
const configuration: Statements = {
  enable_codes: [
    'segment.create/enable-codes-returned',
    'segment.get/enable-codes-returned',
    'segment.get-by-agent-interaction/enable-codes-returned',
  ],
  allowed_codes: [
    'segment.create/allowed-codes-all',
    'segment.create/allowed-code-label',
    'segment.get/allowed-code-label',
    'segment.get-by-agent-interaction/allowed-code-label',
  ],
  default_code: [
    'segment.create/default-code-shown',
    'segment.create/default-code-label',
    'segment.get/default-code-label',
    'segment.get-by-agent-interaction/default-code-label',
  ],
  enable_ai_code: [
    'segment.create/enable-ai-code-returned',
    'segment.get/enable-ai-code-returned',
    'segment.get-by-agent-interaction/enable-ai-code-returned',
  ],
  enable_ai_notes: [
    'segment.create/enable-ai-notes-returned',
    'segment.get/enable-ai-notes-returned',
    'segment.get-by-agent-interaction/enable-ai-notes-returned',
  ],
  use_third_party_ai: [
    'segment.create/use-third-party-ai-returned',
    'segment.get/use-third-party-ai-returned',
    'segment.get-by-agent-interaction/use-third-party-ai-returned',
  ],
  use_ai_as_default: [
    'segment.create/use-ai-as-default-returned',
    'segment.get/use-ai-as-default-returned',
    'segment.get-by-agent-interaction/use-ai-as-default-returned',
  ],
};

/** A code, as GET code shows it and as a wrap-up does. */
const storedCode: Statements = {
  code: ['code.get/shows-label', 'code.post/update-keeps-sys-id'],
  description: ['code.get/shows-description'],
  active: ['code.get/shows-default-active', 'code.get/shows-inactive'],
  external: ['code.get/external-as-created'],
};

/** The same where the answer of POST code shows it too. */
const madeCode: Statements = {
  code: ['code.post/shows-label', 'code.get/shows-label'],
  description: ['code.post/shows-description', 'code.get/shows-description'],
  active: ['code.post/active-by-default', 'code.post/inactive-kept'],
};

/** A code that a creation made from a label. */
const codeFromLabel: Statements = {
  active: ['segment.create/new-code-active'],
};

const statements = { ...segment, configuration, storedCode, madeCode, codeFromLabel };

/** The clauses that say what is kept of a member of a record. */
export function statementsOf(kind: keyof typeof statements, member: string): readonly ClauseId[] {
  return statements[kind][member] ?? [];
}
