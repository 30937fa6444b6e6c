/**
 * Proves clauses: `npm run prove -- CLAUSE_ID…`, where `*` in an id stands for anything. Exit codes: 0 proven,
 * 1 something is left to do, 2 no such clause. Run from the root of the project.
 */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { catalogue } from '../src/contract/catalogue.ts';
import { documentedRows } from '../src/contract/documented-rows.ts';
import { usualChecks } from '../src/harness/running/every-check.ts';
import { defects } from '../src/proof/defects/index.ts';
import { judgeInstance } from '../src/proof/matrix/engine.ts';
import { singleKillers } from '../src/proof/matrix/single-killers.ts';
import { matching, prove } from '../src/proof/prove/prove.ts';
import { variants } from '../src/proof/variants/index.ts';
import { meant } from '../src/run/settings/nearest.ts';

const patterns = process.argv.slice(2);
const every = catalogue.map(({ id }) => id);
const { found, unknown } = matching(patterns, every);
const say = (name: string, text: string, count = 0): void => {
  console.log(`${name.padEnd(9)} ${count === 0 ? 'ok' : `${count} to do`}  ${text}`);
};

if (patterns.length === 0 || unknown.length > 0) {
  if (patterns.length === 0) console.error('npm run prove -- CLAUSE_ID…: expected the id of a clause');
  for (const id of unknown) console.error(`there is no clause ${id}; ${meant(id, every)}`);
  process.exitCode = 2;
} else {
  say('types', 'the suite compiles');
  const checks = await usualChecks();
  const material = {
    catalogue,
    checks,
    defects,
    singleKillers,
    documentedRows,
    variants,
    judge: judgeInstance,
  };
  const todo: string[] = [];
  for await (const { name, text, findings } of prove(found, material)) {
    say(name, text, findings.length);
    todo.push(...findings);
  }
  if (todo.length === 0 && !generate()) todo.push('bring the generated files in step: see above');
  if (todo.length === 0) console.log('proven');
  else console.log(['', ...todo.map((text, index) => `${index + 1}. ${text}`)].join('\n'));
  process.exitCode = todo.length === 0 ? 0 : 1;
}

/** Brings the list of clauses, the costs of checks and the README in step. */
function generate(): boolean {
  try {
    const file = path.join(import.meta.dirname, 'generate.js');
    execFileSync(process.execPath, [file], { stdio: 'inherit' });
    say('generated', 'in step');
    return true;
  } catch {
    return false;
  }
}
