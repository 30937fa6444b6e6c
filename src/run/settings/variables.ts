/** Reads values from flags, environment and `.env`, and collects everything that is wrong with them. */
import { secretVariables } from '../../client/recording/redaction.ts';
import { isSysId } from '../../run-folder/sys-id.ts';
import { sentAsTheyAre, type VariableName } from './known-variables.ts';
import { meant } from './nearest.ts';

/** Everything that is wrong with flags and environment, all at once. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/** A value and where it came from: `--workers`, or `WRAPUP_WORKERS`. */
export interface Value {
  readonly name: string;
  readonly text: string;
}

/** Flags win over the environment, the environment over `.env`. An empty variable counts as not set. */
export class Variables {
  readonly problems: string[] = [];
  readonly #environment: Readonly<Record<string, string | undefined>>;
  readonly #file: Readonly<Record<string, string | undefined>>;

  constructor(
    environment: Readonly<Record<string, string | undefined>>,
    file: Readonly<Record<string, string | undefined>>,
  ) {
    this.#environment = environment;
    this.#file = file;
  }

  /** The value of a variable. */
  text(name: VariableName): string | undefined {
    return this.#text(name);
  }

  /** The names of all variables that have a value, and whether `.env` alone gives it. */
  get given(): readonly { readonly name: string; readonly isOfFile: boolean }[] {
    const names = new Set([...Object.keys(this.#environment), ...Object.keys(this.#file)]);
    return [...names]
      .filter((name) => this.#text(name) !== undefined)
      .map((name) => ({ name, isOfFile: !this.#environment[name]?.trim() }));
  }

  /** Whether a variable is there without a value, as after a secret that a CI does not give out. */
  isEmpty(name: VariableName): boolean {
    return this.text(name) === undefined && (this.#environment[name] ?? this.#file[name]) !== undefined;
  }

  /** The value of a flag, else of the variable that means the same. */
  value(flag: string, given: string | undefined, variable?: VariableName): Value | undefined {
    if (given !== undefined) return { name: flag, text: given.trim() };
    const text = variable === undefined ? undefined : this.text(variable);
    return variable === undefined || text === undefined ? undefined : { name: variable, text };
  }

  /** Notes what is wrong: which variable or flag, what was found, what is expected. */
  wrong({ name, text }: Value, expected: string): undefined {
    this.problems.push(`${name} is ${JSON.stringify(text)}: expected ${expected}`);
    return undefined;
  }

  /** A whole number within bounds. */
  integer(value: Value | undefined, minimum: number, maximum: number): number | undefined {
    if (!value) return undefined;
    const number = /^\d{1,15}$/.test(value.text) ? Number(value.text) : Number.NaN;
    if (number >= minimum && number <= maximum) return number;
    return this.wrong(value, `a whole number from ${minimum} to ${maximum}`);
  }

  /**
   * Names from a known set. Each unknown one is a problem that names the nearest known ones.
   *
   * @param command the one of ours that lists them all
   * @param replaced what took the place of a name that is no more, and why
   */
  names<Name extends string>(
    value: Value | undefined,
    known: readonly string[],
    isKnown: (name: string) => name is Name,
    command?: string,
    replaced: (name: string) => string | undefined = () => undefined,
  ): readonly Name[] | undefined {
    if (!value) return undefined;
    const found: Name[] = [];
    for (const name of list(value.text)) {
      if (!isKnown(name))
        this.problems.push(
          `${value.name}: ${JSON.stringify(name)} ${replaced(name) ?? `is not known; ${meant(name, known, command)}`}`,
        );
      else if (!found.includes(name)) found.push(name);
    }
    if (list(value.text).length === 0) this.wrong(value, `one or more names; ${meant('', known, command)}`);
    return found;
  }

  /** Ids of records, in a comma-separated list. */
  ids(name: VariableName): readonly string[] {
    const found = list(this.text(name) ?? '');
    for (const id of found) {
      if (!isSysId(id)) this.wrong({ name, text: id }, 'sys_ids: 32 hexadecimal digits each');
    }
    return found;
  }

  #text(name: string): string | undefined {
    return valueOf(name, this.#environment[name]) || valueOf(name, this.#file[name]) || undefined;
  }

  /** Names of secrets whose value has blanks around it, or ends with a line break that is cut off. */
  get oddlyEnding(): { readonly withBlanks: readonly string[]; readonly withLineBreak: readonly string[] } {
    const raw = (name: string) =>
      (this.#environment[name]?.trim() ? this.#environment : this.#file)[name] ?? '';
    return {
      withBlanks: keptWhole.filter((name) => {
        const text = this.#text(name);
        return text !== undefined && text !== text.trim();
      }),
      withLineBreak: keptWhole.filter((name) => /[\r\n]$/.test(raw(name))),
    };
  }
}

/** Secrets that may begin or end with blanks. What stands alone in a header cannot. */
const keptWhole: readonly string[] = secretVariables.filter(
  (name) => !sentAsTheyAre.some((each) => each === name),
);

/** A value without what a file or a CI adds to it; empty where it is nothing but blanks. */
function valueOf(name: string, raw: string | undefined): string | undefined {
  const trimmed = raw?.trim();
  return trimmed && keptWhole.includes(name) ? raw?.replace(/[\r\n]+$/, '') : trimmed;
}

/** The parts of a comma-separated list. */
export function list(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
