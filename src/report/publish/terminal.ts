import picocolors from 'picocolors';
import type { Paint } from '../render/paint.ts';

/** Colours where the terminal shows them; NO_COLOR and FORCE_COLOR are heeded. */
export function terminalPaint(): Paint {
  const { bold, dim, red, green, yellow } = picocolors.createColors(picocolors.isColorSupported);
  return { bold, dim, red, green, yellow };
}
