import type { Command } from 'commander';
import { SettingsError } from '../run/settings/variables.ts';

/** A flag that may be given several times, or once with commas. */
export function joined(value: string, before: string | undefined): string {
  return before === undefined ? value : `${before},${value}`;
}

/** The flags that say which target is judged, in what, and what may be done to it. */
export function addTargetOptions(command: Command): Command {
  return command
    .allowExcessArguments(true)
    .hook('preAction', ({ args }) => {
      // Not repeated: it may be an address with a password.
      if (args.length > 0) {
        throw new SettingsError([
          `${command.name()} takes no argument, and ${args.length} ${args.length === 1 ? 'is' : 'are'} given: expected the address of a target behind --target, or in SN_HOST`,
        ]);
      }
    })
    .option('--target <url>', 'the target, with http:// or https:// (SN_HOST)')
    .option('--profile <names>', 'profiles that the target claims (WRAPUP_PROFILES)', joined)
    .option('--release <name>', 'release of the page: australia or zurich')
    .option('--representation <names>', 'only json or only xml', joined)
    .option('--operation <ids>', 'operations that the target claims, such as code.get,code.post', joined)
    .option(
      '--clause <ids>',
      'judge only these, * for any characters; the command clauses lists them',
      joined,
    )
    .option('--last-failed', 'judge only what failed, or was blocked, in the newest run')
    .option('--workers <number>', 'requests in flight at most (WRAPUP_WORKERS)')
    .option(
      '--create-configuration',
      'make wrap-up configurations for internal wrap-ups: inactive, ours only',
    )
    .option('--read-only', 'write nothing; judge what reading existing records can show')
    .option('--allow-production', 'judge an instance that is, or may be, production')
    .option('--allow-leftovers', 'run although records will stay on the target')
    .option('--insecure', 'accept TLS certificates that do not verify');
}
