import { expect, test } from '@playwright/test';

import { startReferenceInstance } from '../../src/reference/instance.ts';
import { creation, pushed, send } from './support.ts';

test('zurich knows no AI: not in requests, not in answers, no update/ai', async () => {
  const instance = await startReferenceInstance({ release: 'zurich' });
  try {
    const body = creation({
      ai_notes: 7,
      ai_wrap_up_code: 'A',
      configuration: { ...pushed, enable_ai_code: 7 },
    });
    const created = await send(instance, '/api/now/wrapup/segment/create', { body });
    expect(created.status).toBe(200);
    expect(Object.keys(created.json['segment']?.['wrap_up_configuration'] ?? {})).toEqual([
      'allowed_codes',
      'enable_codes',
    ]);
    const read = await send(instance, '/api/now/wrapup/segment/outside%20one');
    expect(read.text).not.toContain('ai_');
    const push = { method: 'PUT' as const, body: { external_segment_id: 'outside one', ai_notes: 'n' } };
    for (const prefix of ['/api/now', '/api/now/v1']) {
      const answer = await send(instance, `${prefix}/wrapup/segment/update/ai`, push);
      expect([answer.status, answer.json['error']?.['message']]).toEqual([
        400,
        'Requested URI does not represent any resource',
      ]);
    }
  } finally {
    await instance.close();
  }
});
