import { expect, it } from 'vitest';
import { countFresh, EMPTY, KEPT, receive, release, type Row } from './feed';
import { fits, readFilter, wantsDecisions, wantsDeliveries } from './filter';

const row = (key: string, second: number, more: Partial<Row> = {}): Row => ({
  key,
  kind: 'decision',
  at: new Date(Date.UTC(2026, 10, 22, 0, 0, second)).toISOString(),
  channel: 'web',
  status: 'act',
  action: 'tee-tip',
  says: 'Because.',
  reason: null,
  personId: 'p-1',
  link: `/decisions/${key}`,
  ...more,
});
const keys = (rows: Row[]) => rows.map((it) => it.key);

it('shows the newest first, each once', () => {
  const first = receive(EMPTY, [row('a', 1), row('c', 3)], false);
  const second = receive(first, [row('b', 2), row('c', 3)], false);
  expect(keys(second.shown)).toEqual(['c', 'b', 'a']);
});

it('changes nothing that is shown while it is held', () => {
  const before = receive(EMPTY, [row('a', 1), row('b', 2, { status: 'planned' })], false);
  const held = receive(before, [row('c', 3), row('b', 2, { status: 'handedOver' })], true);
  expect(held.shown).toBe(before.shown);
  expect(countFresh(held)).toBe(1);
});

it('shows all that waited once it is released', () => {
  const before = receive(EMPTY, [row('a', 1, { status: 'planned' })], false);
  const held = receive(receive(before, [row('b', 2)], true), [row('c', 3), row('a', 1, { status: 'failed' })], true);
  expect(countFresh(held)).toBe(2);
  const shown = release(held);
  expect(keys(shown.shown)).toEqual(['c', 'b', 'a']);
  expect(shown.shown.at(-1)?.status).toBe('failed');
  expect(shown.waiting).toEqual([]);
});

it('shows what waited with the next rows, too', () => {
  const held = receive(receive(EMPTY, [row('a', 1)], false), [row('b', 2)], true);
  expect(keys(receive(held, [], false).shown)).toEqual(['b', 'a']);
});

it('fills an empty list even while it is held', () => {
  expect(keys(receive(EMPTY, [row('a', 1)], true).shown)).toEqual(['a']);
});

it('stays the same where nothing is new', () => {
  const feed = receive(EMPTY, [row('a', 1)], false);
  expect(receive(feed, [row('a', 1)], false)).toBe(feed);
  expect(receive(feed, [row('a', 1)], true)).toBe(feed);
});

it(`keeps ${KEPT} rows`, () => {
  const many = Array.from({ length: KEPT + 20 }, (_, index) => row(`r${index}`, index));
  const { shown } = receive(EMPTY, many, false);
  expect(shown).toHaveLength(KEPT);
  expect(shown[0]?.key).toBe(`r${KEPT + 19}`);
});

it('reads the filter from the address and leaves out what it does not know', () => {
  const filter = readFilter(new URLSearchParams('kind=delivery&status=nonsense&channel=email&action=tee-tip'));
  expect(filter).toEqual({ kind: 'delivery', status: '', channel: 'email', action: 'tee-tip' });
  expect(fits(row('a', 1), filter)).toBe(false);
  expect(fits(row('a', 1, { kind: 'delivery', channel: 'email' }), filter)).toBe(true);
});

it('asks for no deliveries where only decisions can fit, and the other way round', () => {
  const silence = readFilter(new URLSearchParams('status=silence'));
  expect([wantsDecisions(silence), wantsDeliveries(silence)]).toEqual([true, false]);
  const failed = readFilter(new URLSearchParams('status=failed'));
  expect([wantsDecisions(failed), wantsDeliveries(failed)]).toEqual([false, true]);
});
