/** What the instance holds. Every member is always there, so that all records of a kind have one shape. */

/** One translation of a wrap-up code. */
export interface Translation {
  readonly language: string;
  readonly code: string;
  readonly description: string;
}

/** A wrap-up code; its label identifies it for creation and update. */
export interface CodeRecord {
  readonly sys_id: string;
  readonly code: string;
  readonly description: string;
  readonly active: boolean;
  readonly external: boolean;
  readonly translations: readonly Translation[];
}

/** A wrap-up configuration: made by an administrator, or stored with an external segment. */
export interface ConfigurationRecord {
  readonly sys_id: string;
  readonly name: string;
  readonly active: boolean;
  readonly order: string;
  readonly conditions: string;
  readonly enable_codes: boolean;
  /** Sys_ids of codes, in the order given. */
  readonly allowed_codes: readonly string[];
  readonly default_code: string | undefined;
  readonly duration: string;
  readonly enforce_duration: boolean;
  readonly show_timer: boolean;
  readonly enable_ai_code: boolean;
  readonly enable_ai_notes: boolean;
  readonly use_third_party_ai: boolean;
  readonly use_ai_as_default: boolean;
}

/** A wrap-up segment. */
export interface SegmentRecord {
  readonly sys_id: string;
  readonly agent: string;
  readonly interaction: string;
  readonly external: boolean;
  readonly external_segment_id: string | undefined;
  readonly segmented: boolean;
  readonly segment_id: string | undefined;
  readonly segment_table: string | undefined;
  readonly opened_on: string | undefined;
  readonly state: string;
  readonly wrap_up_configuration: string;
  /** Sys_id of the code that the segment was closed with. */
  readonly code: string | undefined;
  readonly notes: string | undefined;
  readonly submitted_on: string | undefined;
  readonly confirmed_on: string | undefined;
  readonly awaiting_confirmation: boolean;
  readonly ai_wrap_up_code: string | undefined;
  readonly ai_notes: string | undefined;
  readonly ai_code_defined_at: string | undefined;
  readonly ai_notes_defined_at: string | undefined;
}
