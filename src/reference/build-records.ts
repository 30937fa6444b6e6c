import type { LabelSource } from './behaviour/types.ts';
import type { Context, Members, Rules } from './behaviour/types.ts';
import type { CodeRecord } from './records.ts';
import type { Rejection } from './rejection.ts';
import type { AllowedCodeRequest } from './requests.ts';

/** The first refusal of a set of rules, in the order written. */
export function firstRejection<Request>(
  rules: Rules<string, Request>,
  request: Request,
  context: Context,
): Rejection | undefined {
  for (const id in rules) {
    const rejection = rules[id]?.(request, context);
    if (rejection) return rejection;
  }
  return undefined;
}

/** A record, member by member. */
export function buildRecord<Made, Source>(
  members: Members<Made, Source>,
  source: Source,
  context: Context,
): Made {
  const record: Partial<Made> = {};
  for (const name in members) record[name] = members[name](source, context);
  return record as Made;
}

/** The code with a label. */
export function codeByLabel(label: string, { store, behaviour }: Context): CodeRecord | undefined {
  return store.codeByKey(behaviour.codeKey(label));
}

/** Stores a code under its label. */
export function putCode(code: CodeRecord, existing: CodeRecord | undefined, context: Context): void {
  const kept = context.behaviour.keepCode(code, existing, context);
  context.store.putCode(context.behaviour.codeKey(kept.code), kept);
}

/** A function that finds the code with a label, or makes it: what `allowed_codes` and `default_code` need. */
export function codeMaker(context: () => Context): Context['codeForLabel'] {
  return (request: AllowedCodeRequest) => {
    const { behaviour } = context();
    if (request.code === undefined || !behaviour.given(request.code)) return undefined;
    const existing = codeByLabel(request.code, context());
    // A label that is known and brings no translation changes nothing: the usual case, kept cheap.
    if (existing && !request.translation) return existing.sys_id;
    const source: LabelSource = { request, existing };
    const code = buildRecord(behaviour.codeFromLabelMembers, source, context());
    putCode(code, existing, context());
    return code.sys_id;
  };
}
