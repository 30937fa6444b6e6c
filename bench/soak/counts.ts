import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

import { redaction, secretVariables } from '../../src/client/recording/redaction.ts';
import { referenceCredentials } from '../../src/reference/instance.ts';
import { everyUser } from '../../src/reference/users.ts';
import { readLeftovers } from '../../src/run-folder/leftovers.ts';
import type { MixedTarget } from './mixed-target.ts';

/** What must not happen: each with the places where it did. */
export interface Counts {
  readonly unlisted: string[];
  readonly foreignGone: string[];
  readonly secrets: string[];
  readonly wrongVerdicts: string[];
  readonly overdue: string[];
}

export const noCounts = (): Counts => ({
  unlisted: [],
  foreignGone: [],
  secrets: [],
  wrongVerdicts: [],
  overdue: [],
});

/** The folders of the runs below the one of a command. */
export function runFolders(folder: string): readonly string[] {
  const reports = path.join(folder, 'reports');
  if (statSync(reports, { throwIfNoEntry: false }) === undefined) return [];
  return readdirSync(reports, { withFileTypes: true })
    .filter((each) => each.isDirectory())
    .map(({ name }) => path.join(reports, name));
}

/** What the runs in some folders say that they left: sys_ids, and what records without a known one are found by. */
export function listedIn(folders: readonly string[]): ReadonlySet<string> {
  const records = folders.flatMap(runFolders).flatMap((folder) => readLeftovers(folder).records);
  return new Set(records.map(({ sysId }) => sysId));
}

/** Records of others that are not as they were made. */
export async function foreignGone(target: MixedTarget): Promise<readonly string[]> {
  const there = await target.contents();
  return [...target.foreign].flatMap(([sysId, made]) => {
    const { row, table } = there.get(sysId) ?? {};
    const isSame = row !== undefined && JSON.stringify(row) === made;
    return isSame
      ? []
      : [`${table ?? 'a table'} ${sysId}: ${row ? JSON.stringify(row) : 'gone'}, was ${made}`];
  });
}

/** Records that are neither of others nor listed. */
export async function unlisted(target: MixedTarget, listed: ReadonlySet<string>): Promise<readonly string[]> {
  const texts = [...listed];
  return [...(await target.contents())].flatMap(([sysId, { table, row }]) => {
    if (target.foreign.has(sysId) || listed.has(sysId)) return [];
    const written = JSON.stringify(row);
    return texts.some((text) => written.includes(text)) ? [] : [`${table} ${sysId}: ${written}`];
  });
}

const secrets = [
  ...Object.entries(everyUser).flatMap(([name, value]) =>
    secretVariables.some((each) => each === name) ? [value] : [],
  ),
  referenceCredentials.client.secret,
];

/** Files of a folder in which a secret of the runs stands, plain or in base64. */
export function filesWithSecrets(folder: string): readonly string[] {
  const needles = secrets.flatMap((secret) => [
    secret,
    Buffer.from(`:${secret}`).toString('base64').slice(2, -3),
  ]);
  const { text: clean } = redaction(
    Object.fromEntries(secretVariables.map((name, at) => [name, secrets[at] ?? ''])),
  );
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
    const file = path.join(folder, name);
    if (!statSync(file).isFile()) return [];
    const text = readFileSync(file, 'utf8');
    const found = needles.some((needle) => text.includes(needle)) || clean(text) !== text;
    return found ? [file] : [];
  });
}
