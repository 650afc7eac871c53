import { http, HttpResponse, type JsonBodyType } from 'msw';
import { setupServer } from 'msw/node';
import type { Role } from '../api/types/common';

const BASE = 'https://console.test/console/api';

/** Answers a path below the console's API. */
export const get = (path: string, body: JsonBodyType) => http.get(BASE + path, () => HttpResponse.json(body));

/** A problem as the services tell it. */
export const problem = (status: number, title: string, more: Record<string, unknown> = {}) =>
  HttpResponse.json({ type: 'urn:bearhug:problem:test', title, status, traceId: 'trace-1', ...more }, {
    status,
    headers: { 'Content-Type': 'application/problem+json' },
  });

export const failing = (path: string, status = 500) => http.get(BASE + path, () => problem(status, 'Something went wrong on our side'));

export const put = (path: string, resolver: Parameters<typeof http.put>[1]) => http.put(BASE + path, resolver);
export const post = (path: string, resolver: Parameters<typeof http.post>[1]) => http.post(BASE + path, resolver);

export const loggedInAs = (name: string, ...roles: Role[]) => get('/session', { name, roles });

export const quietHour = {
  from: '2026-11-22T00:00:00Z',
  to: '2026-11-22T01:00:00Z',
  series: [],
  breakdowns: {},
  gauges: {},
};

const nothing = { items: [], next: null };

/** A suite in which nothing has happened. */
export const server = setupServer(
  loggedInAs('mia', 'marketer'),
  get('/parts', { parts: [{ name: 'identity-service', up: true, checks: [] }] }),
  get('/v1/contexts/activity', quietHour),
  get('/v1/reports/activity', quietHour),
  get('/v1/deliveries/activity', quietHour),
  get('/v1/decisions', nothing),
  get('/v1/deliveries', nothing),
  get('/v1/catalogue', { version: 'v0', publishedAt: '1970-01-01T00:00:00Z' }),
  get('/v1/catalogue/versions', nothing),
  get('/v1/catalogue/drafts', nothing),
  get('/v1/simulations', nothing),
  get('/v1/evaluations', nothing),
  get('/v1/catalogue/sentences', { version: 'v0', actions: [], needs: [] }),
);
