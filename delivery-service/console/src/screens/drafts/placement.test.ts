import { expect, it } from 'vitest';
import { byLine, place } from './placement';

const TEXT = ['needs:', '  - id: x', '    foo: 1', ''].join('\n');

it('finds the place of a fault in the text', () => {
  const [it] = place([{ line: 3, column: 5, detail: 'no such field' }], TEXT);
  expect(it).toMatchObject({ line: 3, column: 5, width: 10 });
  expect(TEXT.slice(it?.offset)).toMatch(/^foo: 1/);
});

it('moves a place behind the end to the end', () => {
  expect(place([{ line: 99, column: 99, detail: 'cut off' }], TEXT)[0]).toMatchObject({ line: 4, column: 1, offset: TEXT.length });
});

it('tells them in the order of the text, those without a place last', () => {
  const placed = place(
    [
      { pointer: '/actions', detail: 'none' },
      { line: 3, column: 5, detail: 'second' },
      { line: 1, column: 1, detail: 'first' },
    ],
    TEXT,
  );
  expect(placed.map((it) => it.fault.detail)).toEqual(['first', 'second', 'none']);
  expect(placed[2]?.line).toBeNull();
});

it('keeps the faults of a line together', () => {
  const lines = byLine(place([1, 5].map((column) => ({ line: 2, column, detail: `at ${column}` })), TEXT));
  expect([...lines.keys()]).toEqual([2]);
  expect(lines.get(2)).toHaveLength(2);
});

it('counts lines from the file that a fault names', () => {
  const two = '# file: a.yaml\nneeds: []\n# file: b.yaml\nactions: []\n';
  expect(place([{ line: 1, column: 1, detail: 'b.yaml: odd' }], two)[0]?.line).toBe(4);
  expect(place([{ line: 1, column: 1, detail: 'odd' }], two)[0]?.line).toBe(1);
});
