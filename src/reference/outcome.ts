import type { Extent } from './behaviour/wire.ts';
import type { JsonObject } from './json.ts';

/** What a call led to: the documented body without its envelope. */
export interface Done {
  readonly extent: Extent;
  readonly body: JsonObject;
}
