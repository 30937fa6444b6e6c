/** Colours as functions, so that renderers stay pure and what they write can be compared. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly green: (text: string) => string;
  readonly yellow: (text: string) => string;
}

const same = (text: string) => text;

export const noPaint: Paint = { bold: same, dim: same, red: same, green: same, yellow: same };
