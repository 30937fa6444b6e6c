/**
 * A soak: runs of some checks, two at a time, against a target behind changing faults, ended by signals or killed,
 * with `cleanup` in between, while others make records. Counts what must never happen.
 *
 * Run after `npm run build`: `node dist/bench/soak/main.js [--runs 100] [--seed 1] [--keep]`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';

import { catalogue } from '../../src/contract/catalogue.ts';
import { fractions } from '../../src/proof/random.ts';
import { filesWithSecrets, foreignGone, listedIn, noCounts, runFolders, unlisted } from './counts.ts';
import { cleanUpAfter, disturbedRun, type CommandEnd, type Ending, type Plan } from './disturbed-run.ts';
import { startMixedTarget, type MixedTarget } from './mixed-target.ts';

/** How many runs go on at once. */
const atOnce = 2;

/** How many clauses one run judges. */
const clausesOfRun = 30;

/** How long others wait between two records that they make, in milliseconds. */
const plantingPauseMs = 150;

const endings: readonly Ending[] = [
  'none',
  'none',
  'none',
  'none',
  'SIGINT',
  'SIGTERM',
  'SIGHUP',
  'SIGKILL',
  'SIGKILL of the group',
];

const claimed = new Set(['core', 'ai', 'internal']);

function planOf(number: number, next: () => number): Plan {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)] as Item;
  const known = catalogue.filter(({ profile }) => claimed.has(profile)).map(({ id }) => id);
  return {
    number,
    ending: pick(endings),
    afterMs: 300 + next() * 5000,
    clauses: Array.from({ length: clausesOfRun }, () => pick(known)),
    grant: next() < 0.8 ? 'basic' : 'client_credentials',
    seed: Math.floor(next() * 2 ** 31),
  };
}

const counts = noCounts();

function note(what: keyof typeof counts, places: readonly string[]): void {
  counts[what].push(...places);
  for (const place of places) console.log(`  ${what}: ${place}`);
}

/** Whether a harsh fault may have shown during a command. */
const wasHarsh = ({ harshAt }: MixedTarget, { startedAt, endedAt }: CommandEnd): boolean =>
  harshAt.some((at) => at >= startedAt && at <= endedAt);

async function runAndCleanUp(plan: Plan, target: MixedTarget, folder: string): Promise<void> {
  const end = await disturbedRun(plan, target.url, folder);
  console.log(
    `run ${plan.number}: ${plan.ending}, exit ${end.code ?? 'by a signal'}, ${((end.endedAt - end.startedAt) / 1000).toFixed(1)} s`,
  );
  if (end.isOverdue) note('overdue', [`run ${plan.number} in ${folder}`]);
  // A failure of a MUST, where nothing but faults behind which the instance conforms was in between.
  if (end.code === 1 && !wasHarsh(target, end)) note('wrongVerdicts', [`run ${plan.number} in ${folder}`]);
  const isKilled = plan.ending.startsWith('SIGKILL') && end.code === null;
  if (!isKilled || runFolders(folder).length === 0) return;
  const cleaned = await cleanUpAfter(plan, target.url, folder, 'cleanup');
  if (cleaned.isOverdue) note('overdue', [`cleanup of run ${plan.number} in ${folder}`]);
}

async function soak(runs: number, seed: number, folder: string): Promise<void> {
  const target = await startMixedTarget(seed);
  const next = fractions(seed + 1);
  const plans = Array.from({ length: runs }, (_, number) => planOf(number + 1, next));
  const folderOf = ({ number }: Plan) => path.join(folder, `run-${number}`);
  try {
    for (let planted = 0; planted < 40; planted += 1) await target.plant();
    target.disturbs = true;
    const planting = new AbortController();
    const others = (async () => {
      while (!planting.signal.aborted) {
        await target.plant();
        await sleep(plantingPauseMs);
      }
    })();
    const waiting = [...plans];
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        for (let plan = waiting.shift(); plan; plan = waiting.shift())
          await runAndCleanUp(plan, target, folderOf(plan));
      }),
    );
    planting.abort();
    await others;
    target.disturbs = false;

    // What was left is removed once the target lets it be removed; what is there then was never listed by anyone.
    for (const plan of plans) {
      if (runFolders(folderOf(plan)).length === 0) continue;
      const cleaned = await cleanUpAfter(plan, target.url, folderOf(plan), 'last-cleanup');
      if (cleaned.isOverdue) note('overdue', [`last cleanup of run ${plan.number}`]);
    }
    note('unlisted', await unlisted(target, listedIn(plans.map(folderOf))));
    note('foreignGone', await foreignGone(target));
    note('secrets', filesWithSecrets(folder));
    console.log(`${runs} runs, seed ${seed}, ${target.foreign.size} records of others`);
  } finally {
    await target.close();
  }
}

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    keep: { type: 'boolean', default: false },
  },
});
const folder = mkdtempSync(path.join(tmpdir(), 'wrapup-soak-'));
await soak(Number(values.runs), Number(values.seed), folder);
const words: Readonly<Record<keyof typeof counts, string>> = {
  unlisted: 'records of ours left unlisted',
  foreignGone: 'records of others changed or gone',
  secrets: 'files with a secret',
  wrongVerdicts: 'wrong verdicts',
  overdue: 'commands that outlasted their bound',
};
for (const [what, places] of Object.entries(counts) as [keyof typeof counts, string[]][])
  console.log(`${String(places.length).padStart(4)}  ${words[what]}`);
const isClean = Object.values(counts).every((places) => places.length === 0);
if (isClean && !values.keep) rmSync(folder, { recursive: true });
else console.log(`what the commands left is in ${folder}`);
process.exitCode = isClean ? 0 : 1;
