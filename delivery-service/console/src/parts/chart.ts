import type { Activity, Series } from '../api/types/common';

export const MINUTES = 60;

/** A bar segment of the chart, in units of the chart. */
export interface Segment {
  series: string;
  minute: number;
  y: number;
  height: number;
}

/** Sixty numbers, whatever came. */
function sixty(series: Series): number[] {
  return Array.from({ length: MINUTES }, (_, minute) => series.minutes[minute] ?? 0);
}

/** The most in any minute, all series together. */
export function peak(series: Series[]): number {
  const all = series.map(sixty);
  return Math.max(0, ...Array.from({ length: MINUTES }, (_, minute) => all.reduce((sum, it) => sum + (it[minute] ?? 0), 0)));
}

/** Bars stacked in the order of the series, at least a hair high where there was anything. */
export function segments(series: Series[], height: number): Segment[] {
  const most = peak(series) || 1;
  const bars: Segment[] = [];
  for (let minute = 0; minute < MINUTES; minute++) {
    let base = height;
    for (const it of series) {
      const value = it.minutes[minute] ?? 0;
      if (value > 0) {
        const tall = Math.max((value / most) * (height - 2), 1.5);
        base -= tall;
        bars.push({ series: it.name, minute, y: Math.max(base, 0), height: tall });
      }
    }
  }
  return bars;
}

/** One line of the table form. */
export interface Slot {
  from: string;
  values: number[];
  total: number;
}

/** The same figures in steps of five minutes, newest first. */
export function slots(activity: Activity, series: Series[]): Slot[] {
  const start = Date.parse(activity.from);
  const all = series.map(sixty);
  return Array.from({ length: MINUTES / 5 }, (_, index) => {
    const values = all.map((it) => it.slice(index * 5, index * 5 + 5).reduce((sum, n) => sum + n, 0));
    return {
      from: new Date(start + index * 300_000).toISOString(),
      values,
      total: values.reduce((sum, n) => sum + n, 0),
    };
  }).reverse();
}

export const totalOf = (series: Series[]): number => series.reduce((sum, it) => sum + it.total, 0);
