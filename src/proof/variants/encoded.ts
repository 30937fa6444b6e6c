import type { Patch } from '../../reference/behaviour/types.ts';
import type { EncodedResponse } from '../../reference/behaviour/wire.ts';

type Change = (
  text: string,
  headers: Readonly<Record<string, string>>,
  status: number,
) => Partial<EncodedResponse>;

/** Changes answers after they were written; those that another patch has made bytes of stay as they are. */
export const encoded =
  (change: Change): Patch =>
  ({ transformEncoded }) => ({
    transformEncoded: async (operation, answer, representation) => {
      const right = await transformEncoded(operation, answer, representation);
      return typeof right.body === 'string'
        ? { ...right, ...change(right.body, right.headers, right.status) }
        : right;
    },
  });

/** The same for answers in XML. */
export const inXml = (change: Change): Patch =>
  encoded((text, headers, status) => (/^\s*\uFEFF?\s*</.test(text) ? change(text, headers, status) : {}));

/** Headers with another Content-Type. */
export function withContentType(
  headers: Readonly<Record<string, string>>,
  type: string,
): Record<string, string> {
  const kept = Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'content-type');
  return { ...Object.fromEntries(kept), 'content-type': type };
}
