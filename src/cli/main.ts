#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { packageRoot } from '../report/result/package-root.ts';
import { exitCodes } from '../report/result/verdict.ts';
import { SettingsError } from '../run/settings/variables.ts';
import { addCleanupCommand } from './cleanup.ts';
import { addClausesCommand } from './clauses.ts';
import { addDefectsCommand } from './defects.ts';
import { addDoctorCommand } from './doctor.ts';
import { addFaultsCommand } from './faults.ts';
import { watchOutput } from './output.ts';
import { addReadingsCommand } from './readings.ts';
import { addRunCommand } from './run.ts';
import { addServeCommand } from './serve.ts';

watchOutput();

const program = new Command('wrapup-conformance')
  .description(
    "Judges a target that claims to speak ServiceNow's Wrap Up API, statement by documented statement.",
  )
  .version(packageRoot().version)
  .showHelpAfterError('Run with --help to see what there is.')
  .exitOverride();

addRunCommand(program);
addDoctorCommand(program);
addServeCommand(program);
addClausesCommand(program);
addReadingsCommand(program);
addDefectsCommand(program);
addFaultsCommand(program);
addCleanupCommand(program);

try {
  await program.parseAsync();
} catch (error) {
  // Commander has printed its own already; a request for help is no mistake.
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : exitCodes.usage;
  else if (error instanceof SettingsError) {
    process.stderr.write(`${error.problems.map((problem) => `error: ${problem}`).join('\n')}\n`);
    process.exitCode = exitCodes.usage;
  } else {
    const { redaction } = await import('../client/recording/redaction.ts');
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`error: ${redaction(process.env).quotations(text)}\n`);
    process.exitCode = exitCodes.inconclusive;
  }
}
