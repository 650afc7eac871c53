import type { Decision } from '../../api/types/decision';
import type { Delivery } from '../../api/types/delivery';

/** One line of the stream. */
export interface Row {
  key: string;
  kind: 'decision' | 'delivery';
  at: string;
  channel: string;
  /** Outcome of a decision, state of a delivery. */
  status: string;
  action: string | null;
  says: string | null;
  /** Code of why it was not sent. */
  reason: string | null;
  personId: string | null;
  link: string;
}

/** What is shown, and what waits until nobody is looking closely. */
export interface Feed {
  shown: Row[];
  waiting: Row[];
}

export const EMPTY: Feed = { shown: [], waiting: [] };
export const KEPT = 500;

/** One row per answer. */
export function rowsOfDecision(it: Decision): Row[] {
  return it.answers.map((answer) => ({
    key: `${it.decisionId}/${answer.placement}`,
    kind: 'decision' as const,
    at: it.at,
    channel: it.channel,
    status: answer.outcome,
    action: answer.action ?? null,
    says: answer.reason,
    reason: null,
    personId: it.personId ?? null,
    link: `/decisions/${it.decisionId}`,
  }));
}

export function rowOfDelivery(it: Delivery): Row {
  return {
    key: it.id,
    kind: 'delivery',
    at: it.plannedAt,
    channel: it.channel,
    status: it.state,
    action: it.action ?? null,
    says: it.why ?? null,
    reason: it.reason ?? null,
    personId: it.personId ?? null,
    link: `/deliveries/${it.id}`,
  };
}

function newestFirst(a: Row, b: Row): number {
  return Date.parse(b.at) - Date.parse(a.at) || (a.key < b.key ? 1 : -1);
}

function merged(...lists: Row[][]): Row[] {
  const byKey = new Map<string, Row>();
  for (const row of lists.flat()) {
    byKey.set(row.key, row);
  }
  return [...byKey.values()].sort(newestFirst).slice(0, KEPT);
}

function same(a: Row, b: Row | undefined): boolean {
  return b !== undefined && a.status === b.status && a.says === b.says && a.reason === b.reason;
}

/**
 * Takes in what was just read. While the list is held nothing shown changes: what is new, or has changed, waits.
 *
 * @param rows newer versions win over older ones of the same key
 * @param held whether somebody points at the list, has the focus in it, or paused it
 */
export function receive(feed: Feed, rows: Row[], held: boolean): Feed {
  const shown = new Map(feed.shown.map((row) => [row.key, row]));
  const news = rows.filter((row) => !same(row, shown.get(row.key)));
  if (!held) {
    return news.length || feed.waiting.length ? { shown: merged(feed.shown, feed.waiting, news), waiting: [] } : feed;
  }
  if (feed.shown.length === 0 && feed.waiting.length === 0) {
    return { shown: merged(news), waiting: [] };
  }
  return news.length ? { shown: feed.shown, waiting: merged(feed.waiting, news) } : feed;
}

/** Shows what waited. */
export function release(feed: Feed): Feed {
  return feed.waiting.length ? { shown: merged(feed.shown, feed.waiting), waiting: [] } : feed;
}

/** How many rows wait that are not shown in an older state. */
export function countFresh(feed: Feed): number {
  const shown = new Set(feed.shown.map((row) => row.key));
  return feed.waiting.filter((row) => !shown.has(row.key)).length;
}
