/** The names of all variables that the suite reads: a setting that is not listed here does not compile. */
import { tokenDeskVariable } from '../client/grants.ts';
import { runContextVariable } from '../contract/run.ts';
import { exitCodeVariable, problemVariable, verdictsAsValuesVariable } from '../report/handover.ts';
import { credentialVariables } from './credential-settings.ts';
import { routeVariables } from './route-settings.ts';

/** Every variable that an operator may set. */
export const knownVariables = [
  'SN_HOST',
  'SN_TIMEOUT',
  ...credentialVariables,
  ...routeVariables,
  'WRAPUP_AGENT_SYS_ID',
  'WRAPUP_INTERACTION_SYS_IDS',
  'WRAPUP_CONFIGURATION_SYS_IDS',
  'WRAPUP_SEGMENT_SYS_IDS',
  'WRAPUP_CODE_SYS_IDS',
  'WRAPUP_PROFILES',
  'WRAPUP_READINGS',
  'WRAPUP_WORKERS',
] as const;

/** The name of a variable that an operator may set. */
export type VariableName = (typeof knownVariables)[number];

/** What is in the environment of our own processes besides, and nobody's mistake. */
export const ownVariables: readonly string[] = [
  runContextVariable,
  tokenDeskVariable,
  verdictsAsValuesVariable,
  exitCodeVariable,
  problemVariable,
  // Whoever works on the suite may have it set for `npm run matrix`.
  'WRAPUP_MATRIX_PAIRS',
];
