import { codeDefects } from './codes.ts';
import { creationDefects } from './creation.ts';
import type { Defect } from './defect.ts';
import { momentDefects } from './moments.ts';
import { narrowDefects } from './narrow.ts';
import { neighbourDefects } from './neighbours.ts';
import { requestDefects } from './requests.ts';
import { ruleDefects } from './rules.ts';
import { semanticDefects } from './semantics.ts';
import { shapeDefects } from './shape.ts';
import { storedDefects } from './stored.ts';
import { viewDefects } from './views.ts';
import { wireDefects } from './wire.ts';

/** Every single-fault version of the reference instance. */
export const defects: readonly Defect[] = [
  ...ruleDefects,
  ...semanticDefects,
  ...codeDefects,
  ...creationDefects,
  ...narrowDefects,
  ...momentDefects,
  ...neighbourDefects,
  ...requestDefects,
  ...viewDefects,
  ...storedDefects,
  ...wireDefects,
  ...shapeDefects,
];

/** The defect with this id. */
export function defect(id: string): Defect | undefined {
  return defects.find((each) => each.id === id);
}
