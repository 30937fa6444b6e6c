import type { Behaviour, Patch } from '../../../reference/behaviour/types.ts';
import { changing } from '../../../reference/replacing.ts';

/** A member of a record. */
export type Member<Held> = keyof Held & string;

/** Another value of the same type; nothing stays nothing. */
function another(value: unknown): unknown {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'string') return `${value.slice(0, -1)}${value.endsWith('0') ? '1' : '0'}`;
  return Array.isArray(value) ? value.slice(1) : value;
}

/** A record with another value of a member. */
export const withAnother = <Held extends object>(held: Held, member: Member<Held>): Held => ({
  ...held,
  [member]: another(held[member]),
});

type MemberSet = 'segmentMembers' | 'configurationMembers' | 'codeMembers' | 'codeFromLabelMembers';

/** Makes another value of a member than the request says. */
export const takingAnother = <Set extends MemberSet>(set: Set, member: keyof Behaviour[Set]): Patch =>
  changing(set, member, (right) => {
    const make = right as (...given: readonly unknown[]) => unknown;
    return ((...given: readonly unknown[]) => another(make(...given))) as typeof right;
  });
