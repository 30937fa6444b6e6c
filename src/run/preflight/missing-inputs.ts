/** Inputs without which a run on an instance can judge almost nothing. Pure. */
import { mayMakeUpIds, type RunContext } from '../../contract/run.ts';

/** An input that nothing can replace. */
export interface MissingInput {
  /** What is missing, in words. */
  readonly what: string;
  readonly remedy: string;
}

/** The inputs that neither the operator gave nor the preflight found, and that may not be made up. */
export function missingInputs(context: RunContext): readonly MissingInput[] {
  const { inputs, consent, operations } = context;
  // Codes have neither an agent nor an interaction.
  const areCodesClaimed = operations.length > 0 && operations.every((id) => id.startsWith('code.'));
  if (consent.readOnly || areCodesClaimed || mayMakeUpIds(context)) return [];
  return [
    ...(inputs.agent === undefined ? [noAgent] : []),
    ...(inputs.tableApi || inputs.interactions.length > 0 ? [] : [noInteractions]),
  ];
}

const noAgent: MissingInput = {
  what: 'no agent is known (WRAPUP_AGENT_SYS_ID)',
  remedy:
    'Set WRAPUP_AGENT_SYS_ID to the sys_id of a user (table sys_user) who may have wrap-ups. With Basic authentication it is looked up by SN_USERNAME, where the Table API shows sys_user.',
};

export const noInteractions: MissingInput = {
  what: 'no interaction is given, and none can be made (WRAPUP_INTERACTION_SYS_IDS)',
  remedy:
    'Set WRAPUP_INTERACTION_SYS_IDS, or WRAPUP_PROVISION_USERNAME and WRAPUP_PROVISION_PASSWORD of a user that may write the table interaction.',
};
