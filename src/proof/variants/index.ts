/** Conforming variants: other versions of the instance that conform. */
import type { ClauseId } from '../../contract/catalogue.ts';
import { readings } from '../../contract/readings.ts';
import type { ReferenceOptions } from '../../reference/instance.ts';
import { composed } from '../../reference/compose.ts';
import { readingPatches } from '../../reference/readings.ts';
import { clausesOfEach } from '../defects/breaking.ts';
import { bodyVariants } from './bodies.ts';
import { choiceVariants } from './choices.ts';
import { codeChoiceVariants } from './code-choices.ts';
import { otherwiseVariants } from './otherwise.ts';
import { refusalVariants } from './refusals.ts';
import { stricterVariants } from './stricter.ts';
import type { Variant } from './variant.ts';
import { wireVariants } from './wire.ts';
import { writingVariants } from './writing.ts';

export type { Variant } from './variant.ts';

/** Values of readings that conform with one warning an operation. */
const mayWarn: Readonly<Record<string, readonly ClauseId[]>> = {
  'segment-envelope=wrapped': clausesOfEach('envelope'),
  'sys-id-format=other': clausesOfEach('sys-id-format'),
};

/** Values of readings that make a run wait. */
const slowReadings = ['valid-times=held', 'reads-lag=lags'];

/** One variant for every value of every open reading. */
const ofReadings: readonly Variant[] = readings.flatMap(({ id, values }) =>
  Object.hasOwn(readingPatches, id)
    ? values.map((value): Variant => {
        const warning = mayWarn[`${id}=${value}`];
        return {
          id: `${id}=${value}`,
          sentence: `Reading ${id}: ${value}.`,
          readings: { [id]: value },
          ...(slowReadings.includes(`${id}=${value}`) && { isSlow: true }),
          ...(warning && { mayWarn: warning }),
        };
      })
    : [],
);

/** Every conforming variant. */
export const variants: readonly Variant[] = [
  ...bodyVariants,
  ...writingVariants,
  ...wireVariants,
  ...refusalVariants,
  ...choiceVariants,
  ...codeChoiceVariants,
  ...stricterVariants,
  ...otherwiseVariants,
  ...ofReadings,
];

/** An instance that is all of these variants at once. */
export function optionsFor(combined: readonly Variant[]): ReferenceOptions {
  const offset = combined.reduce((sum, { clockOffsetMs = 0 }) => sum + clockOffsetMs, 0);
  const around = combined.flatMap((variant) => variant.around ?? []);
  return {
    readings: Object.assign({}, ...combined.map((variant) => variant.readings)) as object,
    patch: (standard) =>
      composed(
        standard,
        combined.map(({ patch }) => patch),
      ),
    now: () => Date.now() + offset,
    fault: {
      id: 'variant',
      sentence: 'Nothing but what the variants do on the connection.',
      around: (next) => around.reduce((inner, wrap) => wrap(inner), next),
    },
  };
}
