import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { referenceCredentials, startReferenceInstance } from '../../src/reference/instance.ts';
import { knownFault } from '../../src/proof/serving.ts';
import { everyUser } from '../../src/reference/users.ts';
import { bareEnvironment } from '../../src/proof/bare-environment.ts';
import { everythingLeft, leaks } from './searching.ts';

const root = path.join(import.meta.dirname, '..', '..');
const { integration, admin } = referenceCredentials;

/** What JSON of Playwright's own report has of a test's attachments. */
type Node = { readonly attachments?: readonly { readonly body?: string }[] } & Readonly<
  Record<string, unknown>
>;

/** Every attachment, in a tree of Playwright's. */
function attachmentsOf(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const { attachments = [] } = node as Node;
  const bodies = attachments.map(({ body = '' }) => Buffer.from(body, 'base64').toString('utf8'));
  return [...bodies, ...Object.values(node).flatMap(attachmentsOf)];
}

/**
 * We do not ask through Playwright, so a trace would show no request; and where no browser is used, none is
 * written. If that changes, this test finds the file, and a secret may be in it.
 */
test('a plain playwright test with a trace writes no trace file, and no secret in attachments', async () => {
  const instance = await startReferenceInstance({ fault: knownFault('echoes-credentials') });
  try {
    const folder = mkdtempSync(path.join(tmpdir(), 'wrapup-trace-'));
    const playwright = path.join(root, 'node_modules', '@playwright', 'test', 'cli.js');
    const config = path.join(root, 'playwright.config.ts');
    const args = [
      'test',
      '-c',
      config,
      '--trace',
      'on',
      '--reporter',
      'json',
      '--output',
      path.join(folder, 'out'),
      'code.get',
    ];
    const child = spawn(process.execPath, [playwright, ...args], {
      cwd: folder,
      env: { ...bareEnvironment, ...everyUser, SN_HOST: instance.url, PWDEBUG: 'console' },
    });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    const code = await new Promise<number | null>((resolve) => {
      child.on('close', resolve);
    });
    const attachments = attachmentsOf(JSON.parse(stdout));
    expect(code, `${stderr}${stdout.slice(0, 4000)}`).toBe(0);
    expect(attachments.join('\n')).toContain('[redacted]');
    const left = everythingLeft([{ code, stdout, stderr, seconds: 0, folder }]);
    expect([...left.keys()].filter((name) => /\.(zip|trace|network)$/.test(name))).toEqual([]);
    const texts = new Map([...left, ...attachments.map((text, at) => [`attachment ${at}`, text] as const)]);
    expect(leaks(texts, [integration.password, admin.password])).toEqual([]);
  } finally {
    await instance.close();
  }
});
