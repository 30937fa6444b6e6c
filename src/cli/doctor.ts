import type { Command } from 'commander';
import type { RunFlags } from '../run/settings/settings.ts';
import type { Step } from '../run/doctor/step.ts';
import { addTargetOptions } from './target-options.ts';

interface Options extends RunFlags {
  readonly json?: boolean;
}

/** `doctor`: whether a run can judge a target, and what to do first where it cannot. */
export function addDoctorCommand(program: Command): void {
  const command = program
    .command('doctor')
    .description('say whether a target can be judged, and what to do first; writes nothing to it');
  addTargetOptions(command)
    .option('--json', 'as JSON')
    .addHelpText(
      'after',
      '\nExit codes: 0 ready, 2 usage or configuration, also where a run would refuse, 3 cannot be judged.',
    )
    .action(doctor);
}

async function doctor(options: Options): Promise<void> {
  const [
    { prepareRun },
    { examine },
    { stepText, unreachedText, conclusion, exitCodeOfSteps },
    { terminalPaint },
  ] = await Promise.all([
    import('../run/prepare.ts'),
    import('../run/doctor/examine.ts'),
    import('../run/doctor/words.ts'),
    import('../report/publish/terminal.ts'),
  ]);
  const run = await prepareRun(options);
  const { target } = run.context;
  const paint = terminalPaint();
  const say = (text: string) => {
    if (options.json !== true) process.stdout.write(`${text}\n`);
  };
  if (target.kind === 'reference')
    say('No target is given (--target or SN_HOST): this examines the reference instance.');
  say(`${target.url}, credentials: ${target.credentials}`);
  for (const notice of run.notices) say(`note: ${notice}`);
  say('');
  const steps: Step[] = [];
  try {
    for await (const step of examine(run.context, process.env)) {
      steps.push(step);
      if (step.needs === undefined) say(stepText(step, paint));
    }
  } finally {
    await run.close();
  }
  const unreached = steps.filter(({ needs }) => needs !== undefined);
  if (unreached.length > 0) say(unreachedText(unreached, paint));
  say(`\n${conclusion(steps, paint)}`);
  const exitCode = exitCodeOfSteps(steps);
  if (options.json === true) {
    const { url, kind, credentials } = target;
    const result = { target: { url, kind, credentials }, exitCode, steps };
    process.stdout.write(`${JSON.stringify(result, undefined, 2)}\n`);
  }
  process.exitCode = exitCode;
}
