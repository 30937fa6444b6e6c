/** Proves clauses: their checks pass where they should, and fail where they should. Pure but for `judge`. */
import type { ClauseId } from '../../contract/catalogue.ts';
import type { Check } from '../../harness/check.ts';
import type { ContextChoice } from '../../harness/running/context.ts';
import type { ReferenceOptions } from '../../reference/instance.ts';
import { plural } from '../../report/render/text.ts';
import type { Result } from '../../report/result/result.ts';
import { choiceFor } from '../defects/defect.ts';
import { defectFindings } from '../matrix/defect-findings.ts';
import { checksFor, noticedIn } from '../matrix/engine.ts';
import { alarmsIn, say, some } from '../matrix/findings.ts';
import { optionsFor, type Variant } from '../variants/index.ts';
import { breaking, ruleFindings, todoFindings, type Declared } from './rules.ts';

/** What clauses are proven with. */
export interface Material extends Declared {
  readonly variants: readonly Variant[];
  /** Runs checks against an instance. */
  readonly judge: (
    options: ReferenceOptions,
    checks: readonly Check[],
    choice?: ContextChoice,
  ) => Promise<Result>;
}

/** One step of a proof. */
export interface Step {
  readonly name: 'rules' | 'clean' | 'defect' | 'variants';
  readonly text: string;
  /** What to do; empty where the step holds. */
  readonly findings: readonly string[];
}

/** The clauses with these ids, `*` standing for anything, and the patterns that no clause has. */
export function matching(
  patterns: readonly string[],
  ids: readonly ClauseId[],
): { readonly found: readonly ClauseId[]; readonly unknown: readonly string[] } {
  const matched = patterns.map((pattern) => {
    const escaped = pattern.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll('*', '.*');
    const form = new RegExp(`^${escaped}$`);
    return { pattern, found: ids.filter((id) => id === pattern || form.test(id)) };
  });
  return {
    found: [...new Set(matched.flatMap(({ found }) => found))],
    unknown: matched.filter(({ found }) => found.length === 0).map(({ pattern }) => pattern),
  };
}

/** Every step, each as soon as it is done. What needs a run is left out as long as something says TODO. */
export async function* prove(ids: readonly ClauseId[], material: Material): AsyncGenerator<Step> {
  const clauses = material.catalogue.filter(({ id }) => ids.includes(id));
  const todo = clauses.flatMap((clause) => todoFindings(clause, material));
  const broken = clauses.flatMap((clause) => ruleFindings(clause, material));
  yield { name: 'rules', text: ids.join(', '), findings: [...todo, ...broken] };
  const testable = clauses.filter(({ untestable }) => untestable === undefined).map(({ id }) => id);
  const checks = checksFor(testable, material.checks);
  if (todo.length > 0 || checks.length === 0) return;
  yield await clean(testable, checks, material);
  const defects = new Set(testable.flatMap((id) => breaking(id, material.defects)));
  for (const defect of defects) {
    // The whole suite: what has nothing to do with the defect must not fail either.
    const result = await material.judge({ patch: defect.patch }, material.checks, choiceFor(defect));
    const noticed = noticedIn(result);
    const named = testable.filter((id) => defect.breaks.includes(id));
    const findings = [
      ...named
        .filter((id) => !noticed.has(id))
        .map(
          (id) =>
            `${id} does not fail: make the patch do what the sentence says, make the check notice it, or take the id out of breaks`,
        ),
      ...defectFindings(result, defect),
    ].map((text) => `defect ${defect.id}: ${text}`);
    yield { name: 'defect', text: `${defect.id}: ${defect.sentence}`, findings };
  }
  yield await variants(checks, material);
}

async function clean(
  ids: readonly ClauseId[],
  checks: readonly Check[],
  { judge, catalogue }: Material,
): Promise<Step> {
  const { clauses } = await judge({}, checks);
  const entries = catalogue
    .filter(({ id }) => ids.includes(id))
    .flatMap(({ id, representations }) => representations.map((representation) => ({ id, representation })));
  const findings = entries.flatMap(({ id, representation }) => {
    const entry = clauses.find((each) => each.id === id && each.representation === representation);
    if (entry?.verdict === 'pass') return [];
    const said = entry ? say(entry) : `${id} [${representation}] is not judged`;
    return [`the clean instance: ${said}: fix the check`];
  });
  const others = alarmsIn({ clauses: clauses.filter(({ id }) => !ids.some((each) => each === id)) });
  const text = `${plural(entries.length, 'entry', 'entries')}, by ${plural(checks.length, 'check')}`;
  return {
    name: 'clean',
    text,
    findings: [...findings, ...some(others).map((each) => `the clean instance: ${each}`)],
  };
}

/** Other ways to be right give no alarm. */
async function variants(checks: readonly Check[], { judge, variants: every }: Material): Promise<Step> {
  const findings: string[] = [];
  for (const variant of every) {
    const alarms = alarmsIn(await judge(optionsFor([variant]), checks), [variant]);
    findings.push(
      ...alarms.map((alarm) => `variant ${variant.id}: ${alarm}: fix the check, for the variant conforms`),
    );
  }
  return {
    name: 'variants',
    text: `${every.length} conforming ones, by ${plural(checks.length, 'check')}`,
    findings,
  };
}
