import type { Decision } from '../../api/types/decision';
import type { Delivery } from '../../api/types/delivery';
import type { TimelineEvent } from '../../api/types/person';

/** One thing in somebody's life with us. */
export type Entry =
  | { kind: 'event'; key: string; at: string; event: TimelineEvent }
  | { kind: 'decision'; key: string; at: string; decision: Decision }
  | { kind: 'delivery'; key: string; at: string; delivery: Delivery };

export type Kind = Entry['kind'];

/** The entries of one day in the viewer's zone. */
export interface Day {
  /** A time of that day. */
  at: string;
  entries: Entry[];
}

/** Everything in one list, newest first. */
export function entries(events: TimelineEvent[], decisions: Decision[], deliveries: Delivery[]): Entry[] {
  const all: Entry[] = [
    ...events.map((event) => ({ kind: 'event' as const, key: `e/${event.messageId}`, at: event.at, event })),
    ...decisions.map((decision) => ({ kind: 'decision' as const, key: `d/${decision.decisionId}`, at: decision.at, decision })),
    ...deliveries.map((delivery) => ({ kind: 'delivery' as const, key: `m/${delivery.id}`, at: delivery.plannedAt, delivery })),
  ];
  return all.sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

/** The same by day. */
export function days(all: Entry[], kind: Kind | ''): Day[] {
  const byDay: Day[] = [];
  let current = '';
  for (const entry of all) {
    if (kind && entry.kind !== kind) {
      continue;
    }
    const day = new Date(entry.at).toDateString();
    if (day !== current) {
      byDay.push({ at: entry.at, entries: [] });
      current = day;
    }
    byDay.at(-1)?.entries.push(entry);
  }
  return byDay;
}
