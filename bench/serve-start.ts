/** Seconds from starting `serve` to the first answered request. */
import { spawn } from 'node:child_process';
import path from 'node:path';

const limitSeconds = 1;
const cli = path.join(import.meta.dirname, '..', 'src', 'cli', 'main.js');

async function firstAnswer(): Promise<number> {
  const start = performance.now();
  const child = spawn(process.execPath, [cli, 'serve'], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const url = await new Promise<string>((resolve, reject) => {
      child.stdout.on('data', (chunk: Buffer) => {
        const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(chunk.toString()) ?? [];
        if (found !== undefined) resolve(found);
      });
      child.once('exit', (code) => reject(new Error(`serve ended with ${code}`)));
    });
    await (await fetch(`${url}/api/now/wrapup/code/none`)).text();
    return (performance.now() - start) / 1000;
  } finally {
    child.kill();
  }
}

const first = await firstAnswer();
const again = await firstAnswer();
process.stdout.write(
  `serve: first answer after ${first.toFixed(2)} s, then ${again.toFixed(2)} s (under ${limitSeconds} s)\n`,
);
process.exitCode = again < limitSeconds ? 0 : 1;
