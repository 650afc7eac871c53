import { queryOptions } from '@tanstack/react-query';
import { ask, withQuery } from './client';
import type { Page } from './types/common';
import type { Evaluation, EvaluationWish, Run, Simulation, SimulationWish, WithNothing } from './types/whatif';

/** How often somebody who waits is told how far it is, in milliseconds; while the page is not looked at, not at all. */
const TOLD_EVERY = 1_500;

export type RunKind = 'simulations' | 'evaluations';

const whileRunning = (query: { state: { data?: Run | undefined } }) => (query.state.data?.state === 'running' ? TOLD_EVERY : false);

export const runsQuery = (kind: RunKind, after: string | null) =>
  queryOptions({
    queryKey: [kind, 'list', after],
    queryFn: ({ signal }) => ask<Page<Run>>(withQuery(`/v1/${kind}`, { after, limit: 10 }), { signal }),
    placeholderData: (before, query) => (query?.queryKey[0] === kind ? before : undefined),
  });

export const simulationQuery = (id: string) =>
  queryOptions({
    queryKey: ['simulations', id],
    queryFn: ({ signal }) => ask<Simulation>(`/v1/simulations/${encodeURIComponent(id)}`, { signal }),
    refetchInterval: whileRunning,
  });

export const withNothingQuery = (id: string, after: string | null) =>
  queryOptions({
    queryKey: ['simulations', id, 'people-with-nothing', after],
    queryFn: ({ signal }) =>
      ask<Page<WithNothing>>(withQuery(`/v1/simulations/${encodeURIComponent(id)}/people-with-nothing`, { after, limit: 10 }), { signal }),
    placeholderData: (before, query) => (query?.queryKey[1] === id ? before : undefined),
  });

export const evaluationQuery = (id: string) =>
  queryOptions({
    queryKey: ['evaluations', id],
    queryFn: ({ signal }) => ask<Evaluation>(`/v1/evaluations/${encodeURIComponent(id)}`, { signal }),
    refetchInterval: whileRunning,
  });

export const simulate = (wish: SimulationWish) => ask<Simulation>('/v1/simulations', { method: 'POST', json: wish });

export const evaluate = (wish: EvaluationWish) => ask<Evaluation>('/v1/evaluations', { method: 'POST', json: wish });
