import { http, HttpResponse } from 'msw';
import { expect, it, vi } from 'vitest';
import { get, problem, server } from '../test/server';
import { ask, leave, loginUrl, withQuery } from './client';
import { Problem, SignedOut } from './problem';
import { retryDelay, shouldRetry } from './retry';

const THING = 'https://console.test/console/api/v1/thing';

it('says with every request that a script asks', async () => {
  const seen: (string | null)[] = [];
  server.use(
    http.post(THING, ({ request }) => {
      seen.push(request.headers.get('X-Requested-With'), request.headers.get('Content-Type'));
      return HttpResponse.json({});
    }),
  );
  await ask('/v1/thing', { method: 'POST', json: { a: 1 } });
  expect(seen).toEqual(['JavaScript', 'application/json']);
});

it.each([401, 499])('goes to the login and back where the answer is %i', async (status) => {
  const to = vi.spyOn(leave, 'to').mockReturnValue();
  window.history.replaceState(null, '', '/console/live?kind=decision&status=silence');
  server.use(http.get(THING, () => new HttpResponse(null, { status })));
  await expect(ask('/v1/thing')).rejects.toBeInstanceOf(SignedOut);
  expect(to).toHaveBeenCalledWith('/console/login?to=%2Fconsole%2Flive%3Fkind%3Ddecision%26status%3Dsilence');
});

it('keeps what a problem says', async () => {
  server.use(http.get(THING, () => problem(422, 'No', { detail: 'two things', errors: [{ line: 3, column: 5, detail: 'odd' }] })));
  const error = await ask('/v1/thing').catch((it: unknown) => it);
  expect(error).toBeInstanceOf(Problem);
  expect(error).toMatchObject({
    status: 422,
    title: 'No',
    detail: 'two things',
    traceId: 'trace-1',
    faults: [{ line: 3, column: 5, detail: 'odd' }],
  });
});

it('makes a problem of an answer that is no problem detail', async () => {
  server.use(http.get(THING, () => new HttpResponse('<h1>Bad gateway</h1>', { status: 502 })));
  await expect(ask('/v1/thing')).rejects.toMatchObject({ status: 502, title: '', traceId: null });
});

it('makes a problem of no answer', async () => {
  server.use(http.get(THING, () => HttpResponse.error()));
  await expect(ask('/v1/thing')).rejects.toMatchObject({ status: 0, passing: true });
});

it('takes an answer without content', async () => {
  server.use(http.get(THING, () => new HttpResponse(null, { status: 202 })));
  await expect(ask('/v1/thing')).resolves.toBeUndefined();
});

it('leaves out of a query what is not asked', async () => {
  expect(withQuery('/v1/decisions', { person: null, channel: '', outcome: 'act', limit: 5 })).toBe('/v1/decisions?outcome=act&limit=5');
  server.use(get('/v1/thing', { ok: true }));
  await expect(ask(withQuery('/v1/thing', {}))).resolves.toEqual({ ok: true });
});

it('asks again by itself only where it may help', () => {
  const of = (status: number) => new Problem({ type: '', title: '', status });
  expect(shouldRetry(0, of(503))).toBe(true);
  expect(shouldRetry(2, of(503))).toBe(false);
  expect(shouldRetry(0, of(404))).toBe(false);
  expect(shouldRetry(0, new SignedOut())).toBe(false);
  expect(shouldRetry(5, of(429))).toBe(true);
  expect(shouldRetry(6, of(429))).toBe(false);
  expect(retryDelay(0, of(429))).toBe(5_000);
});

it('keeps path and query of where to come back to', () => {
  expect(loginUrl({ pathname: '/console/', search: '' })).toBe('/console/login?to=%2Fconsole%2F');
});
