import { DELIVERY_STATES } from '../../api/types/delivery';
import type { Row } from './feed';

export const OUTCOMES = ['act', 'silence', 'wait'] as const;

/** What the address says about which rows to show. */
export interface Filter {
  kind: '' | 'decision' | 'delivery';
  channel: string;
  status: string;
  action: string;
}

const isOutcome = (status: string) => (OUTCOMES as readonly string[]).includes(status);
const isState = (status: string) => (DELIVERY_STATES as readonly string[]).includes(status);

export function readFilter(params: URLSearchParams): Filter {
  const kind = params.get('kind');
  const status = params.get('status') ?? '';
  return {
    kind: kind === 'decision' || kind === 'delivery' ? kind : '',
    channel: params.get('channel') ?? '',
    status: isOutcome(status) || isState(status) ? status : '',
    action: params.get('action') ?? '',
  };
}

/** Whether decisions can fit at all. */
export const wantsDecisions = (filter: Filter) => filter.kind !== 'delivery' && !isState(filter.status);

/** Whether deliveries can fit at all. */
export const wantsDeliveries = (filter: Filter) => filter.kind !== 'decision' && !isOutcome(filter.status);

export function fits(row: Row, filter: Filter): boolean {
  return (
    (!filter.kind || row.kind === filter.kind) &&
    (!filter.channel || row.channel === filter.channel) &&
    (!filter.status || row.status === filter.status) &&
    (!filter.action || row.action === filter.action)
  );
}

export const isFiltered = (filter: Filter) => Boolean(filter.kind || filter.channel || filter.status || filter.action);
