import type { Transport } from './transport.ts';

/** Limits how many requests several transports have in flight together; further requests wait. */
export function withConcurrencyLimit<Name extends string>(
  limit: number,
  transports: Readonly<Record<Name, Transport>>,
): Readonly<Record<Name, Transport>> {
  let free = limit;
  const waiting: (() => void)[] = [];
  const enter = async (): Promise<void> => {
    if (free > 0) {
      free -= 1;
      return;
    }
    await new Promise<void>((resolve) => {
      waiting.push(resolve);
    });
  };
  const leave = (): void => {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  };
  const behind = (transport: Transport): Transport => ({
    async send(request) {
      await enter();
      try {
        return await transport.send(request);
      } finally {
        leave();
      }
    },
    close: () => transport.close(),
  });
  const entries = Object.entries<Transport>(transports).map(([name, each]) => [name, behind(each)]);
  return Object.fromEntries(entries) as Record<Name, Transport>;
}
