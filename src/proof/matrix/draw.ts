import { fractions } from '../random.ts';
import type { Variant } from '../variants/index.ts';

/** Numbers below a limit. */
function numbers(seed: number): (below: number) => number {
  const next = fractions(seed);
  return (below) => Math.floor(next() * below);
}

/** Two variants cannot follow different values of one reading at the same time. */
function fit(first: Variant, second: Variant): boolean {
  const read = Object.keys(first.readings ?? {});
  return first.id !== second.id && !Object.keys(second.readings ?? {}).some((id) => read.includes(id));
}

/** This many different pairs of variants that can be had together. */
export function pairs(
  variants: readonly Variant[],
  count: number,
  seed: number,
): readonly (readonly Variant[])[] {
  const next = numbers(seed);
  const drawn = new Map<string, readonly Variant[]>();
  while (drawn.size < count) {
    const two = [variants[next(variants.length)], variants[next(variants.length)]].filter(
      (each) => each !== undefined,
    );
    const [first, second] = two;
    if (first && second && fit(first, second))
      drawn.set(
        two
          .map(({ id }) => id)
          .toSorted()
          .join(' '),
        two,
      );
  }
  return [...drawn.values()];
}

/** Every variant once, in groups of those that can be had together. */
export function groups(
  variants: readonly Variant[],
  size: number,
  seed: number,
): readonly (readonly Variant[])[] {
  const next = numbers(seed);
  const left = [...variants];
  const made: Variant[][] = [];
  while (left.length > 0) {
    const [variant] = left.splice(next(left.length), 1);
    if (!variant) break;
    const open = made.find((group) => group.length < size && group.every((other) => fit(other, variant)));
    if (open) open.push(variant);
    else made.push([variant]);
  }
  return made;
}
