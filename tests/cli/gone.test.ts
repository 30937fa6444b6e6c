import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { everyUser } from '../../src/reference/users.ts';
import { report, start, withVerdict } from './cli.ts';
import { watching, type Watched } from './target.ts';

test.describe.configure({ timeout: 120_000 });

/** A TCP relay to a target. It can be stopped, so that connections are refused, and started again. */
async function relayTo({ url }: Watched) {
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
    restart: () => open(port),
    stop() {
      server.close();
      for (const socket of sockets) socket.destroy();
      sockets.clear();
    },
  };
}

/** A run through a relay that stops after this many requests. */
async function stopDuring(target: Watched, clauses: string, requests: number) {
  const relay = await relayTo(target);
  const flags = [
    '--target',
    relay.url,
    '--representation',
    'json',
    ...(clauses === '' ? [] : ['--clause', clauses]),
  ];
  const { done } = start(['run', ...flags], everyUser);
  while (target.got.length < requests) await sleep(10);
  relay.stop();
  return { relay, done, stoppedAt: performance.now() };
}

test('a target that is killed in the middle of a run is given up within 20 s', async () => {
  await watching({ latencyMs: 20 }, async (target) => {
    const { done, stoppedAt } = await stopDuring(target, '', 60);
    const outcome = await done;
    expect((performance.now() - stoppedAt) / 1000).toBeLessThan(20);
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

test('a target that restarts within 15 s changes no verdict', async () => {
  await watching({ latencyMs: 20 }, async (target) => {
    const clauses = 'segment.update/state-closed,code.get/answers-200,code.post/batch-of-20-listed';
    const { relay, done } = await stopDuring(target, clauses, 15);
    await sleep(10_000);
    await relay.restart();
    const outcome = await done;
    relay.stop();
    const result = report(outcome);
    expect(withVerdict(result, 'fail', 'error', 'blocked')).toEqual([]);
    expect(result.run).toMatchObject({ complete: true, retries: { resent: expect.any(Number) } });
    expect(outcome.code).toBe(0);
  });
});
