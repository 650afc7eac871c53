export type Outcome = 'act' | 'silence' | 'wait';

export interface Block {
  type: string;
  text?: string | null;
  url?: string | null;
  alt?: string | null;
  [more: string]: unknown;
}

export interface Treatment {
  id: string;
  form?: string | null;
  subject?: string | null;
  blocks: Block[];
}

export interface RecommendedItem {
  id: string;
  reason?: string | null;
  name?: string | null;
  attributes?: Record<string, unknown>;
}

/** Terms of U = P·V·C·L − cost. */
export interface Parts {
  p: number;
  v: number;
  c: number;
  l: number;
  cost: number;
}

/** Why an action was not chosen. */
export interface NotOther {
  action: string;
  stage: string;
  rule?: string | null;
  says: string;
  until?: string | null;
  change?: string | null;
}

export interface Why {
  this: string[];
  now: string[];
  notOthers: NotOther[];
}

export interface Answer {
  placement: string;
  outcome: Outcome;
  until?: string | null;
  action?: string | null;
  need?: string | null;
  treatment?: Treatment | null;
  validUntil?: string | null;
  items: RecommendedItem[];
  propensity: number;
  explored: boolean;
  utility: number;
  parts?: Parts | null;
  reason: string;
  why?: Why | null;
  outbound?: { channel: string; purpose?: string | null; contactClass: string; notBefore: string; sendBefore: string } | null;
}

export interface Decision {
  decisionId: string;
  requestId: string;
  client: string;
  personId?: string | null;
  at: string;
  channel: string;
  mode: string;
  catalogue: string;
  models: Record<string, string>;
  degraded: string[];
  group: { holdout: boolean; experiments: Record<string, string> };
  answers: Answer[];
}

export interface Replay {
  equal: boolean;
  decisionId: string;
  catalogue: string;
  differing: string[];
}
