/** The result of one step of an examination. */
export type StepStatus = 'ok' | 'warning' | 'problem' | 'not checked';

/** The steps in their order: each needs the ones before it. */
export const stepNames = [
  'address',
  'connection',
  'API',
  'credentials',
  'plugin',
  'role',
  'Table API',
  'build',
  'production',
  'inputs',
  'rate limit',
  'clock',
  'latency',
  'cost',
] as const;

export type StepName = (typeof stepNames)[number];

export interface Step {
  readonly name: StepName;
  readonly status: StepStatus;
  /** What was found, in one line. */
  readonly found: string;
  /** More lines of it. */
  readonly details?: readonly string[];
  /** What to do. */
  readonly remedy?: string;
  /** Set on a warning without which a run would judge next to nothing. */
  readonly isDecisive?: true;
  /** The step that does not hold, and without which this one was not reached. */
  readonly needs?: StepName;
}

/** Ends an examination: the steps after this one need it. */
export class Stop extends Error {
  override readonly name = 'Stop';
  readonly step: Step;

  constructor(step: Step) {
    super(step.found);
    this.step = step;
  }
}
