import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { alarms } from '../screens/now/trouble';
import { quietHour } from '../test/server';
import { days, entries } from '../screens/person/timeline';
import { peak, segments, slots } from './chart';
import { durationWords } from './duration';
import { plain, Said } from './Said';
import { relative } from './time';

it.each([
  ['PT168H', '7 days'],
  ['PT24H', '24 hours'],
  ['P1D', '1 day'],
  ['P2Y', '2 years'],
  ['PT1H30M', '1 hour 30 minutes'],
  ['PT10M', '10 minutes'],
  ['soon', 'soon'],
])('says %s as %s', (iso, words) => {
  expect(durationWords(iso)).toBe(words);
});

it('says durations and times inside a sentence', () => {
  expect(plain('bought phone-cases within P30D')).toBe('bought phone-cases within 30 days');
  expect(plain('P 0.0600 expected of PT-shirts')).toBe('P 0.0600 expected of PT-shirts');
  render(<Said text="Product Viewed (Tee) at 2026-11-22T00:53:27.676Z" />);
  expect(screen.getByText(/22 Nov/)).toHaveAttribute('datetime', '2026-11-22T00:53:27.676Z');
});

it('says how far a time is from now', () => {
  const now = Date.parse('2026-11-22T12:00:00Z');
  expect(relative('2026-11-22T11:59:58Z', now)).toBe('just now');
  expect(relative('2026-11-22T11:00:00Z', now)).toBe('1 hour ago');
  expect(relative('2026-11-25T12:00:00Z', now)).toBe('in 3 days');
});

it('stacks bars a minute, and tells the same in slots of five', () => {
  const minutes = Array.from({ length: 60 }, (_, minute) => (minute === 59 ? 4 : 0));
  const series = [
    { name: 'act', total: 4, minutes },
    { name: 'silence', total: 4, minutes },
  ];
  expect(peak(series)).toBe(8);
  const bars = segments(series, 64);
  expect(bars.map((bar) => bar.minute)).toEqual([59, 59]);
  expect(bars[1]?.y).toBeLessThan(bars[0]?.y ?? 0);
  const told = slots({ ...quietHour, series }, series);
  expect(told).toHaveLength(12);
  expect(told[0]).toMatchObject({ from: '2026-11-22T00:55:00.000Z', values: [4, 4], total: 8 });
});

it('tells what is broken, parts first, and nothing else', () => {
  const parts = [
    { name: 'identity-service', up: true, checks: [{ name: 'Kafka', up: true }] },
    { name: 'context-service', up: false, checks: [{ name: 'Redis', up: false }] },
    { name: 'delivery-service', up: false },
  ];
  const says = (all: { says: string }[]) => all.map((it) => it.says);
  expect(says(alarms(parts, { ...quietHour, gauges: { oldestOverdueSeconds: 740, deadLetters: 1 } }))).toEqual([
    'context-service: Redis does not answer',
    'delivery-service is down',
    'The oldest message is overdue by 12 minutes',
    'One message could not be understood and was set aside',
  ]);
  expect(alarms(parts.slice(0, 1), { ...quietHour, gauges: { oldestOverdueSeconds: 3 } })).toEqual([]);
  expect(alarms(undefined, undefined)).toEqual([]);
});

it('puts what happened under the day it happened on', () => {
  const event = (messageId: string, at: string) => ({ messageId, at, name: 'Product Viewed', type: 'track' });
  const all = entries([event('a', '2026-11-20T12:00:00Z'), event('b', '2026-11-22T12:00:00Z'), event('c', '2026-11-22T13:00:00Z')], [], []);
  expect(days(all, '').map((day) => day.entries.map((entry) => entry.key))).toEqual([['e/c', 'e/b'], ['e/a']]);
  expect(days(all, 'decision')).toEqual([]);
});
