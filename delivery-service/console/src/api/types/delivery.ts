export const DELIVERY_STATES = ['planned', 'due', 'attempting', 'handedOver', 'skipped', 'expired', 'failed', 'unknown'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

export interface Attempt {
  number: number;
  begunAt: string;
  endedAt?: string | null;
  result?: string | null;
  says?: string | null;
}

export interface Mail {
  messageId: string;
  from: string;
  to: string;
  subject: string;
  text: string;
  html?: string | null;
  headers?: Record<string, string>;
}

export interface Delivery {
  id: string;
  decisionId: string;
  placement: string;
  channel: string;
  personId?: string | null;
  action?: string | null;
  treatment?: string | null;
  purpose?: string | null;
  contactClass: string;
  state: DeliveryState;
  reason?: string | null;
  why?: string | null;
  to?: string | null;
  notBefore: string;
  sendBefore: string;
  dueAt?: string | null;
  plannedAt: string;
  changedAt: string;
  attempts: Attempt[];
  message?: Mail | null;
  masked: boolean;
}
