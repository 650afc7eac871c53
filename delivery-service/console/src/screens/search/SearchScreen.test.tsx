import { screen, within } from '@testing-library/react';
import { HttpResponse } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { open } from '../../test/console';
import { get, loggedInAs, post, problem, server } from '../../test/server';

const MINUTE = 60_000;

function person(id: string, traits: Record<string, string>, email: string) {
  const at = new Date(Date.now() - 5 * MINUTE).toISOString();
  return {
    id,
    version: 1,
    at,
    identifiers: [{ namespace: 'email', value: email, source: 'shop', firstSeen: at, lastSeen: at, verified: true, shared: false }],
    traits: Object.fromEntries(Object.entries(traits).map(([name, value]) => [name, { value, kind: 'stated', source: 'shop', at, purposes: [] }])),
    consents: [],
    relations: [],
    occasions: [],
    mergedFrom: [],
  };
}

const miller = person('p-1', { firstName: 'Ann', lastName: 'Miller' }, 'ann@example.org');
const nobody = post('/v1/persons/search', () => problem(404, 'There is nothing here'));
const found = (...items: ReturnType<typeof person>[]) => post('/v1/persons/find', () => HttpResponse.json({ items, next: null }));

beforeEach(() => server.use(loggedInAs('greta', 'agent'), nobody));

it('lists people called so, and stays there', async () => {
  const asked: unknown[] = [];
  server.use(
    post('/v1/persons/find', async ({ request }) => {
      asked.push(await request.json());
      return HttpResponse.json({ items: [miller, person('p-2', { name: 'Anna Smith' }, 'as@example.org')], next: null });
    }),
  );
  const { router } = open('/search?q=ann');
  expect(await screen.findByRole('heading', { name: '2 people are called so' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Ann Miller E-mail ann@example.org, last seen 5 minutes ago' })).toHaveAttribute('href', '/persons/p-1');
  expect(screen.getByRole('link', { name: /^Anna Smith/ })).toHaveAttribute('href', '/persons/p-2');
  expect(screen.getByText(/as the name of a person/)).toHaveTextContent('found');
  expect(asked).toEqual([{ name: 'ann', limit: 20 }]);
  expect(router.state.location.pathname).toBe('/search');
});

it('shows stars to those who need not know', async () => {
  server.use(loggedInAs('mia', 'marketer'), found(person('p-1', { name: 'A***er' }, 'a***@***.org'), person('p-2', { firstName: '***' }, 'b***@***.org')));
  open('/search?q=ann');
  const list = within((await screen.findByRole('heading', { name: '2 people are called so' })).parentElement as HTMLElement);
  expect(list.getByRole('link', { name: /^A\*\*\*er E-mail a\*\*\*@\*\*\*\.org/ })).toBeVisible();
  expect(list.getByRole('link', { name: /^Person without a name E-mail b\*\*\*@/ })).toBeVisible();
});

it('asks for no name where an identifier leads to somebody', async () => {
  let asked = false;
  server.use(
    post('/v1/persons/find', () => {
      asked = true;
      return HttpResponse.json({ items: [], next: null });
    }),
    post('/v1/persons/search', () => HttpResponse.json(miller)),
    get('/v1/persons/p-1', miller),
    get('/v1/contexts/p-1', {}),
    get('/v1/contexts/p-1/events', { items: [] }),
  );
  const { router } = open('/search?q=u-1');
  expect(await screen.findByRole('heading', { name: 'Ann Miller' })).toBeVisible();
  expect(router.state.location.pathname).toBe('/persons/p-1');
  expect(asked).toBe(false);
});

it('asks for no name where what was typed is an address', async () => {
  open('/search?q=ann%40example.org');
  expect(await screen.findByRole('heading', { name: 'Nobody goes by that name' })).toBeVisible();
  expect(screen.queryByText(/as the name of a person/)).not.toBeInTheDocument();
});

it('says that names could not be looked up, and tries again', async () => {
  server.use(post('/v1/persons/find', () => problem(503, 'Not now')));
  const { user } = open('/search?q=ann');
  const alert = await screen.findByRole('alert');
  expect(screen.getByText(/as the name of a person/)).toHaveTextContent('could not be looked up');
  expect(screen.queryByRole('heading', { name: 'Nobody goes by that name' })).not.toBeInTheDocument();
  server.use(found(miller));
  await user.click(within(alert).getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('heading', { name: 'One person is called so' })).toBeVisible();
});
