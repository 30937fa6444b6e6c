/** Records that were there before a run, for runs that only read. */
import { ask } from './administrator.ts';
import type { ReferenceRunOptions } from './reference-run.ts';

/** Two wrap-ups with codes in two languages, as agents' daily work would leave them. */
export const dailyWork: NonNullable<ReferenceRunOptions['prepare']> = async (url) => {
  const german = [{ language: 'de', code: 'Verkauft', description: 'Ein Verkauf' }];
  const codes = JSON.stringify(
    await ask(`${url}/api/now/wrapup/code`, {
      codes: [{ code: 'Sold', description: 'A sale & more', translations: german }, { code: 'Lost' }],
    }),
  );
  const segment = async (number: number) =>
    JSON.stringify(
      await ask(`${url}/api/now/wrapup/segment/create`, {
        agent_sys_id: `a1c0ffee4a9e170c0ffee4a9e170c0f${number}`,
        interaction_sys_id: `b1c0ffee4a9e170c0ffee4a9e170c0f${number}`,
        external: true,
        external_segment_id: `existing-${number}`,
        configuration: {
          enable_codes: true,
          allowed_codes: [{ code: 'Sold' }, { code: 'Lost' }],
          default_code: 'Lost',
        },
      }),
    );
  const ids = (body: string) => [...body.matchAll(/"sys_id":"([^"]+)"/g)].map(([, id = '']) => id);
  // The first one of a segment is its own; those of its codes follow.
  const segments = [...ids(await segment(1)).slice(0, 1), ...ids(await segment(2)).slice(0, 1)];
  return { codes: ids(codes), segments };
};
