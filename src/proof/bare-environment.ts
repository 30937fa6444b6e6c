/** The environment of a user who has configured nothing, for commands that are started as one. */
export const bareEnvironment: Readonly<Record<string, string | undefined>> = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(?:SN_|WRAPUP_|PLAYWRIGHT|PW_|TEST_)/.test(name)),
);
