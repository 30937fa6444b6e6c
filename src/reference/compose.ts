import type { Behaviour, Patch } from './behaviour/types.ts';

/** A record without some of its entries: a rule or a member left out. */
export function omit<Held extends object, Name extends keyof Held>(
  record: Held,
  ...names: readonly Name[]
): Omit<Held, Name> {
  const left: Partial<Held> = { ...record };
  for (const name of names) delete left[name];
  return left as Omit<Held, Name>;
}

/** The behaviour after some patches, each told what the ones before it made. */
export function composed(standard: Behaviour, patches: readonly (Patch | undefined)[]): Behaviour {
  let behaviour = standard;
  for (const patch of patches) behaviour = patch ? { ...behaviour, ...patch(behaviour) } : behaviour;
  return behaviour;
}
