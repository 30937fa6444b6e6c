import { CookieJar } from 'tough-cookie';
import type { Identity } from '../authentication/credentials.ts';

/** Empty cookie jars for the identities that keep a session. */
export function newJars(): ReadonlyMap<Identity, CookieJar> {
  return new Map(
    (['user', 'provisioner', 'no-role'] as const).map((identity) => [identity, new CookieJar()]),
  );
}
