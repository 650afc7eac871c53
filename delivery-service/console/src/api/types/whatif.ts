export type RunState = 'running' | 'done' | 'failed' | 'interrupted' | 'refused';

/** A simulation or an evaluation, as lists show it. */
export interface Run {
  id: string;
  /** Such as `draft spring` or `v12`. */
  subject: string;
  state: RunState;
  done: number;
  of: number;
  startedAt: string;
  problem?: string | null;
}

export interface Answers {
  answers: number;
  acts: number;
  silences: number;
  waits: number;
  silenceShare: number;
}

/** Something counted as it was, and as it would have been. */
export interface Twice {
  before: number;
  after: number;
}

export interface Place {
  place: string;
  before: Answers;
  after: Answers;
  actions: ({ action: string } & Twice)[];
  held: ({ stage: string } & Twice)[];
  whyNot: ({ action: string; stage: string } & Twice)[];
}

/** A rate of acts against everybody's. */
export interface Ratio {
  acts: number;
  ratio: number;
  low: number;
  high: number;
}

export interface Rate {
  kind: 'value' | 'others' | 'unknown';
  value?: string | null;
  people: number;
  decisions: number;
  before?: Ratio | null;
  after?: Ratio | null;
}

export interface Group {
  trait: string;
  sensitive: boolean;
  rates: Rate[];
}

export interface Skipped {
  reason: string;
  decisions: number;
}

export interface Figures {
  decisions: number;
  changed: number;
  skipped: Skipped[];
  places: Place[];
  people: { people: number; withNothing: number; share: number; withSomethingBefore: number };
  groups: Group[];
  caveats: string[];
}

export interface Done {
  outcome: string;
  action?: string | null;
  treatment?: string | null;
}

export interface Example {
  decisionId: string;
  at: string;
  place: string;
  before: Done;
  after: Done;
  because: string;
}

export interface Simulation extends Run {
  figures?: Figures | null;
  examples?: Example[];
}

export interface WithNothing {
  number: number;
  personId?: string | null;
  decisionId: string;
  decisions: number;
  before: number;
}

/** A value, and between which bounds it lies 95 times in a hundred. */
export interface Interval {
  value: number;
  low: number;
  high: number;
}

export interface Evaluated {
  placement: string;
  n: number;
  people: number;
  effective: number;
  current?: Interval | null;
  ips?: Interval | null;
  snips?: Interval | null;
  dr?: Interval | null;
  silence: Twice;
  verdict: string;
  refused: boolean;
  skipped: Skipped[];
  caveats: string[];
}

export interface Evaluation extends Run {
  result?: Evaluated | null;
}

/** What is to be tried: either a draft or a version. */
export interface Tried {
  draft?: string;
  version?: string;
  from?: string;
}

export interface SimulationWish extends Tried {
  most: number;
  groups: string[];
}

export interface EvaluationWish extends Tried {
  placement: string;
}
