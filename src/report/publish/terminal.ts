import picocolors from 'picocolors';
import type { Paint } from '../render/paint.ts';

/** Colours where the terminal shows them; NO_COLOR and FORCE_COLOR are heeded. */
export function terminalPaint(): Paint {
  // picocolors takes any value of FORCE_COLOR for a yes.
  const isOff = ['0', 'false'].includes(process.env['FORCE_COLOR'] ?? '');
  const { bold, dim, red, green, yellow } = picocolors.createColors(!isOff && picocolors.isColorSupported);
  return { bold, dim, red, green, yellow };
}
