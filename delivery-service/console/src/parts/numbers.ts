const WHOLE = new Intl.NumberFormat('en');
const ONE = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const TWO = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

/** A count. */
export const count = (n: number): string => WHOLE.format(n);

/** A number as exact as it is worth: two digits behind the point below one, one above. */
export const amount = (n: number): string => (Math.abs(n) < 1 ? TWO : ONE).format(n);

/** A difference or a ratio, to two digits behind the point. */
export const exact = (n: number): string => TWO.format(n);

/** A share as a percentage, without its sign. */
export function percent(share: number): string {
  const hundredth = 100 * share;
  return Math.abs(hundredth) < 10 ? ONE.format(hundredth) : WHOLE.format(Math.round(hundredth));
}

/** A difference of two counts, with its sign. */
export const signed = (n: number): string => (n > 0 ? `+${WHOLE.format(n)}` : n < 0 ? `−${WHOLE.format(-n)}` : '±0');
