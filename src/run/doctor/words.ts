/** The text of an examination. Pure. */
import { exitCodes, type ExitCode } from '../../report/result/verdict.ts';
import { noPaint, type Paint } from '../../report/render/paint.ts';
import { shown } from '../../report/render/text.ts';
import { stepNames, type Step, type StepStatus } from './step.ts';

const statusWidth = 'not checked'.length;
const nameWidth = Math.max(...stepNames.map((name) => name.length));
const indent = ' '.repeat(statusWidth + nameWidth + 4);

/** One step, with what to do below it. */
export function stepText(
  { name, status, found, details = [], remedy }: Step,
  paint: Paint = noPaint,
): string {
  const colours: Readonly<Record<StepStatus, (text: string) => string>> = {
    ok: paint.green,
    warning: paint.yellow,
    problem: paint.red,
    'not checked': paint.dim,
  };
  const head = `${colours[status](status.padEnd(statusWidth))}  ${name.padEnd(nameWidth)}  ${shown(found, 300)}`;
  const below = details.map((line) => `${indent}${shown(line, 300)}`);
  return [head, ...below, ...(remedy === undefined ? [] : [`${indent}do: ${shown(remedy, 600)}`])].join('\n');
}

/** How an examination ended, and what to do first. */
export function conclusion(steps: readonly Step[], paint: Paint = noPaint): string {
  const first =
    steps.find(({ status }) => status === 'problem') ?? steps.find(({ isDecisive }) => isDecisive === true);
  if (first) {
    const what = headline(first);
    return `${paint.bold(paint.red(what))}: ${shown(first.found, 300)}\nFirst: ${shown(first.remedy ?? 'see above', 600)}`;
  }
  const warnings = steps.filter(({ status }) => status === 'warning').length;
  const but = warnings === 0 ? '' : `, with ${warnings === 1 ? 'a warning' : `${warnings} warnings`}`;
  return `${paint.bold(paint.green('Ready to be judged'))}${but}. Nothing was written.`;
}

function headline({ name }: Step): string {
  if (name === 'production') return 'A run would refuse';
  return name === 'inputs' ? 'An input is missing' : 'This target cannot be judged';
}

/** What the shell is told: a run would refuse or lacks an input (2), could not judge (3), or can begin. */
export function exitCodeOfSteps(steps: readonly Step[]): ExitCode {
  const problems = steps.filter(({ status }) => status === 'problem');
  if (problems.length === 0) return exitCodes.fine;
  const isOfOperator = problems.every(({ name }) => name === 'production' || name === 'inputs');
  return isOfOperator ? exitCodes.usage : exitCodes.inconclusive;
}

/** Steps that were not reached, in one line: the step before them says why. */
export function unreachedText(steps: readonly Step[], paint: Paint = noPaint): string {
  return `${paint.dim('not checked'.padEnd(statusWidth))}  ${steps.map(({ name }) => name).join(', ')}`;
}
