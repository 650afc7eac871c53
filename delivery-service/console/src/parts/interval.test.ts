import { expect, it } from 'vitest';
import { drawn, HALF } from './interval';
import { amount, percent, signed } from './numbers';

it('puts no difference in the middle, and what is higher to its right', () => {
  const it = drawn(-1, 3, 1, 0);
  expect(it.low).toBeLessThan(HALF);
  expect(it.low).toBeLessThan(it.at);
  expect(it.at).toBeLessThan(it.high);
  expect(it.high).toBeLessThan(2 * HALF);
  expect(drawn(1, 1, 1, 1)).toEqual({ low: HALF, high: HALF, at: HALF });
});

it.each([
  [-1, Infinity, 1],
  [NaN, 2, 1],
  [-1e308, 1e308, 0],
])('lets nothing fall off the axis: %d to %d', (low, high, value) => {
  for (const place of Object.values(drawn(low, high, value, 0))) {
    expect(place).toBeGreaterThanOrEqual(0);
    expect(place).toBeLessThanOrEqual(2 * HALF);
  }
});

it.each([
  [0.4123, '41'],
  [0.0512, '5.1'],
  [0, '0'],
  [0.0996, '10'],
  [1, '100'],
])('tells a share of %d as %s %', (share, words) => {
  expect(percent(share)).toBe(words);
});

it('tells numbers as exactly as they are worth', () => {
  expect([amount(4.314), amount(0.125), amount(1234.5)]).toEqual(['4.3', '0.13', '1,234.5']);
  expect([signed(1200), signed(-3), signed(0)]).toEqual(['+1,200', '−3', '±0']);
});
