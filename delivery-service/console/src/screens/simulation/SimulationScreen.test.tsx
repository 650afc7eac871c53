import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { open } from '../../test/console';
import { failing, get, loggedInAs, post, problem, server } from '../../test/server';
import { tried, readChosen } from './start';

const AT = '2026-11-22T12:00:00Z';
const RUN = { id: 's-1', subject: 'draft spring', state: 'running', done: 100, of: 400, startedAt: AT };
const answers = (acts: number, silences: number) => ({ answers: acts + silences, acts, silences, waits: 0, silenceShare: silences / (acts + silences) });

const FIGURES = {
  decisions: 400,
  changed: 30,
  skipped: [{ reason: 'is gone meanwhile', decisions: 2 }],
  places: [
    {
      place: 'home-hero',
      before: answers(100, 300),
      after: answers(130, 270),
      actions: [{ action: 'tee-tip', before: 100, after: 130 }],
      held: [
        { stage: 'cap', before: 40, after: 10 },
        { stage: 'pressure', before: 0, after: 0 },
      ],
      whyNot: [{ action: 'tee-tip', stage: 'cap', before: 40, after: 10 }],
    },
  ],
  people: { people: 90, withNothing: 9, share: 0.1, withSomethingBefore: 2 },
  groups: [
    {
      trait: 'city',
      sensitive: false,
      rates: [
        { kind: 'value', value: 'Ulm', people: 50, decisions: 200, before: { acts: 0.2, ratio: 1, low: 0.9, high: 1.1 }, after: { acts: 0.3, ratio: 1.5, low: 1.25, high: 1.75 } },
        { kind: 'others', value: null, people: 3, decisions: 5, before: null, after: null },
      ],
    },
  ],
  caveats: ['People are as they were recorded.'],
};
const EXAMPLE = {
  decisionId: 'd-1',
  at: AT,
  place: 'home-hero',
  before: { outcome: 'silence', action: null, treatment: null },
  after: { outcome: 'act', action: 'tee-tip', treatment: 'tee-web' },
  because: 'no longer stands against tee-tip: cap, once in 7 days',
};
const DONE = { ...RUN, state: 'done', done: 400, figures: FIGURES, examples: [EXAMPLE] };

beforeEach(() =>
  server.use(
    get('/v1/simulations', { items: [], next: null }),
    get('/v1/evaluations', { items: [], next: null }),
    get('/v1/catalogue', {
      version: 'v2',
      publishedAt: AT,
      placements: [{ id: 'home-hero', channel: 'web' }],
      traits: [{ id: 'city' }, { id: 'faith', sensitive: true }],
      actions: [{ id: 'tee-tip', name: 'T-shirts for you' }],
    }),
    get('/v1/catalogue/drafts', { items: [{ name: 'spring', state: 'draft', authors: ['mia'], basedOn: 'v2', updatedAt: AT, revision: 1 }], next: null }),
    get('/v1/catalogue/versions', { items: [{ version: 'v2', publishedAt: AT, by: 'ben', because: 'x', live: true }], next: null }),
    get('/v1/simulations/s-1', DONE),
    get('/v1/simulations/s-1/people-with-nothing', { items: [{ number: 1, personId: 'p-1', decisionId: 'd-7', decisions: 3, before: 1 }], next: '1' }),
    get('/v1/persons/p-1', { id: 'p-1', version: 1, at: AT, identifiers: [], traits: {}, consents: [], relations: [], occasions: [], mergedFrom: [] }),
  ),
);

it('starts what is in the address, and leads to its progress', async () => {
  const wished: unknown[] = [];
  server.use(
    post('/v1/simulations', async ({ request }) => {
      wished.push(await request.json());
      return HttpResponse.json(RUN, { status: 202 });
    }),
    get('/v1/simulations/s-1', RUN),
  );
  const { user, router } = open('/simulations?by=draft%2Fspring&most=5000');
  await user.click(await screen.findByRole('checkbox', { name: 'city' }));
  expect(router.state.location.search).toBe('?by=draft%2Fspring&most=5000&groups=city');
  await user.click(screen.getByRole('button', { name: 'Start' }));
  expect(await screen.findByRole('progressbar', { name: 'Decisions taken again' })).toHaveAttribute('value', '100');
  expect(screen.getByText('100 of 400 decisions')).toBeVisible();
  expect(router.state.location.pathname).toBe('/simulations/s-1');
  expect(wished).toEqual([{ draft: 'spring', most: 5000, groups: ['city'] }]);
});

it('goes on to the result by itself', async () => {
  let told = 0;
  server.use(http.get('https://console.test/console/api/v1/simulations/s-1', () => HttpResponse.json(told++ === 0 ? RUN : DONE)));
  open('/simulations/s-1');
  expect(await screen.findByRole('progressbar')).toBeVisible();
  expect(await screen.findByText('30 of 400 decisions would have come out otherwise')).toBeVisible();
});

it('asks for what is missing before anything is sent', async () => {
  const { user } = open('/simulations');
  await user.click(await screen.findByRole('button', { name: 'Start' }));
  expect(screen.getByRole('alert')).toHaveTextContent('Choose what to try first.');
});

it('shows the service’s words where it refuses a group', async () => {
  server.use(post('/v1/simulations', () => problem(403, 'Your role may not do this', { detail: 'only an admin compares people by sensitive traits: faith' })));
  const { user } = open('/simulations?by=version%2Fv2&groups=faith');
  await user.click(await screen.findByRole('button', { name: 'Start' }));
  expect(await screen.findByText('only an admin compares people by sensitive traits: faith')).toBeVisible();
  expect(screen.getByText('trace-1')).toBeVisible();
});

it('shows each fault of a draft that cannot be tried', async () => {
  server.use(post('/v1/simulations', () => problem(422, 'No', { detail: 'the draft is wrong', errors: [{ pointer: '/actions/0', detail: 'a rule does not parse' }] })));
  const { user } = open('/simulations?by=draft%2Fspring');
  await user.click(await screen.findByRole('button', { name: 'Start' }));
  expect(await screen.findByText('a rule does not parse')).toBeVisible();
});

it('tells a viewer who may start one, and shows them what others tried', async () => {
  server.use(loggedInAs('vic', 'viewer'), get('/v1/simulations', { items: [{ ...RUN, state: 'interrupted' }], next: 's-1' }));
  open('/simulations');
  expect(await screen.findByText(/Marketers, approvers and administrators can start one/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Start' })).not.toBeInTheDocument();
  expect(await screen.findByRole('link', { name: /Interrupted ?Draft spring/ })).toHaveAttribute('href', '/simulations/s-1');
  expect(screen.getByRole('link', { name: 'Older ones' })).toHaveAttribute('href', '/simulations?after=s-1');
});

it('begins with nothing tried', async () => {
  open('/simulations');
  expect(await screen.findByRole('heading', { name: 'Nothing was tried yet' })).toBeVisible();
});

it('shows volumes before and after, by place', async () => {
  open('/simulations/s-1');
  const place = within((await screen.findByRole('heading', { name: 'home-hero' })).parentElement as HTMLElement);
  expect(place.getByText('Share of silence: 75 % → 68 %')).toBeVisible();
  const said = within(place.getByRole('table', { name: 'How often it is said' }));
  expect(await said.findByRole('row', { name: 'T-shirts for you 100 130 +30' })).toBeVisible();
  const held = within(place.getByRole('table', { name: 'Held back for having said enough' }));
  expect(held.getByRole('row', { name: 'Caps 40 10 −30' })).toBeVisible();
  expect(held.queryByRole('row', { name: /Pressure/ })).not.toBeInTheDocument();
});

it('leads from examples to their reasons, and to whoever would hear nothing', async () => {
  open('/simulations/s-1');
  expect(await screen.findByRole('link', { name: /Silence → T-shirts for you/ })).toHaveAttribute('href', '/decisions/d-1');
  expect(screen.getByText('9 people (10 %) would be told nothing in any of their decisions. 2 of them were told something before.')).toBeVisible();
  expect(await screen.findByRole('link', { name: 'Person without a name' })).toHaveAttribute('href', '/persons/p-1');
  expect(screen.getByRole('link', { name: 'Next people' })).toHaveAttribute('href', '/simulations/s-1?after=1');
});

it('counts one person as one', async () => {
  const people = { people: 1, withNothing: 1, share: 1, withSomethingBefore: 0 };
  server.use(get('/v1/simulations/s-1', { ...DONE, figures: { ...FIGURES, decisions: 1, changed: 0, people } }));
  open('/simulations/s-1');
  expect(await screen.findByText('The one decision would have come out the same')).toBeVisible();
  expect(screen.getByText('They are about one person.')).toBeVisible();
  expect(screen.getByText(/^1 person \(100 %\) would be told nothing/)).toHaveTextContent('None of them was told anything before either.');
});

it('compares groups with intervals, or says that people are too few', async () => {
  open('/simulations/s-1');
  const says = '1.5 times everybody’s, very likely between 1.25 and 1.75';
  expect(await screen.findByText(says)).toBeVisible();
  expect(screen.getByRole('img', { name: `Ulm, After: ${says}` })).toBeVisible();
  expect(screen.getByText('After: too few people to compare')).toBeVisible();
});

it('says what the figures do not', async () => {
  open('/simulations/s-1');
  expect(await screen.findByText('People are as they were recorded.')).toBeVisible();
  expect(screen.getByText('2: is gone meanwhile')).toBeVisible();
});

it('says that there was nothing to take again', async () => {
  server.use(get('/v1/simulations/s-1', { ...DONE, figures: { ...FIGURES, decisions: 0, skipped: [], places: [] } }));
  open('/simulations/s-1');
  expect(await screen.findByRole('heading', { name: 'There were no decisions' })).toBeVisible();
});

it('says why no decision could be taken again', async () => {
  const skipped = [{ reason: 'catalogue v3 is not known any more', decisions: 4 }];
  server.use(get('/v1/simulations/s-1', { ...DONE, figures: { ...FIGURES, decisions: 0, skipped, places: [] } }));
  open('/simulations/s-1');
  expect(await screen.findByRole('heading', { name: 'No decision could be taken again' })).toBeVisible();
  expect(screen.getByText('4: catalogue v3 is not known any more')).toBeVisible();
  expect(screen.queryByText(/Everybody would be told/)).toBeNull();
});

it.each([
  ['interrupted', 'It was interrupted'],
  ['failed', 'It failed'],
])('offers to begin again what is %s', async (state, heading) => {
  server.use(get('/v1/simulations/s-1', { ...RUN, state, problem: 'A part of ours was away.' }));
  open('/simulations/s-1');
  expect(await screen.findByRole('heading', { name: heading })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Start it again' })).toHaveAttribute('href', '/simulations?tab=simulation&by=draft%2Fspring');
});

it('says the verdict first, then what it stands on', async () => {
  const result = {
    placement: 'home-hero',
    n: 900,
    people: 300,
    effective: 412.6,
    current: { value: 0.05, low: 0.04, high: 0.06 },
    ips: null,
    snips: { value: 0.06, low: 0.05, high: 0.07 },
    dr: { value: 0.061, low: 0.05, high: 0.071 },
    silence: { before: 0.4, after: 0.42 },
    verdict: 'more of its acts would have succeeded',
    refused: false,
    skipped: [],
    caveats: ['Acts are compared with acts.'],
  };
  server.use(get('/v1/evaluations/e-1', { ...RUN, id: 'e-1', subject: 'v2', state: 'done', result }));
  open('/evaluations/e-1');
  expect(await screen.findByText('more of its acts would have succeeded')).toBeVisible();
  expect(screen.getByRole('heading', { name: 'v2, home-hero' })).toBeVisible();
  expect(screen.getByText('6.1 %')).toBeVisible();
  expect(screen.getByText('not known')).toBeVisible();
  expect(screen.getByText('40 % → 42 %')).toBeVisible();
});

it('starts an evaluation of a placement', async () => {
  const wished: unknown[] = [];
  server.use(
    post('/v1/evaluations', async ({ request }) => {
      wished.push(await request.json());
      return HttpResponse.json({ ...RUN, id: 'e-1' }, { status: 202 });
    }),
    get('/v1/evaluations/e-1', { ...RUN, id: 'e-1' }),
  );
  const { user, router } = open('/simulations?tab=evaluation&by=version%2Fv2');
  await user.click(await screen.findByRole('button', { name: 'Start' }));
  expect(screen.getByRole('alert')).toHaveTextContent('Choose a placement first.');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Placement' }), 'home-hero');
  await user.click(screen.getByRole('button', { name: 'Start' }));
  expect(await screen.findByRole('progressbar')).toBeVisible();
  expect(router.state.location.pathname).toBe('/evaluations/e-1');
  expect(wished).toEqual([{ version: 'v2', placement: 'home-hero' }]);
});

it('is offered on the page of a draft', async () => {
  server.use(
    get('/v1/catalogue/drafts/spring', { name: 'spring', state: 'draft', authors: ['mia'], basedOn: 'v2', updatedAt: AT, revision: 1, content: 'needs: []' }),
    get('/v1/catalogue/drafts/spring/diff', { added: [], changed: [], removed: [] }),
  );
  open('/drafts/spring');
  expect(await screen.findByRole('link', { name: 'Try it on recorded decisions' })).toHaveAttribute('href', '/simulations?by=draft%2Fspring');
});

it('shows a failure with its trace id', async () => {
  server.use(failing('/v1/simulations/s-1', 404));
  open('/simulations/s-1');
  expect(await screen.findByRole('alert')).toHaveTextContent('trace-1');
});

it('takes from an address only what can be asked', () => {
  const chosen = readChosen(new URLSearchParams('by=draft/a/b&days=8&most=7&groups=,x,'));
  expect(chosen).toEqual({ by: 'draft/a/b', days: 0, most: 1000, placement: '', groups: ['x'] });
  expect(tried(chosen, 0)).toEqual({ draft: 'a/b' });
  expect(tried({ ...chosen, by: 'v2' }, 0)).toBeNull();
  expect(tried({ ...chosen, by: 'version/v2', days: 7 }, 7 * 86_400_000)).toEqual({ version: 'v2', from: '1970-01-01T00:00:00.000Z' });
});
