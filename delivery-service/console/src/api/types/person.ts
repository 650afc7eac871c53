export interface Identifier {
  namespace: string;
  value: string;
}

export interface PersonIdentifier extends Identifier {
  source: string;
  firstSeen: string;
  lastSeen: string;
  verified: boolean;
  shared: boolean;
}

export interface Trait {
  value: unknown;
  kind: 'stated' | 'observed' | 'inferred';
  source: string;
  at: string;
  purposes: string[];
  keptUntil?: string | null;
}

export interface Consent {
  purpose: string;
  channel?: string | null;
  contactPoint?: string | null;
  since?: string | null;
  granted: boolean;
  at: string;
  source: string;
}

export interface Relation {
  id: string;
  kind: string;
  name?: string | null;
  birthDate?: string | null;
  since: string;
  kindOfFact: Trait['kind'];
}

export interface Occasion {
  id: string;
  kind: string;
  relation?: string | null;
  date: string;
  lastGift?: Record<string, unknown>;
}

export interface Person {
  id: string;
  version: number;
  at: string;
  erased?: boolean;
  redirectedFrom?: string | null;
  identifiers: PersonIdentifier[];
  traits: Record<string, Trait>;
  consents: Consent[];
  relations: Relation[];
  occasions: Occasion[];
  mergedFrom: string[];
}

export interface Evidence {
  messageId: string;
  name?: string | null;
  at: string;
  channel?: string | null;
  says?: string | null;
  weight: number;
}

export interface NeedView {
  id: string;
  strength: number;
  state: 'open' | 'satisfied' | 'lapsed';
  since?: string | null;
  evidence: Evidence[];
}

export interface OpenSession {
  fragment: string;
  channel?: string | null;
  device?: string | null;
  page?: string | null;
  startedAt: string;
  lastAt: string;
  events: number;
  lastItem?: Record<string, unknown>;
}

export interface Exposure {
  decisionId: string;
  action: string;
  treatment?: string | null;
  channel: string;
  placement?: string | null;
  at: string;
  reaction?: string | null;
  reactedAt?: string | null;
}

export interface LiveContext {
  personId?: string | null;
  profile: { timezone?: string | null; locale?: string | null; firstSeen?: string | null };
  sessions: OpenSession[];
  needs: NeedView[];
  trouble: { level: number; evidence: Evidence[] };
  affinities: Record<string, Record<string, number>>;
  rhythm?: { active: number; free: number; dayOff: number; freeMinutes?: number | null } | null;
  exposures: Exposure[];
  questions: { action: string; state: string; at: string }[];
  freshness: { newestEvent?: string | null; degraded: string[] };
}

/** One event of a person's timeline. */
export interface TimelineEvent {
  messageId: string;
  at: string;
  name?: string | null;
  type: string;
  channel?: string | null;
  source?: string | null;
  device?: string | null;
  page?: string | null;
  about?: string | null;
  gift?: boolean | null;
}

export interface CapState {
  says: string;
  action?: string | null;
  max: number;
  left: number;
  freeAt?: string | null;
}

export interface Contact {
  decisionId: string;
  placement: string;
  action: string;
  channel: string;
  contactClass: string;
  at: string;
  state: string;
}

export interface ContactState {
  personId: string;
  at: string;
  contacts: Contact[];
  care: Contact[];
  reactions: { action: string; type: string; at: string; decisionId: string }[];
  caps: CapState[];
  /** What was put off. */
  appointments?: { decisionId: string; moment: string; action: string; at: string }[];
}
