import type { CodeRecord, ConfigurationRecord, SegmentRecord } from './records.ts';

const pairKey = (agent: string, interaction: string): string => `${agent}\u0000${interaction}`;

/** A look-up from a key to the records that share it, in the order they were made. */
class Index {
  readonly #ids = new Map<string, string[]>();

  add(key: string, id: string): void {
    const ids = this.#ids.get(key);
    if (ids) ids.push(id);
    else this.#ids.set(key, [id]);
  }

  remove(key: string, id: string): void {
    const left = this.#ids.get(key)?.filter((other) => other !== id) ?? [];
    if (left.length > 0) this.#ids.set(key, left);
    else this.#ids.delete(key);
  }

  get(key: string): readonly string[] {
    return this.#ids.get(key) ?? [];
  }
}

/**
 * The state of one instance. Records are replaced, never changed; every look-up goes through an index, so
 * that a creation costs the same whatever is held.
 */
export class Store {
  readonly #codes = new Map<string, CodeRecord>();
  readonly #codesByLabel = new Map<string, string>();
  readonly #configurations = new Map<string, ConfigurationRecord>();
  readonly #segments = new Map<string, SegmentRecord>();
  readonly #segmentsByExternalId = new Index();
  readonly #segmentsByPair = new Index();

  code(id: string): CodeRecord | undefined {
    return this.#codes.get(id);
  }

  /** The code with this key; the behaviour derives the key from the label. */
  codeByKey(key: string): CodeRecord | undefined {
    const id = this.#codesByLabel.get(key);
    return id === undefined ? undefined : this.#codes.get(id);
  }

  codes(): Iterable<CodeRecord> {
    return this.#codes.values();
  }

  putCode(key: string, code: CodeRecord): void {
    this.#codes.set(code.sys_id, code);
    this.#codesByLabel.set(key, code.sys_id);
  }

  removeCode(key: string, id: string): boolean {
    if (this.#codesByLabel.get(key) === id) this.#codesByLabel.delete(key);
    return this.#codes.delete(id);
  }

  configuration(id: string): ConfigurationRecord | undefined {
    return this.#configurations.get(id);
  }

  configurations(): Iterable<ConfigurationRecord> {
    return this.#configurations.values();
  }

  putConfiguration(configuration: ConfigurationRecord): void {
    this.#configurations.set(configuration.sys_id, configuration);
  }

  removeConfiguration(id: string): boolean {
    return this.#configurations.delete(id);
  }

  segment(id: string): SegmentRecord | undefined {
    return this.#segments.get(id);
  }

  segments(): Iterable<SegmentRecord> {
    return this.#segments.values();
  }

  /** Segments of the external system's identifier, oldest first. */
  segmentsByExternalId(externalId: string): readonly SegmentRecord[] {
    return this.#resolve(this.#segmentsByExternalId.get(externalId));
  }

  /** Segments of an agent and an interaction, oldest first. */
  segmentsByPair(agent: string, interaction: string): readonly SegmentRecord[] {
    return this.#resolve(this.#segmentsByPair.get(pairKey(agent, interaction)));
  }

  putSegment(segment: SegmentRecord): void {
    const before = this.#segments.get(segment.sys_id);
    this.#segments.set(segment.sys_id, segment);
    if (before && sameKeys(before, segment)) return;
    if (before) this.#unindex(before);
    this.#segmentsByPair.add(pairKey(segment.agent, segment.interaction), segment.sys_id);
    if (segment.external_segment_id !== undefined) {
      this.#segmentsByExternalId.add(segment.external_segment_id, segment.sys_id);
    }
  }

  removeSegment(id: string): boolean {
    const segment = this.#segments.get(id);
    if (!segment) return false;
    this.#unindex(segment);
    return this.#segments.delete(id);
  }

  #unindex(segment: SegmentRecord): void {
    this.#segmentsByPair.remove(pairKey(segment.agent, segment.interaction), segment.sys_id);
    if (segment.external_segment_id !== undefined) {
      this.#segmentsByExternalId.remove(segment.external_segment_id, segment.sys_id);
    }
  }

  #resolve(ids: readonly string[]): readonly SegmentRecord[] {
    return ids.flatMap((id) => this.#segments.get(id) ?? []);
  }
}

function sameKeys(one: SegmentRecord, other: SegmentRecord): boolean {
  return (
    one.agent === other.agent &&
    one.interaction === other.interaction &&
    one.external_segment_id === other.external_segment_id
  );
}
