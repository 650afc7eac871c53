import { queryOptions } from '@tanstack/react-query';
import { ask, withQuery } from './client';
import type { PeopleReport, SilenceReport, UnderservedReport } from './types/report';

/** Reports read much: they are not made again because somebody looked away. */
const SETTLED = { staleTime: 300_000, refetchOnWindowFocus: false } as const;

const last = (days: number) => `P${days}D`;

export const peopleReportQuery = (days: number) =>
  queryOptions({
    queryKey: ['reports', 'people', days],
    queryFn: ({ signal }) => ask<PeopleReport>(withQuery('/v1/reports/people', { from: last(days) }), { signal }),
    ...SETTLED,
  });

export const silenceReportQuery = (days: number) =>
  queryOptions({
    queryKey: ['reports', 'silence', days],
    queryFn: ({ signal }) => ask<SilenceReport>(withQuery('/v1/reports/silence', { from: last(days) }), { signal }),
    ...SETTLED,
  });

/** A page after the first: where it begins, and the time the first one was about. */
export interface Turned {
  after: string;
  from: string;
  to: string;
}

const PEOPLE_ON_A_PAGE = 10;

export const underservedQuery = (days: number, turned: Turned | null) =>
  queryOptions({
    queryKey: ['reports', 'underserved', days, turned],
    queryFn: ({ signal }) =>
      ask<UnderservedReport>(withQuery('/v1/reports/underserved', { from: last(days), ...turned, limit: PEOPLE_ON_A_PAGE }), { signal }),
    // a turned page keeps the link that turned it, and the keyboard with it
    placeholderData: (before, query) => (query?.queryKey[2] === days ? before : undefined),
    ...SETTLED,
  });
