/** What a run has to send ids of, and what it would skip for want of an input. */
import { mayMakeUpIds, type RunContext } from '../../contract/run.ts';
import type { Expectation } from '../forecast/forecast.ts';
import { gapLines } from '../forecast/forecast-words.ts';
import type { InputName } from '../forecast/inputs.ts';
import { missingInputs } from '../preflight/missing-inputs.ts';
import type { Survey } from '../preflight/survey.ts';
import type { Step } from './step.ts';
import type { UsedTable } from './tables.ts';

const name = 'inputs';

/**
 * What a run would skip for want of an input, and what it would make up.
 *
 * @param context of the run with what the preflight found out
 */
export function inputsStep(
  context: RunContext,
  found: Survey,
  expectation: Expectation,
  closed: readonly UsedTable[],
): Step {
  const { inputs, consent } = context;
  if (consent.readOnly) return readOnlyInputs(inputs);
  const cannotMake = cannotMakeInteractions(context, closed);
  const interactions = cannotMake ? 'neither given nor, as it seems, to be made' : interactionsText(context);
  const details = [`agent: ${agentText(context, found)}`, `interactions: ${interactions}`];
  const gaps = gapLines(expectation);
  const below = { details: [...gaps.map((line) => `skipped: ${line}`), ...details] };
  const skipped = `${expectation.skipped} of ${expectation.entries} entries will be skipped`;
  const [missing] = missingInputs(context);
  if (missing) {
    const { what, remedy } = missing;
    const text = `${skipped}: ${what}`;
    return context.target.kind === 'instance'
      ? { name, status: 'problem', found: text, ...below, remedy }
      : { name, status: 'warning', found: text, ...below, remedy, isDecisive: true };
  }
  if (cannotMake) {
    const text = `${skipped}: there are no interactions`;
    const remedy =
      'Set WRAPUP_INTERACTION_SYS_IDS, or let the provisioning user write the table interaction.';
    return { name, status: 'warning', found: text, ...below, remedy, isDecisive: true };
  }
  if (gaps.length === 0)
    return { name, status: 'ok', found: `everything for ${context.profiles.join(', ')}`, details };
  return { name, status: 'warning', found: `${skipped} for want of inputs`, ...below };
}

/** Inputs that only the target shows to be missing: an agent, and a table in which interactions can be made. */
export function foundMissing(context: RunContext, closed: readonly UsedTable[]): readonly InputName[] {
  const isAgentMissing = context.inputs.agent === undefined && !mayMakeUpIds(context);
  return [
    ...(isAgentMissing ? (['agent'] as const) : []),
    ...(cannotMakeInteractions(context, closed) ? (['interactions'] as const) : []),
  ];
}

function cannotMakeInteractions({ inputs }: RunContext, closed: readonly UsedTable[]): boolean {
  return inputs.tableApi && closed.includes('interaction') && inputs.interactions.length === 0;
}

function agentText(context: RunContext, { agent }: Survey): string {
  if (agent !== undefined) return 'the authenticated user';
  if (context.inputs.agent !== undefined) return 'given';
  return mayMakeUpIds(context)
    ? 'made up, which only mocks accept: WRAPUP_AGENT_SYS_ID'
    : 'not known: WRAPUP_AGENT_SYS_ID';
}

function interactionsText(context: RunContext): string {
  const { interactions, tableApi } = context.inputs;
  if (interactions.length > 0) return `${interactions.length} given, for ${context.workers} workers`;
  if (tableApi) return 'made through the Table API';
  return mayMakeUpIds(context)
    ? 'made up, which only mocks accept: WRAPUP_INTERACTION_SYS_IDS'
    : 'neither given nor to be made: WRAPUP_INTERACTION_SYS_IDS';
}

function readOnlyInputs({ segments = [], codes = [] }: RunContext['inputs']): Step {
  const text = `--read-only: ${segments.length} wrap-up segments and ${codes.length} codes to read`;
  if (segments.length > 0 && codes.length > 0) return { name, status: 'ok', found: text };
  return {
    name,
    status: 'warning',
    found: text,
    remedy: 'Set WRAPUP_SEGMENT_SYS_IDS and WRAPUP_CODE_SYS_IDS to records that exist.',
  };
}
