/**
 * Brings everything generated in step: what follows from `schemas/*.json` and the operations, then what follows
 * from the compiled suite. With `--check` it writes nothing, names the files that are out of step and exits
 * with 1. Run from the root of the project.
 */
import { execFileSync } from 'node:child_process';
import { bring, type Brought } from './generate/bring.ts';
import { generatedFiles } from './generate/files.ts';
import { followingFiles } from './generate/following.ts';

const root = process.cwd();
const args = process.argv.slice(2);
const check = args.includes('--check');
const bringing = { check, acceptChangedClauses: args.includes('--accept-changed-clauses') };
/** What is written may change what follows from it, once each: schemas, then measured costs, then the README. */
const rounds = Number(args.find((each) => /^--rounds=\d$/.test(each))?.slice(-1) ?? 3);

const say = ({ stale, refused }: Brought): void => {
  for (const path of stale) console.log(check ? `out of step: ${path}` : `written: ${path}`);
  for (const line of refused) console.log(line);
  if ((check && stale.length > 0) || refused.length > 0) process.exitCode = 1;
};

const first = await bring(root, await generatedFiles(root), bringing);
say(first);
const isCompiled = check || !first.stale.some(isSource);
const second = isCompiled
  ? await bring(root, await followingFiles(root), bringing)
  : { stale: [], refused: [] };
say(second);

if (check) {
  if (process.exitCode === 1) console.error('Run `npm run generate` and commit what it writes.');
} else if ([...first.stale, ...second.stale].some(isSource) && rounds > 1) {
  again();
}

function isSource(path: string): boolean {
  return path.endsWith('.ts');
}

/** Compiles what was written, and brings in step what follows from that. */
function again(): void {
  try {
    execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
    const next = [process.argv[1] ?? '', ...args.filter((each) => !each.startsWith('--rounds'))];
    execFileSync(process.execPath, [...next, `--rounds=${rounds - 1}`], { stdio: 'inherit' });
  } catch {
    process.exitCode = 1;
  }
}
