import type { Directory, User } from '../directory.ts';
import type { Model } from '../model.ts';
import type { CodeRecord, ConfigurationRecord, SegmentRecord } from '../records.ts';
import { dateTimeOf } from '../date-time.ts';
import type { RecordTable } from './plain.ts';
import type { TableRow } from './query.ts';

/** A table whose rows show records that live elsewhere. */
function tableOver<Held extends { readonly sys_id: string }>(over: {
  readonly all: () => Iterable<Held>;
  readonly one: (id: string) => Held | undefined;
  readonly toRow: (held: Held) => TableRow;
  readonly insert: (given: TableRow, id: string) => void;
  readonly remove: (id: string) => boolean;
  readonly columns: readonly string[];
  readonly stampOf: Model['stampOf'];
}): RecordTable {
  const rowOf = (held: Held): TableRow => {
    const stamp = over.stampOf(held.sys_id);
    return {
      ...over.toRow(held),
      sys_created_on: stamp ? dateTimeOf(stamp.at) : '',
      sys_created_by: stamp?.by ?? '',
    };
  };
  return {
    columns: new Set([...over.columns, 'sys_created_on', 'sys_created_by']),
    *rows() {
      for (const held of over.all()) yield rowOf(held);
    },
    row: (id) => {
      const held = over.one(id);
      return held && rowOf(held);
    },
    insert: over.insert,
    remove: over.remove,
  };
}

const isTrue = (value: string | undefined): boolean => value === 'true' || value === '1';

const codeRow = (code: CodeRecord): TableRow => ({
  sys_id: code.sys_id,
  code: code.code,
  description: code.description,
  active: String(code.active),
  external: String(code.external),
});

function codesTable(model: Model): RecordTable {
  const { store, behaviour } = model;
  return tableOver({
    stampOf: (id) => model.stampOf(id),
    columns: ['sys_id', 'code', 'description', 'active', 'external'],
    all: () => store.codes(),
    one: (id) => store.code(id),
    toRow: codeRow,
    insert: (given, id) =>
      store.putCode(behaviour.codeKey(given['code'] ?? ''), {
        sys_id: id,
        code: given['code'] ?? '',
        description: given['description'] ?? '',
        active: isTrue(given['active'] ?? 'true'),
        external: isTrue(given['external']),
        translations: [],
      }),
    remove: (id) => store.removeCode(behaviour.codeKey(store.code(id)?.code ?? ''), id),
  });
}

const configurationRow = (held: ConfigurationRecord): TableRow => ({
  sys_id: held.sys_id,
  name: held.name,
  active: String(held.active),
  order: held.order,
  conditions: held.conditions,
  enable_codes: String(held.enable_codes),
  allowed_codes: held.allowed_codes.join(','),
  default_code: held.default_code ?? '',
  enforce_duration: String(held.enforce_duration),
  duration: held.duration,
  show_duration: String(held.show_timer),
  enable_ai_code: String(held.enable_ai_code),
  enable_ai_notes: String(held.enable_ai_notes),
  use_third_party_ai: String(held.use_third_party_ai),
  use_ai_as_default: String(held.use_ai_as_default),
});

/** A row as a configuration; defaults: platform, configuration form. */
const configurationOf = (given: TableRow, id: string): ConfigurationRecord => ({
  sys_id: id,
  name: given['name'] ?? '',
  active: isTrue(given['active'] ?? 'true'),
  order: given['order'] ?? '100',
  conditions: given['conditions'] ?? '',
  enable_codes: isTrue(given['enable_codes']),
  allowed_codes: (given['allowed_codes'] ?? '').split(',').filter((code) => code !== ''),
  default_code: given['default_code'] === '' ? undefined : given['default_code'],
  duration: given['duration'] ?? '60',
  enforce_duration: isTrue(given['enforce_duration']),
  show_timer: isTrue(given['show_duration']),
  enable_ai_code: isTrue(given['enable_ai_code']),
  enable_ai_notes: isTrue(given['enable_ai_notes']),
  use_third_party_ai: isTrue(given['use_third_party_ai']),
  use_ai_as_default: isTrue(given['use_ai_as_default']),
});

function configurationsTable(model: Model): RecordTable {
  const { store } = model;
  return tableOver({
    stampOf: (id) => model.stampOf(id),
    columns: Object.keys(configurationRow(configurationOf({}, ''))),
    all: () => store.configurations(),
    one: (id) => store.configuration(id),
    toRow: configurationRow,
    insert: (given, id) => store.putConfiguration(configurationOf(given, id)),
    remove: (id) => store.removeConfiguration(id),
  });
}

const segmentRow = (held: SegmentRecord): TableRow => ({
  sys_id: held.sys_id,
  state: held.state,
  opened_on: held.opened_on ?? '',
  agent: held.agent,
  interaction: held.interaction,
  wrap_up_configuration: held.wrap_up_configuration,
  segmented: String(held.segmented),
  external: String(held.external),
  segment_table: held.segment_table ?? '',
  external_segment_id: held.external_segment_id ?? '',
  segment_id: held.segment_id ?? '',
  wrap_up_code: held.code ?? '',
  notes: held.notes ?? '',
  timed_out: 'false',
  submitted_on: held.submitted_on ?? '',
  awaiting_confirmation: String(held.awaiting_confirmation),
  confirmed_on: held.confirmed_on ?? '',
  ai_wrap_up_code: held.ai_wrap_up_code ?? '',
  ai_notes: held.ai_notes ?? '',
  ai_code_defined_at: held.ai_code_defined_at ?? '',
  ai_notes_defined_at: held.ai_notes_defined_at ?? '',
});

function segmentOf(given: TableRow, id: string): SegmentRecord {
  const text = (column: string): string | undefined =>
    given[column] === undefined || given[column] === '' ? undefined : given[column];
  return {
    sys_id: id,
    agent: given['agent'] ?? '',
    interaction: given['interaction'] ?? '',
    external: isTrue(given['external']),
    external_segment_id: text('external_segment_id'),
    segmented: isTrue(given['segmented']),
    segment_id: text('segment_id'),
    segment_table: text('segment_table'),
    opened_on: text('opened_on'),
    state: text('state') ?? 'open',
    wrap_up_configuration: given['wrap_up_configuration'] ?? '',
    code: text('wrap_up_code'),
    notes: text('notes'),
    submitted_on: text('submitted_on'),
    confirmed_on: text('confirmed_on'),
    awaiting_confirmation: isTrue(given['awaiting_confirmation']),
    ai_wrap_up_code: text('ai_wrap_up_code'),
    ai_notes: text('ai_notes'),
    ai_code_defined_at: text('ai_code_defined_at'),
    ai_notes_defined_at: text('ai_notes_defined_at'),
  };
}

function segmentsTable(model: Model): RecordTable {
  const { store } = model;
  return tableOver({
    stampOf: (id) => model.stampOf(id),
    columns: Object.keys(segmentRow(segmentOf({}, ''))),
    all: () => store.segments(),
    one: (id) => store.segment(id),
    toRow: segmentRow,
    insert: (given, id) => store.putSegment(segmentOf(given, id)),
    remove: (id) => store.removeSegment(id),
  });
}

const userRow = (user: User): TableRow => ({
  sys_id: user.sys_id,
  user_name: user.user_name,
  name: user.name,
  active: String(user.active),
  roles: user.roles.join(','),
});

function usersTable(directory: Directory): RecordTable {
  return tableOver({
    // The users come with the instance.
    stampOf: () => undefined,
    columns: ['sys_id', 'user_name', 'name', 'active', 'roles'],
    all: () => directory.users(),
    one: (id) => directory.user(id),
    toRow: userRow,
    insert: (given, id) =>
      directory.add({
        sys_id: id,
        user_name: given['user_name'] ?? '',
        name: given['name'] ?? '',
        active: isTrue(given['active'] ?? 'true'),
        password: undefined,
        roles: [],
      }),
    remove: (id) => directory.remove(id),
  });
}

/** The tables that show what the Wrap Up API itself works with. */
export function modelTables(model: Model, directory: Directory): Readonly<Record<string, RecordTable>> {
  return {
    sys_user: usersTable(directory),
    interaction_wrap_up_code: codesTable(model),
    interaction_wrap_up_configuration: configurationsTable(model),
    interaction_wrap_up_segment: segmentsTable(model),
  };
}
