/** What a run has to send ids of, and what it would skip for want of an input. */
import { mayMakeUpIds, type RunContext } from '../../contract/run.ts';
import type { Expectation } from '../forecast/forecast.ts';
import { doubtLines } from '../forecast/doubts.ts';
import { gapLines, skippedText } from '../forecast/forecast-words.ts';
import { missingInputs, noInteractions } from '../preflight/missing-inputs.ts';
import type { Survey } from '../preflight/survey.ts';
import type { Step } from './step.ts';

const name = 'inputs';

/**
 * What a run would skip for want of an input, what it would make up, and what only it finds out.
 *
 * @param context of the run with what the preflight found out
 */
export function inputsStep(context: RunContext, found: Survey, expectation: Expectation): Step {
  const { inputs, consent } = context;
  const gaps = gapLines(expectation).map((line) => `skipped: ${line}`);
  const doubts = doubtLines(context, expectation, true).map((line) => `not known: ${line}`);
  const skipped = `${skippedText(expectation)} will be skipped`;
  if (consent.readOnly) {
    const { segments = [], codes = [] } = inputs;
    const text = `--read-only, ${segments.length} wrap-up segments and ${codes.length} codes to read: ${skipped}`;
    if (segments.length > 0 && codes.length > 0) return { name, status: 'ok', found: text, details: gaps };
    const remedy = 'Set WRAPUP_SEGMENT_SYS_IDS and WRAPUP_CODE_SYS_IDS to records that exist.';
    return { name, status: 'warning', found: text, details: gaps, remedy, isDecisive: true };
  }
  const cannotMake = expectation.gaps.some(({ input }) => input === 'interactions');
  const interactions = cannotMake
    ? 'neither given nor, as it seems, to be made'
    : interactionsText(context, expectation);
  const details = [`agent: ${agentText(context, found)}`, `interactions: ${interactions}`];
  const below = { details: [...gaps, ...doubts, ...details] };
  const [missing] = missingInputs(context);
  if (missing) {
    const { what, remedy } = missing;
    const text = `${skipped}: ${what}`;
    return context.target.kind === 'instance'
      ? { name, status: 'problem', found: text, ...below, remedy }
      : { name, status: 'warning', found: text, ...below, remedy, isDecisive: true };
  }
  if (cannotMake) {
    const text = `${skipped}: there are no interactions, and it seems that none can be made`;
    return {
      name,
      status: 'warning',
      found: text,
      ...below,
      remedy: noInteractions.remedy,
      isDecisive: true,
    };
  }
  if (gaps.length === 0) {
    const text = `everything for ${context.profiles.join(', ')}`;
    return { name, status: 'ok', found: text, details: [...doubts, ...details] };
  }
  return { name, status: 'warning', found: `${skipped} for want of inputs`, ...below };
}

function agentText(context: RunContext, { agent }: Survey): string {
  if (agent !== undefined) return 'the authenticated user';
  if (context.inputs.agent !== undefined) return 'given';
  return mayMakeUpIds(context)
    ? 'made up, which only mocks accept: WRAPUP_AGENT_SYS_ID'
    : 'not known: WRAPUP_AGENT_SYS_ID';
}

/** Given interactions that a worker needs, so that no check finds all of them in use. */
const enoughForEach = 3;

function interactionsText(context: RunContext, { records }: Expectation): string {
  const { interactions, tableApi } = context.inputs;
  if (interactions.length > 0) {
    const text = `${interactions.length} given, for ${context.workers} workers`;
    const isFew = interactions.length < enoughForEach * context.workers;
    return isFew ? `${text}: with fewer than ${enoughForEach} for each, some checks are skipped` : text;
  }
  if (tableApi && records.interactions > 0) return 'made through the Table API';
  return mayMakeUpIds(context)
    ? 'made up, which only mocks accept: WRAPUP_INTERACTION_SYS_IDS'
    : 'neither given nor to be made: WRAPUP_INTERACTION_SYS_IDS';
}
