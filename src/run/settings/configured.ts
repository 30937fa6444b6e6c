/** What the operator has configured: the environment, and the `.env` of the working directory. */
import { readFileSync } from 'node:fs';
import type { EnvFile } from './env-file.ts';
import { knownVariables } from './known-variables.ts';
import { misspeltIn } from './misspelt-variables.ts';
import { SettingsError, Variables } from './variables.ts';

/**
 * Reads the variables of an environment and of `.env`. A name that is not known becomes one of their problems;
 * of one that only looks misspelt, the operator is told.
 *
 * @throws SettingsError when `.env` is there and cannot be read
 */
export async function configuredVariables(environment: NodeJS.ProcessEnv): Promise<Variables> {
  const file = await dotenv();
  const variables = new Variables(environment, file.values);
  const { problems, notes } = misspeltIn(variables);
  variables.problems.push(...problems, ...undecoded(variables));
  for (const note of [...file.notes, ...notes, ...notesOnEnds(variables)])
    process.stderr.write(`note: ${note}\n`);
  return variables;
}

/** What surrounds a secret is easily added by mistake, and cannot be seen. */
function notesOnEnds({ oddlyEnding: { withBlanks, withLineBreak } }: Variables): readonly string[] {
  return [
    ...withBlanks.map((name) => `${name} begins or ends with a blank, which is taken as a part of it.`),
    ...withLineBreak.map((name) => `${name} ends with a line break, which is cut off.`),
  ];
}

async function dotenv(): Promise<EnvFile> {
  let bytes: Buffer;
  try {
    bytes = readFileSync('.env');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      return { values: {}, notes: [] };
    throw new SettingsError([
      `.env cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    ]);
  }
  const { readEnvFile } = await import('./env-file.ts');
  return readEnvFile(bytes);
}

/** Bytes that are not UTF-8 were replaced where they were read, and the value is another one. */
function undecoded(variables: Variables): string[] {
  return knownVariables
    .filter((name) => variables.text(name)?.includes('\uFFFD') === true)
    .map((name) => `${name} has bytes that are not UTF-8: expected text in UTF-8`);
}
