import type { IsoDuration, Text } from './common';
import type { Fault } from '../problem';

export interface Cap {
  max: number;
  per: IsoDuration;
  class?: string | null;
  channel?: string | null;
  purpose?: string | null;
}

export interface CatalogueBlock {
  type: string;
  text?: Text | null;
  url?: string | null;
  alt?: Text | null;
  item?: string | null;
  addressFrom?: string | null;
}

export interface TreatmentDefinition {
  id: string;
  placement?: string | null;
  channel?: string | null;
  form?: string | null;
  subject?: Text | null;
  blocks: CatalogueBlock[];
}

export interface EventPattern {
  event: string;
  where?: string | null;
  within?: IsoDuration | null;
}

export interface ActionDefinition {
  id: string;
  name?: Text | null;
  kind?: string | null;
  class?: string | null;
  purpose?: string | null;
  serves?: string | null;
  eligibility?: string | null;
  applicability?: string | null;
  suitability?: string | null;
  on?: string[];
  after?: { action: string; outcome: string; within?: IsoDuration | null } | null;
  asks?: string | null;
  success?: EventPattern | null;
  value?: { business?: number | null; person?: number | null; currency?: string | null } | null;
  cost?: number | null;
  expected?: { success?: number | null; trust?: number | null } | null;
  lever?: { factor: number; until?: string | null; owner?: string | null } | null;
  caps?: Cap[];
  cooldown?: Record<string, IsoDuration>;
  excludes?: string[];
  valid?: { from?: string | null; until?: string | null } | null;
  explore?: boolean | null;
  recommend?: { where?: string | null; by?: string | null; count?: number | null; repeatAfter?: IsoDuration | null } | null;
  treatments?: TreatmentDefinition[];
}

export interface NeedDefinition {
  id: string;
  name?: Text | null;
  signals?: { event: string; where?: string | null; weight: number }[];
  halfLife?: IsoDuration | null;
  satisfiedBy?: EventPattern | null;
  lapsesAfter?: IsoDuration | null;
}

export interface MomentDefinition {
  id: string;
  when: Record<string, unknown>;
  cooldown?: IsoDuration | null;
}

export interface PurposeDefinition {
  id: string;
  name?: string | null;
  says?: Text | null;
  basis?: string | null;
  keepFor?: IsoDuration | null;
  profiling?: boolean | null;
}

export interface Policies {
  contact?: {
    caps?: Cap[];
    quietHours?: { from: string; to: string } | null;
    pressure?: { halfLife?: IsoDuration | null; price?: number | null } | null;
  } | null;
  trouble?: { above: number; allow: string[] } | null;
  silence?: { threshold: number } | null;
  holdout?: { share: number; salt: string } | null;
  learning?: Record<string, string>;
  guards?: Record<string, number>;
}

export interface Catalogue {
  version: string;
  publishedAt: string;
  purposes?: PurposeDefinition[];
  traits?: { id: string; sensitive?: boolean | null }[];
  needs?: NeedDefinition[];
  moments?: MomentDefinition[];
  placements?: { id: string; channel: string; accepts?: string[] }[];
  questions?: { id: string; trait: string; text: Text; answers?: unknown[]; askAgainAfter?: IsoDuration | null }[];
  actions?: ActionDefinition[];
  policies?: Policies;
  voice?: { do?: string[]; dont?: string[] } | null;
}

/** A rule as written and as a sentence; no rule where every event of that name counts. */
export interface SaidRule {
  /** eligibility, applicability, suitability, items, success, signal or satisfied. */
  stage: string;
  event?: string | null;
  rule?: string | null;
  says?: string | null;
}

export interface Said {
  id: string;
  rules: SaidRule[];
}

export interface Sentences {
  version: string;
  actions: Said[];
  needs: Said[];
}

export interface Version {
  version: string;
  publishedAt: string;
  by: string;
  because: string;
  live: boolean;
}

export type DraftState = 'draft' | 'submitted' | 'approved' | 'published';

export interface DraftSummary {
  against: string;
  added: string[];
  changed: string[];
  removed: string[];
  total: Record<string, number>;
}

export interface Draft {
  name: string;
  state: DraftState;
  authors: string[];
  basedOn: string;
  approvedBy?: string | null;
  publishedAs?: string | null;
  updatedAt: string;
  revision: number;
  remark?: { by: string; text: string; at: string } | null;
  errors?: Fault[];
  warnings?: Fault[];
  summary?: DraftSummary | null;
  content?: string | null;
}

export interface Difference {
  added: string[];
  removed: string[];
  changed: { key: string; fields: { name: string; before?: unknown; after?: unknown }[] }[];
}
