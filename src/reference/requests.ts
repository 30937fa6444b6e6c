/** Requests after their shape was judged: members by their documented names, absent ones undefined. */

export interface TranslationRequest {
  readonly language?: string;
  readonly code?: string;
  readonly description?: string;
}

/** One element of `codes`. */
export interface CodeRequest {
  readonly active?: boolean;
  readonly code?: string;
  readonly description?: string;
  readonly translations?: readonly TranslationRequest[];
}

/** POST code; the elements are judged one by one, because one invalid code does not affect the others. */
export interface CodesRequest {
  readonly codes?: readonly unknown[];
}

export interface AllowedCodeRequest {
  readonly code?: string;
  readonly translation?: TranslationRequest;
}

/** `configuration` of a creation. */
export interface ConfigurationRequest {
  readonly allowed_codes?: readonly AllowedCodeRequest[];
  readonly default_code?: string;
  readonly duration?: string;
  readonly enable_codes?: boolean;
  readonly enable_ai_code?: boolean;
  readonly enable_ai_notes?: boolean;
  readonly use_ai_as_default?: boolean;
  readonly use_third_party_ai?: boolean;
  readonly show_timer?: boolean;
}

/** POST segment/create. */
export interface CreateRequest {
  readonly agent_sys_id?: string;
  readonly ai_notes?: string;
  readonly ai_wrap_up_code?: string;
  readonly configuration?: ConfigurationRequest;
  readonly external?: boolean;
  readonly external_segment_id?: string;
  readonly interaction_sys_id?: string;
  readonly opened_on?: string;
  readonly segmented?: boolean;
  readonly segment_id?: string;
  readonly segment_table?: string;
  readonly wrap_up_configuration_sys_id?: string;
}

/** What names the segment: query parameters of update, body members of update/ai. */
export interface Identifiers {
  readonly agent_sys_id?: string;
  readonly external_segment_id?: string;
  readonly interaction_sys_id?: string;
  readonly segment_sys_id?: string;
}

/** PUT segment/update, without the query. */
export interface UpdateRequest {
  readonly confirmed_on?: string;
  readonly notes?: string;
  readonly wrap_up_code?: string;
}

/** PUT segment/update/ai. */
export interface AiRequest extends Identifiers {
  readonly ai_notes?: string;
  readonly ai_wrap_up_code?: string;
}

/** One call of an operation, free of HTTP. */
export interface Call {
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** The decoded body; undefined when the request had none. */
  readonly body: unknown;
}
