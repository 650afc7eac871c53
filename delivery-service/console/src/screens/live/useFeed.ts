import { useQuery } from '@tanstack/react-query';
import { useEffect, useReducer } from 'react';
import { fetchDecisions, fetchDeliveries } from '../../api/queries';
import { EMPTY, type Feed, receive, release, rowOfDelivery, type Row, rowsOfDecision } from './feed';
import { type Filter, fits, OUTCOMES, wantsDecisions, wantsDeliveries } from './filter';

const EVERY = 2_000;
const NEWEST = 50;

type Step = { type: 'receive'; rows: Row[]; held: boolean } | { type: 'release' };

function reduce(feed: Feed, step: Step): Feed {
  return step.type === 'release' ? release(feed) : receive(feed, step.rows, step.held);
}

/** The server's part of the filter; the rest is done here. */
function asked(filter: Filter) {
  const outcome = (OUTCOMES as readonly string[]).includes(filter.status);
  return {
    decisions: { outcome: outcome ? filter.status : null, channel: filter.channel, limit: NEWEST },
    deliveries: { state: outcome ? null : filter.status, channel: filter.channel, limit: NEWEST },
  };
}

/** Follows the newest decisions and deliveries. One filter, one feed: use it with the filter as key. */
export function useFeed(filter: Filter, held: boolean) {
  const [feed, dispatch] = useReducer(reduce, EMPTY);
  const question = asked(filter);
  const decisions = useQuery({
    queryKey: ['live', 'decisions', question.decisions],
    queryFn: ({ signal }) => fetchDecisions(question.decisions, signal),
    enabled: wantsDecisions(filter),
    refetchInterval: EVERY,
    staleTime: 0,
  });
  const deliveries = useQuery({
    queryKey: ['live', 'deliveries', question.deliveries],
    queryFn: ({ signal }) => fetchDeliveries(question.deliveries, signal),
    enabled: wantsDeliveries(filter),
    refetchInterval: EVERY,
    staleTime: 0,
  });

  const { kind, channel, status, action } = filter;
  useEffect(() => {
    const rows = [...(decisions.data?.items ?? []).flatMap(rowsOfDecision), ...(deliveries.data?.items ?? []).map(rowOfDelivery)];
    dispatch({ type: 'receive', rows: rows.filter((row) => fits(row, { kind, channel, status, action })), held });
  }, [decisions.data, deliveries.data, held, kind, channel, status, action]);

  return { feed, show: () => dispatch({ type: 'release' }), decisions, deliveries };
}
