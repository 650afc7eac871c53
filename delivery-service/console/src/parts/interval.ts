/** Half the width of the chart, in its units; a little is left free on either side. */
export const HALF = 100;
const ROOM = 0.88;

/** Where bounds and value lie on an axis with `zero` in its middle. */
export interface Drawn {
  low: number;
  high: number;
  at: number;
}

/** The axis is as long as what is on it; nothing falls off it, whatever comes. */
export function drawn(low: number, high: number, value: number, zero: number): Drawn {
  const reach = Math.max(Math.abs(low - zero), Math.abs(high - zero), Math.abs(value - zero), 1e-9);
  const place = (it: number) => {
    const part = Number.isFinite(reach) ? (it - zero) / reach : Math.sign(it - zero);
    return HALF + HALF * ROOM * Math.min(Math.max(Number.isFinite(part) ? part : 0, -1), 1);
  };
  return { low: place(low), high: place(high), at: place(value) };
}

export type Tone = 'good' | 'bad' | 'neutral';
