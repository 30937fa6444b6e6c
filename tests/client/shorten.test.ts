import { expect, test } from '@playwright/test';
import { Recorder, RecordingAllowance } from '../../src/client/recording/recorder.ts';
import { redacted, redaction } from '../../src/client/recording/redaction.ts';
import { shorten } from '../../src/client/recording/shorten.ts';

const secret = 'correct-horse-battery-staple';
const cleaning = redaction({ SN_PASSWORD: secret });
const cut = { longest: 160, head: 90, tail: 40 };

/** Forms in which the rest of a secret cannot be told from other text once it is cut. */
const forms = {
  plain: secret,
  base64: Buffer.from(secret).toString('base64'),
  'percent-encoded whole': [...Buffer.from(secret)].map((byte) => `%${byte.toString(16)}`).join(''),
  'character references': [...secret].map((character) => `&#${character.charCodeAt(0)};`).join(''),
};

for (const [name, form] of Object.entries(forms)) {
  test(`${name}: of a secret across a cut nothing is left, wherever it lies`, () => {
    for (const [around, step] of [
      ['-', 1],
      ['-'.repeat(200_000), 23],
    ] as const) {
      for (let before = 0; before < 300; before += step) {
        const text = `${'-'.repeat(before)}${form}${around}${form}${'-'.repeat(299 - before)}`;
        const { text: shown, isCut } = shorten(text, cleaning, cut);
        expect(isCut).toBe(true);
        expect(shown.replaceAll('[redacted]', '')).toMatch(/^[-[\]redact]*…[-[\]redact]*$/);
        expect(shown).not.toContain('correct');
      }
    }
  });
}

test('a text that is short without its secrets is not cut, one without secrets is cut as it is', () => {
  const text = `${forms['character references']} and more`;
  expect(text.length).toBeGreaterThan(cut.longest);
  expect(shorten(text, cleaning, cut)).toEqual({ text: `${redacted} and more`, isCut: false });
  const long = Array.from({ length: 200 }, (_, at) => at % 10).join('');
  const shown = `${long.slice(0, 90)}…${long.slice(-40)}`;
  expect(shorten(long, cleaning, cut)).toEqual({ text: shown, isCut: true });
  expect(shorten('short', cleaning, cut)).toEqual({ text: 'short', isCut: false });
});

test('a text made of secrets shows none of them, however long it is', () => {
  const shown = shorten(secret.repeat(100_000), cleaning, cut).text;
  expect(shown.replaceAll(redacted, '')).not.toMatch(/[cs][ot]|[lo][er]-/);
});

/** The body of an answer as a recorder keeps it. */
function recorded(recorder: Recorder, body: string): string {
  const { responseBody = '' } = recorder.record({
    purpose: 'check',
    identity: 'user',
    request: { method: 'GET', path: '/', headers: {} },
    startedAt: new Date(0),
    durationMs: 1,
    response: { status: 200, headers: {}, body, setCookies: [] },
  });
  return responseBody;
}

test('a recorded body loses a secret across the cut, and says how long it was', () => {
  const recorder = new Recorder('test', cleaning);
  for (const before of [262_130, 262_140, 262_143]) {
    const body = `${'x'.repeat(before)}${forms['percent-encoded whole']}${'x'.repeat(400_000)}`;
    const responseBody = recorded(recorder, body);
    const end = responseBody.slice(before);
    expect(end).toMatch(/^[[\]redact]*x*… \(\d+ characters in all\)$/);
    expect(end).toContain(String(body.length));
  }
});

test('once the bodies of a worker came to much, only the beginnings of further ones are recorded', () => {
  const recorder = new Recorder('test', cleaning, new RecordingAllowance(100_000));
  const lengths = [60_000, 60_000, 60_000, 200].map((length) => {
    return recorded(recorder, 'x'.repeat(length)).replace(/….*/, '').length;
  });
  expect(lengths).toEqual([60_000, 60_000, 8192, 200]);
});
