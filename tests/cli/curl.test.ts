import { spawnSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { defect } from '../../src/proof/defects/index.ts';
import { referenceCredentials, startReferenceInstance } from '../../src/reference/instance.ts';
import { run } from './cli.ts';
import { everyUser } from '../../src/reference/users.ts';

const { integration } = referenceCredentials;

test.beforeAll(() => {
  const { error } = spawnSync('curl', ['--version']);
  if (error)
    throw new Error('curl is needed to try the commands that a run prints: install it', { cause: error });
});

for (const [id, clauses] of [
  ['rule/left-out/createRules/configuration-id-required', 'segment.create/configuration-id-required'],
  ['wire/segment.get/claims-success-json', 'segment.get/unauthenticated,segment.get/rejection-says-failure'],
] as const) {
  test(`the command that is printed for ${id} asks the target the same again`, async () => {
    const found = defect(id);
    if (!found) throw new TypeError(`there is no defect ${id}`);
    const instance = await startReferenceInstance({ patch: found.patch });
    try {
      const flags = ['--target', instance.url, '--profile', 'core,internal,xml', '--clause', clauses];
      const { stdout, code } = await run(['run', ...flags], { ...everyUser, NO_COLOR: '1' });
      expect(code).toBe(1);
      const command = /^ {3}send again (curl .*|printf .*)$/m.exec(stdout)?.[1] ?? '';
      const status = /^ {3}response {3}(?:\[json\] )?status (\d+)/m.exec(stdout)?.[1] ?? 'none';
      expect(command).not.toContain(integration.password);
      const { execFile } = await import('node:child_process');
      const answer = await new Promise<string>((resolve, reject) => {
        const env = { PATH: process.env['PATH'], ...everyUser };
        execFile('sh', ['-c', command], { env }, (error, output) => {
          if (error) reject(error);
          else resolve(output);
        });
      });
      expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    } finally {
      await instance.close();
    }
  });
}
