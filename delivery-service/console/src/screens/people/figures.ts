import type { Figure, PeopleReport } from '../../api/types/report';
import type { Tone } from '../../parts/interval';
import { amount, count, exact, percent } from '../../parts/numbers';
import { t } from '../../texts';

const words = t.reports;

/** With fewer people on either side nothing is said of a difference. */
export const FEWEST = 30;

/** What a figure counts in. */
export type Unit = 'share' | 'rating' | 'count';

/** Whether more of it is better for people. */
export type Better = 'more' | 'less';

/** Who is compared with whom. */
export type Sides = keyof typeof words.sides;

export function valueWords(value: number, unit: Unit): string {
  switch (unit) {
    case 'share':
      return words.units.percent(percent(value));
    case 'rating':
      return words.units.ofFive(amount(value));
    case 'count':
      return words.units.count(amount(value));
  }
}

/** The size of a difference as a bare number: shares differ by points of a hundred. */
const size = (difference: number, unit: Unit): string => (unit === 'share' ? percent(Math.abs(difference)) : exact(Math.abs(difference)));

/** The same with its unit. */
const sizeWords = (difference: number, unit: Unit): string => (unit === 'share' ? words.units.points(size(difference, unit)) : size(difference, unit));

export const peopleWords = (n: number): string => words.nPeople(count(n));

/** What is known of a difference. */
export interface Compared {
  difference: number;
  low: number;
  high: number;
  tone: Tone;
  says: string;
}

const JUDGED = {
  people: { good: words.compared.better, bad: words.compared.worse },
  silence: { good: words.compared.betterSilent, bad: words.compared.worseSilent },
  heldOut: { good: words.compared.betterSilent, bad: words.compared.worseSilent },
  rarest: { good: words.compared.betterRarest, bad: words.compared.worseRarest },
} as const;

/** The difference with its interval; null where the service gives none. */
export function compared(figure: Figure, unit: Unit, better: Better, sides: Sides): Compared | null {
  if (!figure.interval || figure.value === null || figure.control === null) {
    return null;
  }
  const difference = figure.value - figure.control;
  const [low, high] = figure.interval;
  if (low <= 0 && high >= 0) {
    return { difference, low, high, tone: 'neutral', says: words.compared.chance(size(low, unit), sizeWords(high, unit)) };
  }
  const higher = low > 0;
  const tone = higher === (better === 'more') ? 'good' : 'bad';
  const says = higher ? words.compared.more(sizeWords(difference, unit), size(low, unit), size(high, unit)) : words.compared.less(sizeWords(difference, unit), size(high, unit), size(low, unit));
  return { difference, low, high, tone, says: `${says} ${JUDGED[sides][tone]}` };
}

/** Why there is no comparison. */
export function missing(figure: Figure, sides: Sides): string | null {
  const few = [
    ...(figure.n < FEWEST ? [words.compared.ofNeeded(figure.n, FEWEST)] : []),
    ...(figure.controlN < FEWEST ? [words.compared.andAlone(figure.controlN, FEWEST, words.sides[sides].control.toLowerCase())] : []),
  ];
  const seen = figure.n + figure.controlN > 0;
  return seen && few.length > 0 ? words.compared.tooFew(few.join(', ')) : figure.words;
}

/** Whether anybody was decided for at all. */
export const isAboutNobody = (report: PeopleReport): boolean => report.effortSaved.total.n + report.effortSaved.total.controlN === 0;

/** Whether there is nobody to compare with. */
export const hasNoControl = (report: PeopleReport): boolean => report.effortSaved.total.controlN === 0;
