/**
 * Measures what each check costs, against the reference instance, and writes it to where `--dry-run` and
 * `doctor` take it from. Run from the root of the project: `npm run measure`.
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { formatFile } from './generate/format.ts';
import { measure } from './measure/measure.ts';
import { measuredModule } from './measure/module.ts';

const file = path.join(process.cwd(), 'src/run/forecast/generated/measured.ts');
await writeFile(file, await formatFile(file, measuredModule(await measure())));
console.log(`written: ${path.relative(process.cwd(), file)}`);
