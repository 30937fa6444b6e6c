/** Inputs that only a run finds out about: who may read a table does not always make records in it. Pure. */
import { expectationOf, type Expectation, type Plan } from './forecast.ts';
import { remedies } from './forecast-words.ts';
import type { InputName } from './inputs.ts';

/**
 * What is not known before a run, and how many entries more it would skip.
 *
 * @param expectation what the plan comes to otherwise
 * @param isExamined whether the tables were read
 */
export function doubtLines(
  plan: Plan,
  { gaps, skipped, records }: Expectation,
  isExamined: boolean,
): string[] {
  const { inputs, consent, target } = plan;
  if (!inputs.tableApi || target === undefined || target.kind === 'reference') return [];
  const user = target.hasProvisioner === true ? 'the provisioning user' : 'the user under test';
  const doubts: (readonly [input: InputName, text: string])[] = consent.readOnly
    ? [
        ...(inputs.segments?.length ? [] : [['segments to read', `${user} sees wrap-up segments`] as const]),
        ...(inputs.codes?.length ? [] : [['codes to read', `${user} sees codes`] as const]),
      ]
    : [
        ...(isExamined ? [] : [['Table API', 'the Table API shows what a run makes'] as const]),
        ...(records.interactions > 0
          ? [['interactions', `${user} may make interactions through the Table API`] as const]
          : []),
        ...(inputs.createConfiguration && inputs.configurations.length === 0
          ? [['wrap-up configurations', `${user} may make wrap-up configurations`] as const]
          : []),
      ];
  const known = gaps.map(({ input }) => input);
  return doubts
    .filter(([input]) => !known.includes(input))
    .flatMap(([input, text]) => {
      const more = expectationOf(plan, [...known, input]).skipped - skipped;
      if (more === 0) return [];
      return `whether ${text}; if not, ${more} entries more are skipped: ${remedies[input]}`;
    });
}
