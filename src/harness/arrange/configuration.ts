/** Makes wrap-up configurations that change nothing for the users of the target. */
import { readBaseline } from '../../run-folder/baseline.ts';
import type { TableApi, TableRecord } from '../../client/table-api.ts';
import { isSysId } from '../../run-folder/sys-id.ts';
import { SkipError } from '../outcome.ts';
import type { Session } from '../session.ts';

/** Columns of a wrap-up configuration, as the Table API takes them. */
export type ConfigurationFields = Readonly<Record<string, string>>;

const table = 'interaction_wrap_up_configuration';

/** Columns that make an instance generate AI content, which costs tokens. */
const aiColumns: ReadonlySet<string> = new Set([
  'enable_ai_code',
  'enable_ai_notes',
  'use_third_party_ai',
  'use_ai_as_default',
]);

/** Workers whose target did not keep a configuration inactive, last or conditional: they make no second one. */
const unsafe = new WeakSet<Session>();

/**
 * Makes a configuration: inactive (but on our own instance), last in order and for interactions of this run only,
 * as an active one would change live work. It is read back, and deleted at once if the target did not keep that.
 * Where other fields were not kept, the check is skipped.
 *
 * @param key names it; it carries the run's mark
 */
export async function makeConfiguration(
  session: Session,
  tables: TableApi,
  key: string,
  fields: ConfigurationFields,
): Promise<string> {
  const { context, ledger } = session;
  const wantsAi = Object.entries(fields).some(([column, value]) => aiColumns.has(column) && value === 'true');
  if (wantsAi && !context.profiles.includes('now-assist')) {
    throw new SkipError(
      'AI flags are set on a configuration only where AI content is claimed',
      '--profile now-assist',
    );
  }
  if (unsafe.has(session)) throw notKept();
  const safe = {
    name: key,
    // On our own instance no work is changed by an active one; a target may refuse what is inactive.
    active: fields['active'] ?? String(context.target.kind === 'reference'),
    order: '99999',
    conditions: `short_descriptionSTARTSWITH${context.mark}`,
  };
  const recordAnswer = ledger.intend([{ table, key }]);
  const { record } = await insert(tables, { ...safe, ...fields }, context.mark);
  const sysId = record?.['sys_id'];
  recordAnswer(sysId ? [{ table, key, sysId }] : []);
  if (!sysId) {
    throw new SkipError(
      'a wrap-up configuration could not be made through the Table API',
      'a provisioning user that may write interaction_wrap_up_configuration',
    );
  }
  const { record: held } = await tables.read(table, sysId);
  if (held && isKept(safe, held)) {
    const dropped = Object.keys(fields).filter((column) => held[column] !== fields[column]);
    if (dropped.length === 0) return sysId;
    throw new SkipError(
      'the target did not keep the fields of the wrap-up configuration',
      `a Table API that takes ${dropped.join(', ')}`,
    );
  }
  unsafe.add(session);
  // Only records of the run: they carry the mark, or were not there before it.
  const shown = held ?? record;
  const isOurs = [shown?.['name'], shown?.['conditions']].some(
    (text) => text?.includes(context.mark) === true,
  );
  const isNew = readBaseline(context.folder)?.configurations?.includes(sysId) === false;
  if ((isOurs || isNew) && isSysId(sysId)) {
    const outcome = await tables.remove(table, sysId);
    if (outcome === 'removed' || outcome === 'absent') ledger.removed(table, sysId);
  }
  throw notKept();
}

/** Makes a configuration. Where the response is lost, one may exist: it is searched for and deleted at once. */
async function insert(tables: TableApi, fields: ConfigurationFields, mark: string) {
  try {
    return await tables.insert(table, fields);
  } catch (error) {
    const query = `name=${fields['name']}`;
    // Best effort: what is not found now is found by the clean-up.
    for (const found of (await tables.query(table, query, 5).catch(() => undefined)) ?? []) {
      if (found['name']?.includes(mark) === true && found['name'] === fields['name']) {
        await tables.remove(table, found['sys_id'] ?? '').catch(() => undefined);
      }
    }
    throw error;
  }
}

function isKept(safe: ConfigurationFields, held: TableRecord): boolean {
  return Object.entries(safe).every(([column, value]) =>
    column === 'active' ? isTrue(held[column]) === isTrue(value) : held[column] === value,
  );
}

const isTrue = (text = ''): boolean => /^(?:true|1)$/i.test(text);

function notKept(): SkipError {
  return new SkipError(
    'the target did not keep a wrap-up configuration inactive, last in order and for interactions of this run',
    'a provisioning user that may write name, active, order and conditions of interaction_wrap_up_configuration',
  );
}
