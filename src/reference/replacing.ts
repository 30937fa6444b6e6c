import type { Change } from './behaviour/types.ts';
import type { Behaviour, Patch, Rule, Rules } from './behaviour/types.ts';
import type {
  AiRequest,
  CodeRequest,
  CodesRequest,
  CreateRequest,
  Identifiers,
  UpdateRequest,
} from './requests.ts';

/** What each set of rules judges. */
interface Judged {
  readonly createRules: CreateRequest;
  readonly codeBatchRules: CodesRequest;
  readonly codeRules: CodeRequest;
  readonly identificationRules: Identifiers;
  readonly updateRules: Change<UpdateRequest>;
  readonly aiRules: Change<AiRequest>;
}

/** A set of rules. */
export type RuleSet = keyof Judged;

/** Sets of functions that make, find or show something by name. */
type FunctionSet =
  | RuleSet
  | 'segmentMembers'
  | 'configurationMembers'
  | 'updateMembers'
  | 'aiMembers'
  | 'codeMembers'
  | 'codeFromLabelMembers'
  | 'identifications'
  | 'codeView'
  | 'configurationView';

/** Replaces one function of a set, told the one that was there. */
export const changing =
  <Set extends FunctionSet, Name extends keyof Behaviour[Set]>(
    set: Set,
    name: Name,
    make: (right: Behaviour[Set][Name]) => Behaviour[Set][Name],
  ): Patch =>
  (behaviour) => ({ [set]: { ...behaviour[set], [name]: make(behaviour[set][name]) } });

/** Replaces one function of a set. */
export const replacing = <Set extends FunctionSet, Name extends keyof Behaviour[Set]>(
  set: Set,
  name: Name,
  made: Behaviour[Set][Name],
): Patch => changing(set, name, () => made);

const changingRule =
  <Set extends RuleSet>(
    set: Set,
    name: keyof Behaviour[Set],
    change: (right: Rule<Judged[Set]>) => Rule<Judged[Set]>,
  ): Patch =>
  (behaviour) => {
    const rules = behaviour[set] as Rules<string, Judged[Set]>;
    return { [set]: { ...rules, [name]: change(rules[name as string] ?? (() => undefined)) } };
  };

/** A rule that the page does not have, judged before one that it has. */
export const ruleBefore = <Set extends RuleSet>(
  set: Set,
  name: keyof Behaviour[Set],
  rule: Rule<Judged[Set]>,
): Patch =>
  changingRule(set, name, (right) => (request, context) => rule(request, context) ?? right(request, context));

/** A rule that the page does not have, judged after one that it has. */
export const ruleAfter = <Set extends RuleSet>(
  set: Set,
  name: keyof Behaviour[Set],
  rule: Rule<Judged[Set]>,
): Patch =>
  changingRule(set, name, (right) => (request, context) => right(request, context) ?? rule(request, context));

/** Does something more where a rule refuses; what that returns is the refusal in its place. */
export const onRefusal = <Set extends RuleSet>(
  set: Set,
  name: keyof Behaviour[Set],
  then: Rule<Judged[Set]>,
): Patch =>
  changingRule(set, name, (right) => (request, context) => {
    const refusal = right(request, context);
    return refusal && (then(request, context) ?? refusal);
  });
