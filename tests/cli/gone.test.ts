import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { everyUser } from '../../src/reference/users.ts';
import { report, start, withVerdict } from './cli.ts';
import { watching, type Watched } from './target.ts';

test.describe.configure({ timeout: 120_000 });

/** A door before a target that can be shut, so that nothing listens, and opened again. */
async function doorTo({ url }: Watched) {
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const inner = connect(Number(new URL(url).port), '127.0.0.1');
    for (const socket of [client, inner]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
    }
    client.pipe(inner).pipe(client);
  });
  const open = (port: number) =>
    new Promise<void>((resolve) => {
      server.listen(port, '127.0.0.1', resolve);
    });
  await open(0);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    open: () => open(port),
    shut() {
      server.close();
      for (const socket of sockets) socket.destroy();
      sockets.clear();
    },
  };
}

/** A run through a door that is shut when so many requests have come. */
async function shutDuring(target: Watched, clauses: string, requests: number) {
  const door = await doorTo(target);
  const flags = [
    '--target',
    door.url,
    '--representation',
    'json',
    ...(clauses === '' ? [] : ['--clause', clauses]),
  ];
  const { done } = start(['run', ...flags], everyUser);
  while (target.got.length < requests) await sleep(10);
  door.shut();
  return { door, done, shutAt: performance.now() };
}

test('a target that is killed in the middle of a run is given up within 20 s', async () => {
  await watching({ latencyMs: 20 }, async (target) => {
    const { done, shutAt } = await shutDuring(target, '', 60);
    const outcome = await done;
    expect((performance.now() - shutAt) / 1000).toBeLessThan(20);
    const result = report(outcome);
    expect(withVerdict(result, 'fail')).toEqual([]);
    expect(result).toMatchObject({
      verdict: 'inconclusive',
      run: { complete: false },
      problem: { title: 'The target is gone: nothing has listened for 15 s' },
    });
    expect(outcome.stdout).toMatch(/clean-up: .*nothing listens/);
    expect(outcome.code).toBe(3);
  });
});

test('a target that restarts within that time spoils nothing', async () => {
  await watching({ latencyMs: 20 }, async (target) => {
    const clauses = 'segment.update/state-closed,code.get/answers-200,code.post/large-batch-listed';
    const { door, done } = await shutDuring(target, clauses, 15);
    await sleep(10_000);
    await door.open();
    const outcome = await done;
    door.shut();
    const result = report(outcome);
    expect(withVerdict(result, 'fail', 'error', 'blocked')).toEqual([]);
    expect(result.run).toMatchObject({ complete: true, weather: { resent: expect.any(Number) } });
    expect(outcome.code).toBe(0);
  });
});
