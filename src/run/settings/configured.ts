/** What the operator has configured: the environment, and the `.env` of the working directory. */
import { readFileSync } from 'node:fs';
import { misspeltIn } from './misspelt-variables.ts';
import { SettingsError, Variables } from './variables.ts';

/**
 * Reads the variables of an environment and of `.env`. A name that is not known becomes one of their problems;
 * of one that only looks misspelt, the operator is told.
 *
 * @throws SettingsError when `.env` is there and cannot be read
 */
export async function configuredVariables(environment: NodeJS.ProcessEnv): Promise<Variables> {
  const variables = new Variables(environment, await dotenv());
  const { problems, notes } = misspeltIn(variables);
  variables.problems.push(...problems);
  for (const note of notes) process.stderr.write(`note: ${note}\n`);
  return variables;
}

async function dotenv(): Promise<Record<string, string | undefined>> {
  let text: string;
  try {
    text = readFileSync('.env', 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    throw new SettingsError([
      `.env cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    ]);
  }
  const { parse } = await import('dotenv');
  return parse(text);
}
