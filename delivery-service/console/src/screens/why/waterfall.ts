import type { Answer, NotOther } from '../../api/types/decision';

/** The stages in the order in which candidates are looked at. */
export const STAGES = [
  'eligibility',
  'applicability',
  'suitability',
  'consent',
  'wish',
  'trouble',
  'cap',
  'cooldown',
  'pressure',
  'quietHours',
  'exclusion',
  'holdout',
  'arbitration',
] as const;

/** One step of the waterfall. */
export interface Step {
  stage: string;
  /** How many came in. */
  before: number;
  /** Which fell out here, with why. */
  fell: NotOther[];
  /** How many went on. */
  left: number;
}

export interface Waterfall {
  candidates: number;
  steps: Step[];
  /** What was left at the end; null for silence and wait. */
  winner: string | null;
}

/** From all candidates through the stages to the winner, or to silence. A stage nobody knows comes before arbitration. */
export function waterfall(answer: Answer): Waterfall {
  const others = answer.why?.notOthers ?? [];
  const winner = answer.outcome === 'act' ? (answer.action ?? null) : null;
  const known: readonly string[] = STAGES;
  const strange = [...new Set(others.map((it) => it.stage))].filter((stage) => !known.includes(stage));
  const order = [...STAGES.slice(0, -1), ...strange, 'arbitration'];
  const candidates = others.length + (winner === null ? 0 : 1);
  let left = candidates;
  const steps = order.map((stage) => {
    const fell = others.filter((it) => it.stage === stage);
    const before = left;
    left -= fell.length;
    return { stage, before, fell, left };
  });
  return { candidates, steps, winner };
}

/** Neighbouring steps in which nobody fell out, as one. */
export function grouped(steps: Step[]): Step[][] {
  const groups: Step[][] = [];
  for (const step of steps) {
    const last = groups.at(-1)?.at(-1);
    const quiet = last && last.fell.length === 0 && step.fell.length === 0 && (last.before === 0) === (step.before === 0);
    if (quiet) {
      groups.at(-1)?.push(step);
    } else {
      groups.push([step]);
    }
  }
  return groups;
}

/** What came closest to being said: who fell last, and there the first named. */
export function closest(answer: Answer): NotOther | null {
  const { steps } = waterfall(answer);
  return steps.findLast((step) => step.fell.length > 0)?.fell[0] ?? null;
}

/** The utility as the parts make it. */
export function utilityOf(answer: Answer): number | null {
  const it = answer.parts;
  return it ? it.p * it.v * it.c * it.l - it.cost : null;
}
