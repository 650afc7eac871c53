import { screen, within } from '@testing-library/react';
import { HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { open } from '../test/console';
import { failing, get, post, problem, server } from '../test/server';

const PERSON = {
  id: 'p-1',
  version: 1,
  at: '2026-11-22T00:00:00Z',
  identifiers: [],
  traits: {},
  consents: [],
  relations: [],
  occasions: [],
  mergedFrom: [],
};
const nothing = { items: [], next: null };

it.each([
  ['/', 'Nothing has happened yet'],
  ['/live', 'Nothing to see yet'],
  ['/search', 'Whom are you looking for?'],
  ['/decisions', 'No decision was taken yet.'],
  ['/actions', 'No catalogue is published yet'],
  ['/drafts', 'No draft yet'],
  ['/drafts?tab=versions', 'Nothing is published yet'],
  ['/simulations', 'Nothing was tried yet'],
  ['/simulations?tab=evaluation', 'Nothing was tried yet'],
])('%s begins with an explanation: %s', async (address, heading) => {
  open(address);
  expect(await screen.findByRole('heading', { name: heading })).toBeVisible();
});

it('a person begins with an empty timeline', async () => {
  server.use(get('/v1/persons/p-1', PERSON), get('/v1/contexts/p-1', {}), get('/v1/contexts/p-1/events', nothing));
  open('/persons/p-1');
  expect(await screen.findByRole('heading', { name: 'Nothing has happened yet' })).toBeVisible();
});

it.each([
  ['/live?status=failed', 'Nothing matches this filter'],
  ['/nowhere', 'There is no such screen'],
])('%s says that nothing matches: %s', async (address, heading) => {
  open(address);
  expect(await screen.findByRole('heading', { name: heading })).toBeVisible();
});

it('the search tells what it tried', async () => {
  server.use(
    post('/v1/persons/search', () => problem(404, 'There is nothing here')),
    post('/v1/persons/find', () => HttpResponse.json(nothing)),
  );
  open('/search?q=u-1');
  expect(await screen.findByRole('heading', { name: 'Nobody goes by that name' })).toBeVisible();
  expect(screen.getByText(/as User id/)).toBeVisible();
  expect(screen.getByText(/as Device or browser/)).toBeVisible();
  expect(screen.getByText(/as the name of a person/)).toHaveTextContent('nobody');
});

it.each([
  ['/decisions/d-1', '/v1/decisions/d-1'],
  ['/decisions', '/v1/decisions'],
  ['/deliveries/m-1', '/v1/deliveries/m-1'],
  ['/persons/p-1', '/v1/persons/p-1'],
  ['/actions', '/v1/catalogue'],
  ['/actions/tee-tip', '/v1/catalogue'],
  ['/drafts', '/v1/catalogue/drafts'],
  ['/drafts/spring', '/v1/catalogue/drafts/spring'],
  ['/drafts?tab=versions', '/v1/catalogue/versions'],
  ['/people', '/v1/reports/people'],
  ['/simulations', '/v1/simulations'],
  ['/simulations/s-1', '/v1/simulations/s-1'],
  ['/evaluations/e-1', '/v1/evaluations/e-1'],
])('%s shows a failure with its trace id and another try', async (address, path) => {
  server.use(failing(path));
  open(address);
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent('Something went wrong on our side');
  expect(alert).toHaveTextContent('trace-1');
  expect(within(alert).getByRole('button', { name: 'Try again' })).toBeVisible();
});

it('another try shows what comes of it', async () => {
  server.use(failing('/v1/catalogue/drafts'));
  const { user } = open('/drafts');
  await screen.findByRole('alert');
  server.use(get('/v1/catalogue/drafts', nothing));
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('heading', { name: 'No draft yet' })).toBeVisible();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

it('live shows a failure only where nothing can be read', async () => {
  server.use(failing('/v1/decisions', 503));
  open('/live');
  expect(await screen.findByText(/Decisions cannot be read at the moment/)).toBeVisible();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

it('live fails as a whole where both fail', async () => {
  server.use(failing('/v1/decisions', 503), failing('/v1/deliveries', 503));
  open('/live');
  expect(await screen.findByRole('alert')).toHaveTextContent('trace-1');
});

it('somebody without a role is told so', async () => {
  server.use(get('/session', { name: 'new', roles: [] }));
  open('/');
  expect(await screen.findByRole('heading', { name: /You have no role/ })).toBeVisible();
});

it('a console that cannot be reached says so', async () => {
  server.use(failing('/session', 503));
  open('/');
  expect(await screen.findByRole('alert')).toHaveTextContent('trace-1');
});
