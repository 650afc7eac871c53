import type { Fault } from '../../api/problem';

/** A fault and where it stands in the text. */
export interface Placed {
  fault: Fault;
  /** From 1; null where the fault names no place. */
  line: number | null;
  /** From 1. */
  column: number;
  /** Of the place in the text. */
  offset: number;
  /** Characters of that line, for writing behind it. */
  width: number;
}

const TAB = 8;

/** Where a line begins in the text, for each line. */
function starts(text: string): number[] {
  const all = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    all.push(at + 1);
  }
  return all;
}

/** Columns a line takes on the screen. */
function width(line: string): number {
  let columns = 0;
  for (const character of line) {
    columns += character === '\t' ? TAB - (columns % TAB) : 1;
  }
  return columns;
}

const FILE = /^# file: (.+?)\s*$/;

/** A draft may hold several files, each behind a line that names it. Their faults name the file and count its lines. */
function shift(fault: Fault, lines: string[]): number {
  const header = lines.findIndex((line) => {
    const file = FILE.exec(line)?.[1];
    return file !== undefined && fault.detail.startsWith(`${file}: `);
  });
  return header + 1;
}

/** Puts faults at their places; a place behind the end is moved to the end. In the order of the text, those without a place last. */
export function place(faults: Fault[], text: string): Placed[] {
  const lines = text.split('\n');
  const begin = starts(text);
  return faults
    .map((fault) => {
      if (typeof fault.line !== 'number') {
        return { fault, line: null, column: 1, offset: 0, width: 0 };
      }
      const line = Math.min(Math.max(fault.line + shift(fault, lines), 1), lines.length);
      const content = lines[line - 1] ?? '';
      const column = Math.min(Math.max(fault.column ?? 1, 1), content.length + 1);
      return { fault, line, column, offset: (begin[line - 1] ?? 0) + column - 1, width: width(content) };
    })
    .sort((a, b) => (a.line ?? Infinity) - (b.line ?? Infinity) || a.column - b.column);
}

/** The faults of each line, the first one's words leading. */
export function byLine(placed: Placed[]): Map<number, Placed[]> {
  const lines = new Map<number, Placed[]>();
  for (const it of placed) {
    if (it.line !== null) {
      lines.set(it.line, [...(lines.get(it.line) ?? []), it]);
    }
  }
  return lines;
}
