/** Looks for secrets in everything that a command left, without any code of the suite. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Outcome } from './cli.ts';

/** The forms of a secret that a search for it would cover. */
function needles(secret: string): string[] {
  const inBase64 = ['', 'a', 'ab'].map((before) => {
    const text = Buffer.from(before + secret).toString('base64');
    // Without the characters that depend on what stands before or after.
    return text.slice(before === '' ? 0 : before.length + 1).replace(/.?=*$/, '');
  });
  const percent = encodeURIComponent(secret).replaceAll(
    /[!'()*-]/g,
    (character) => `%${character.charCodeAt(0).toString(16)}`,
  );
  const texts = [
    secret,
    ...inBase64,
    encodeURIComponent(secret),
    percent,
    JSON.stringify(secret).slice(1, -1),
  ];
  return [...new Set(texts.flatMap((text) => [text, text.replaceAll('+', '-').replaceAll('/', '_')]))];
}

/** Every text that a command left: what it printed, its files, and their names. */
export function everythingLeft(outcomes: readonly Outcome[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const [at, { stdout, stderr, folder }] of outcomes.entries()) {
    texts.set(`stdout ${at}`, stdout).set(`stderr ${at}`, stderr);
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      texts.set(`name of ${name}`, name);
      const file = path.join(folder, name);
      if (statSync(file).isFile()) texts.set(name, readFileSync(file, 'utf8'));
    }
  }
  return texts;
}

/** Where secrets are found: nothing, if all is well. Says the place and the form, not the secret. */
export function leaks(texts: ReadonlyMap<string, string>, secrets: readonly string[]): string[] {
  return [...texts].flatMap(([place, text]) =>
    secrets.flatMap((secret) =>
      needles(secret).flatMap((needle) => {
        const at = text.indexOf(needle);
        return at === -1 ? [] : [`${place} at ${at}: ${text.slice(Math.max(0, at - 60), at + 60)}`];
      }),
    ),
  );
}
