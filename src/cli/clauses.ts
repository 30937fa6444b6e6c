import type { Command } from 'commander';
import { meant } from '../run/settings/nearest.ts';
import { SettingsError } from '../run/settings/variables.ts';

interface Options {
  readonly json?: boolean;
  readonly profile?: string;
  readonly operation?: string;
  readonly release: string;
  readonly explain?: string;
}

/** `clauses`: the catalogue of what is checked. */
export function addClausesCommand(program: Command): void {
  program
    .command('clauses')
    .description('list the clauses that a target is held to')
    .option('--json', 'as JSON')
    .option('--profile <name>', 'only those of one profile')
    .option('--operation <id>', 'only those of one operation, such as segment.create')
    .option('--release <name>', 'those of one release of the page', 'australia')
    .option('--explain <id>', 'one clause: source, what it rests on, and the defects that prove it')
    .action(clauses);
}

async function clauses(options: Options): Promise<void> {
  if (options.explain !== undefined) return explainClause(options.explain);
  const [{ catalogue }, { profileNames, isProfile }, { holdsIn, isRelease, releases }, { operations }] =
    await Promise.all([
      import('../contract/catalogue.ts'),
      import('../contract/profiles.ts'),
      import('../contract/releases.ts'),
      import('../contract/operations.ts'),
    ]);
  const { profile, operation, release } = options;
  const operationIds = operations.map(({ id }) => id);
  const problems: string[] = [];
  const expectOne = (flag: string, value: string, known: readonly string[]) =>
    problems.push(`${flag} is ${JSON.stringify(value)}: ${meant(value, known)}`);
  if (profile !== undefined && !isProfile(profile)) expectOne('--profile', profile, profileNames);
  if (operation !== undefined && !operationIds.some((id) => id === operation)) {
    expectOne('--operation', operation, operationIds);
  }
  if (!isRelease(release)) expectOne('--release', release, Object.keys(releases));
  if (problems.length > 0 || !isRelease(release)) throw new SettingsError(problems);
  const chosen = catalogue.filter(
    (clause) =>
      holdsIn(clause.since, release) &&
      (profile === undefined ||
        clause.profile === profile ||
        (profile === 'xml' && clause.representations.includes('xml'))) &&
      (operation === undefined || clause.operation === operation),
  );
  if (options.json === true) {
    process.stdout.write(`${JSON.stringify(chosen, undefined, 2)}\n`);
    return;
  }
  const width = Math.max(0, ...chosen.map(({ id }) => id.length));
  for (const { id, level, profile: home, statement, untestable } of chosen) {
    const note = untestable === undefined ? '' : ` (not checked: ${untestable})`;
    process.stdout.write(
      `${id.padEnd(width)}  ${level.padEnd(6)}  ${home.padEnd(10)}  ${statement}${note}\n`,
    );
  }
  const unchecked = chosen.filter(({ untestable }) => untestable !== undefined).length;
  process.stderr.write(`\n${chosen.length} clauses, ${unchecked} of them not checked\n`);
}

async function explainClause(id: string): Promise<void> {
  const [{ catalogue, isClauseId }, { explain }, { replacementOf }] = await Promise.all([
    import('../contract/catalogue.ts'),
    import('./explain.ts'),
    import('../contract/superseded.ts'),
  ]);
  if (!isClauseId(id)) {
    const known = catalogue.map((clause) => clause.id);
    const why = replacementOf(id) ?? `is no clause; ${meant(id, known, 'clauses')}`;
    throw new SettingsError([`--explain: ${JSON.stringify(id)} ${why}`]);
  }
  process.stdout.write(`${explain(id).join('\n')}\n`);
}
