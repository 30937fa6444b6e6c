/** The names of all variables that the suite reads: a setting that is not listed here does not compile. */
import { tokenBrokerVariable } from '../../client/authentication/grants.ts';
import { proxyVariables } from '../../client/connection/proxy.ts';
import { secretVariables } from '../../client/recording/redaction.ts';
import {
  cleaningUpVariable,
  exitCodeVariable,
  problemVariable,
  verdictsAsValuesVariable,
  runContextVariable,
} from '../../run-folder/handover.ts';

/** Every variable of a credential. */
export const credentialVariables = [
  ...secretVariables,
  'SN_CLIENT_CERT',
  'SN_CLIENT_KEY',
  'SN_USERNAME',
  'SN_GRANT_TYPE',
  'SN_CLIENT_ID',
  'WRAPUP_PROVISION_USERNAME',
  'WRAPUP_NO_ROLE_USERNAME',
] as const;

/** The name of a variable of a credential. */
export type CredentialVariable = (typeof credentialVariables)[number];

/** Secrets that are sent in a header as they are; names and passwords are encoded first. */
export const sentAsTheyAre = ['SN_API_KEY', 'SN_ACCESS_TOKEN'] as const;

/** Every variable that says how the target is reached. */
export const routeVariables = [...proxyVariables, 'no_proxy', 'NO_PROXY'] as const;

/** Every variable that an operator may set. */
export const knownVariables = [
  'SN_HOST',
  'SN_TIMEOUT',
  ...credentialVariables,
  ...routeVariables,
  'WRAPUP_AGENT_SYS_ID',
  'WRAPUP_INTERACTION_SYS_IDS',
  'WRAPUP_CONFIGURATION_SYS_IDS',
  'WRAPUP_SEGMENT_TABLE',
  'WRAPUP_SEGMENT_RECORD_SYS_IDS',
  'WRAPUP_SEGMENT_SYS_IDS',
  'WRAPUP_CODE_SYS_IDS',
  'WRAPUP_PROFILES',
  'WRAPUP_READINGS',
  'WRAPUP_WORKERS',
] as const;

/** The name of a variable that an operator may set. */
export type VariableName = (typeof knownVariables)[number];

/** Further variables that the suite's own processes set. */
export const ownVariables: readonly string[] = [
  runContextVariable,
  tokenBrokerVariable,
  verdictsAsValuesVariable,
  cleaningUpVariable,
  exitCodeVariable,
  problemVariable,
  // Set by developers of the suite for `npm run matrix`.
  'WRAPUP_MATRIX_PAIRS',
];
