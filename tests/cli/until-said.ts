import type { start } from './cli.ts';

/** Waits until a command that goes on has said something. */
export function untilSaid({ child, done }: ReturnType<typeof start>, text: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk: Buffer | string) => {
      said += chunk.toString();
      const found = text.exec(said);
      if (found) resolve(found);
    });
    void done.then(({ stderr }) =>
      reject(new Error(`ended without saying ${text.source}: ${said}${stderr}`)),
    );
  });
}
