import { expect, it } from 'vitest';
import type { Answer, NotOther } from '../../api/types/decision';
import { closest, grouped, STAGES, utilityOf, waterfall } from './waterfall';

const fell = (action: string, stage: string): NotOther => ({ action, stage, says: `${action} fell` });

function answer(notOthers: NotOther[], more: Partial<Answer> = {}): Answer {
  return {
    placement: 'home-hero',
    outcome: 'act',
    action: 'tee-tip',
    items: [],
    propensity: 1,
    explored: false,
    utility: 1,
    reason: 'Because.',
    why: { this: [], now: [], notOthers },
    ...more,
  };
}

it('counts from all candidates down to the winner', () => {
  const { candidates, steps, winner } = waterfall(
    answer([fell('coat', 'applicability'), fell('case', 'applicability'), fell('help', 'trouble'), fell('quote', 'arbitration')]),
  );
  expect(candidates).toBe(5);
  expect(winner).toBe('tee-tip');
  expect(steps.map((step) => step.left)).toEqual([5, 3, 3, 3, 3, 2, 2, 2, 2, 2, 2, 2, 1]);
  expect(steps.find((step) => step.stage === 'applicability')?.fell.map((it) => it.action)).toEqual(['coat', 'case']);
});

it.each(['silence', 'wait'] as const)('leaves nobody for %s', (outcome) => {
  const { steps, winner, candidates } = waterfall(answer([fell('tee-tip', 'consent')], { outcome, action: null }));
  expect(candidates).toBe(1);
  expect(winner).toBeNull();
  expect(steps.at(-1)?.left).toBe(0);
});

it('keeps the order of the stages, one it does not know before the last', () => {
  const { steps } = waterfall(answer([fell('a', 'weather')]));
  expect(steps.map((step) => step.stage)).toEqual([...STAGES.slice(0, -1), 'weather', 'arbitration']);
  expect(steps.at(-1)?.left).toBe(1);
});

it('has a waterfall without an explanation', () => {
  expect(waterfall(answer([], { why: null })).candidates).toBe(1);
});

it('says what came closest', () => {
  const silent = { outcome: 'silence', action: null } as const;
  expect(closest(answer([fell('coat', 'eligibility'), fell('tee-tip', 'cap')], silent))?.action).toBe('tee-tip');
  expect(closest(answer([], silent))).toBeNull();
});

it('takes neighbouring stages in which nobody fell together', () => {
  const { steps } = waterfall(answer([fell('tee-tip', 'suitability')], { outcome: 'silence', action: null }));
  const groups = grouped(steps).map((group) => group.map((step) => step.stage));
  expect(groups).toEqual([['eligibility', 'applicability'], ['suitability'], STAGES.slice(3)]);
});

it('makes the utility of its parts', () => {
  expect(utilityOf(answer([], { parts: { p: 0.2, v: 14, c: 1.75, l: 1, cost: 0.1 } }))).toBeCloseTo(4.8);
  expect(utilityOf(answer([]))).toBeNull();
});
