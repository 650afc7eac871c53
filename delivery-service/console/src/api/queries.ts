import { queryOptions } from '@tanstack/react-query';
import { ask, withQuery } from './client';
import { Problem } from './problem';
import type { Catalogue, Difference, Draft, Sentences, Version } from './types/catalogue';
import type { Activity, Page, Part, Session } from './types/common';
import type { Decision } from './types/decision';
import type { Delivery } from './types/delivery';
import type { ContactState, Identifier, LiveContext, Person, TimelineEvent } from './types/person';

const SECOND = 1_000;

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => ask<Session>('/session', { signal }),
  staleTime: 300 * SECOND,
});

export const partsQuery = queryOptions({
  queryKey: ['parts'],
  queryFn: ({ signal }) => ask<{ parts: Part[] }>('/parts', { signal }),
  refetchInterval: 15 * SECOND,
});

export type ActivitySource = 'contexts' | 'reports' | 'deliveries';

export const activityQuery = (of: ActivitySource) =>
  queryOptions({
    queryKey: ['activity', of],
    queryFn: ({ signal }) => ask<Activity>(`/v1/${of}/activity`, { signal }),
    refetchInterval: 15 * SECOND,
  });

export interface DecisionFilter {
  person?: string | null;
  outcome?: string | null;
  channel?: string | null;
  after?: string | null;
  limit?: number;
}

export const fetchDecisions = (filter: DecisionFilter, signal?: AbortSignal) =>
  ask<Page<Decision>>(withQuery('/v1/decisions', { ...filter }), signal ? { signal } : {});

export interface DeliveryFilter {
  person?: string | null;
  state?: string | null;
  channel?: string | null;
  after?: string | null;
  limit?: number;
}

export const fetchDeliveries = (filter: DeliveryFilter, signal?: AbortSignal) =>
  ask<Page<Delivery>>(withQuery('/v1/deliveries', { ...filter }), signal ? { signal } : {});

export const decisionQuery = (id: string) =>
  queryOptions({
    queryKey: ['decision', id],
    queryFn: ({ signal }) => ask<Decision>(`/v1/decisions/${encodeURIComponent(id)}`, { signal }),
  });

export const decisionsQuery = (filter: DecisionFilter) =>
  queryOptions({
    queryKey: ['decisions', filter],
    queryFn: ({ signal }) => fetchDecisions(filter, signal),
  });

export const deliveriesQuery = (filter: DeliveryFilter) =>
  queryOptions({
    queryKey: ['deliveries', filter],
    queryFn: ({ signal }) => fetchDeliveries(filter, signal),
  });

export const deliveryQuery = (id: string) =>
  queryOptions({
    queryKey: ['delivery', id],
    queryFn: ({ signal }) => ask<Delivery>(`/v1/deliveries/${encodeURIComponent(id)}`, { signal }),
  });

export const personQuery = (id: string) =>
  queryOptions({
    queryKey: ['person', id],
    queryFn: ({ signal }) => ask<Person>(`/v1/persons/${encodeURIComponent(id)}`, { signal }),
  });

export const findPerson = (identifier: Identifier, signal?: AbortSignal) =>
  ask<Person>('/v1/persons/search', { method: 'POST', json: identifier, ...(signal ? { signal } : {}) });

/** People who are called something that begins so. */
export const findCalled = (name: string, limit: number, signal?: AbortSignal) =>
  ask<Page<Person>>('/v1/persons/find', { method: 'POST', json: { name, limit }, ...(signal ? { signal } : {}) });

/** What has never been seen by a service is nothing, not a failure. */
async function orNothing<T>(answer: Promise<T>, nothing: T): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Problem && error.status === 404) {
      return nothing;
    }
    throw error;
  }
}

export const contextQuery = (personId: string) =>
  queryOptions({
    queryKey: ['context', personId],
    queryFn: ({ signal }) => orNothing(ask<LiveContext | null>(`/v1/contexts/${encodeURIComponent(personId)}`, { signal }), null),
  });

export const eventsQuery = (personId: string, limit = 100) =>
  queryOptions({
    queryKey: ['events', personId, limit],
    queryFn: ({ signal }) =>
      orNothing(ask<Page<TimelineEvent>>(withQuery(`/v1/contexts/${encodeURIComponent(personId)}/events`, { limit }), { signal }), { items: [] }),
  });

export const contactStateQuery = (personId: string) =>
  queryOptions({
    queryKey: ['contact-state', personId],
    queryFn: ({ signal }) => ask<ContactState>(`/v1/persons/${encodeURIComponent(personId)}/contact-state`, { signal }),
  });

export const catalogueQuery = queryOptions({
  queryKey: ['catalogue'],
  queryFn: ({ signal }) => ask<Catalogue>('/v1/catalogue', { signal }),
  staleTime: 30 * SECOND,
});

export const sentencesQuery = queryOptions({
  queryKey: ['catalogue', 'sentences'],
  queryFn: ({ signal }) => ask<Sentences>('/v1/catalogue/sentences', { signal }),
  staleTime: 30 * SECOND,
});

export const versionsQuery = queryOptions({
  queryKey: ['catalogue', 'versions'],
  queryFn: ({ signal }) => ask<Page<Version>>('/v1/catalogue/versions', { signal }),
});

export const draftsQuery = queryOptions({
  queryKey: ['drafts'],
  queryFn: ({ signal }) => ask<Page<Draft>>('/v1/catalogue/drafts', { signal }),
});

const draftPath = (name: string) => `/v1/catalogue/drafts/${encodeURIComponent(name)}`;

export const draftQuery = (name: string) =>
  queryOptions({
    queryKey: ['drafts', name],
    queryFn: ({ signal }) => ask<Draft>(draftPath(name), { signal }),
  });

export const diffQuery = (name: string, revision: number) =>
  queryOptions({
    queryKey: ['drafts', name, 'diff', revision],
    queryFn: ({ signal }) => ask<Difference>(`${draftPath(name)}/diff`, { signal }),
  });

export const writeDraft = (name: string, yaml: string) => ask<Draft>(draftPath(name), { method: 'PUT', yaml });

export type DraftStep = 'submit' | 'approve' | 'reject' | 'publish';

export const takeStep = (name: string, step: DraftStep, comment?: string) =>
  ask<unknown>(`${draftPath(name)}/${step}`, { method: 'POST', ...(comment ? { json: { comment } } : {}) });

export const rollBack = (version: string) =>
  ask<Version>(`/v1/catalogue/versions/${encodeURIComponent(version)}/rollback`, { method: 'POST' });
