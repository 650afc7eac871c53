import { screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import type { Figure } from '../../api/types/report';
import { open } from '../../test/console';
import { failing, get, loggedInAs, problem, server } from '../../test/server';
import { compared, missing } from './figures';

const TIME = { from: '2026-10-23T12:00:00.123456Z', to: '2026-11-22T12:00:00.123456Z', words: null };

const figure = (value: number | null, control: number | null, interval: [number, number] | null, n = 400, controlN = 50): Figure => ({
  value,
  control,
  interval,
  n,
  controlN,
  words: interval ? null : 'Too few people to say whether that is chance.',
});

const few = figure(0.5, 0.5, null, 12, 3);

const report = {
  ...TIME,
  satisfaction: { mean: figure(4.3, 3.9, [0.1, 0.7]), goodLast: figure(0.8, 0.79, [-0.04, 0.06]) },
  needsMet: few,
  effortSaved: { total: figure(1.5, 0.5, [0.6, 1.4]), questions: few, fields: few, steps: few },
  fatigue: [
    { contact: '1', figure: figure(0.05, 0.01, [0.02, 0.06]) },
    { contact: '2', figure: figure(null, null, null, 0, 0) },
  ],
  lifetime: { value: null, control: null, interval: null, n: 0, controlN: 0, words: 'Nobody was decided for 97 days before.' },
  drilldown: { clicks: figure(0.2, null, null, 400, 0), acceptance: few },
};

const worth = { needsMet: figure(0.2, 0.4, [-0.3, -0.1]), satisfaction: few, activity: few };

const underserved = {
  ...TIME,
  share: figure(0.1, 0.3, [-0.25, -0.15]),
  needs: [{ name: 't-shirt', people: 9 }],
  why: [{ stage: 'consent', says: 'they have not agreed to be spoken to about it', times: 7 }],
  rarest: { needsMet: figure(0.3, 0.4, [-0.12, -0.01]), acts: few, needsGap: 0.25, actsGap: null },
  people: {
    items: [
      { person: 'p-1', decisionId: 'd-1', needs: ['t-shirt'], why: [{ stage: 'consent', says: 'they have not agreed to be spoken to about it', times: 2 }] },
      { person: null, decisionId: 'd-2', needs: [], why: [] },
    ],
    next: 'cursor-1',
  },
};

const person = { id: 'p-1', version: 1, at: TIME.to, identifiers: [], traits: { firstName: { value: 'A***', kind: 'stated', source: 's', at: TIME.to, purposes: [] } } };

/** What was asked of the under-served, page by page. */
let asked: URLSearchParams[];

beforeEach(() => {
  asked = [];
  server.use(
    get('/v1/reports/people', report),
    get('/v1/reports/silence', { ...TIME, heldOut: worth, drawn: worth }),
    http.get('https://console.test/console/api/v1/reports/underserved', ({ request }) => {
      const query = new URL(request.url).searchParams;
      asked.push(query);
      return HttpResponse.json(query.has('after') ? { ...underserved, people: { items: [], next: null } } : underserved);
    }),
    get('/v1/persons/p-1', { ...person, consents: [], relations: [], occasions: [], mergedFrom: [] }),
    get('/v1/catalogue', { version: 'v1', publishedAt: TIME.to, needs: [{ id: 't-shirt', name: 'Finding a T-shirt' }] }),
  );
});

const card = async (title: string) => within((await screen.findByRole('heading', { name: title, level: 3 })).parentElement as HTMLElement);

it('shows each figure beside that of those left alone, drawn and in words', async () => {
  open('/people');
  const mean = await card('Mean rating');
  expect(mean.getByText('4.3 of 5')).toBeVisible();
  expect(mean.getByText('3.9 of 5')).toBeVisible();
  expect(mean.getByText('400 people')).toBeVisible();
  const says = 'Higher by 0.4: very likely between 0.1 and 0.7. Better than for those left alone.';
  expect(mean.getByText(says)).toBeVisible();
  expect(mean.getByRole('img', { name: `Mean rating: ${says}` })).toBeVisible();
});

it('says of more fatigue that it is worse, and of what may be chance that it may be', async () => {
  open('/people');
  expect((await card('First contact')).getByText('Higher by 4 points: very likely between 2 and 6. Worse than for those left alone.')).toBeVisible();
  expect(screen.queryByRole('heading', { name: 'Second contact' })).not.toBeInTheDocument();
  expect((await card('Content last')).getByText('The difference may be chance: anything from 4 lower to 6 points higher.')).toBeVisible();
});

it('draws nothing where people are too few, and counts them', async () => {
  open('/people');
  const met = await card('Got done');
  expect(met.getByText('Too few people to compare: 12 of 30, 3 of 30 for “those left alone”.')).toBeVisible();
  expect(met.queryByRole('img')).not.toBeInTheDocument();
  expect((await card('Still with us')).getByText('Nobody was decided for 97 days before.')).toBeVisible();
});

it('tells what silence was worth and how the rarest fare', async () => {
  open('/people');
  expect(await screen.findAllByText(/Speaking was better\./)).toHaveLength(2);
  expect(await screen.findByText(/That is 25 % less than everybody else’s\./)).toBeVisible();
});

it('keeps clicks off the first page', async () => {
  const { user, router } = open('/people?days=7');
  await card('Mean rating');
  expect(screen.queryByRole('heading', { name: 'Clicked' })).not.toBeInTheDocument();
  await user.click(screen.getByRole('link', { name: 'Clicks' }));
  expect((await card('Clicked')).getByText('20 %')).toBeVisible();
  expect(router.state.location.search).toBe('?days=7&tab=clicks');
});

it('asks for the time that is in the address', async () => {
  const spans: (string | null)[] = [];
  server.use(
    http.get('https://console.test/console/api/v1/reports/people', ({ request }) => {
      spans.push(new URL(request.url).searchParams.get('from'));
      return HttpResponse.json(report);
    }),
  );
  const { user } = open('/people?days=nonsense');
  await card('Mean rating');
  await user.click(screen.getByRole('link', { name: 'Last 90 days' }));
  await card('Mean rating');
  expect(screen.getByRole('link', { name: 'Last 90 days' })).toHaveAttribute('aria-current', 'true');
  expect(spans).toEqual(['P30D', 'P90D']);
});

it('lists the under-served with why, as far as names may be shown', async () => {
  open('/people?tab=underserved');
  const one = await screen.findByRole('link', { name: 'A***' });
  expect(one).toHaveAttribute('href', '/persons/p-1');
  expect(screen.getByText('needed: Finding a T-shirt')).toBeVisible();
  expect(screen.getByText('they have not agreed to be spoken to about it (2 times)')).toBeVisible();
  expect(screen.getByText('Somebody not yet known')).toBeVisible();
  expect(screen.getByText(/Names and contact points are shown to agents/)).toBeVisible();
});

it('turns pages of one reading: of the same time', async () => {
  const { user, router } = open('/people?tab=underserved');
  await user.click(await screen.findByRole('link', { name: 'Next people' }));
  expect(await screen.findByText('Among the people looked at for this page nobody is under-served.')).toBeVisible();
  expect(asked.map((it) => [it.get('after'), it.get('from'), it.get('to')])).toEqual([
    [null, 'P30D', null],
    ['cursor-1', TIME.from, TIME.to],
  ]);
  await user.click(screen.getByRole('link', { name: 'Back to the first' }));
  expect(await screen.findByRole('link', { name: 'A***' })).toBeVisible();
  expect(router.state.location.search).toBe('?tab=underserved&days=30');
});

it('says so where nobody is under-served', async () => {
  server.use(get('/v1/reports/underserved', { ...underserved, people: { items: [], next: null } }));
  open('/people?tab=underserved');
  expect(await screen.findByRole('heading', { name: 'Nobody is under-served' })).toBeVisible();
});

it('says that nobody is held out where that is so', async () => {
  const alone = figure(1.5, null, null, 400, 0);
  server.use(get('/v1/reports/people', { ...report, effortSaved: { ...report.effortSaved, total: alone } }));
  open('/people');
  expect(await screen.findByText(/Nobody of those left alone was decided for/)).toBeVisible();
});

it('begins with what has to happen before there are figures', async () => {
  const none = figure(null, null, null, 0, 0);
  server.use(get('/v1/reports/people', { ...report, effortSaved: { ...report.effortSaved, total: none } }));
  open('/people');
  expect(await screen.findByRole('heading', { name: 'No figures yet' })).toBeVisible();
  expect(screen.getByText(/holds some people out/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Look at the last 90 days' })).toHaveAttribute('href', '/people?days=90');
});

it('is there for a viewer, too', async () => {
  server.use(loggedInAs('vic', 'viewer'));
  open('/people');
  expect((await card('Mean rating')).getByText('4.3 of 5')).toBeVisible();
});

it('leaves the other figures where one report cannot be made', async () => {
  server.use(http.get('https://console.test/console/api/v1/reports/silence', () => problem(429, 'Too many questions at once', { detail: 'other reports are being made' })));
  open('/people');
  expect(await screen.findByRole('alert')).toHaveTextContent('other reports are being made');
  expect((await card('Mean rating')).getByText('4.3 of 5')).toBeVisible();
});

it('shows a failure with its trace id', async () => {
  server.use(failing('/v1/reports/people'));
  open('/people');
  expect(await screen.findByRole('alert')).toHaveTextContent('trace-1');
});

it('judges a difference by what is better for people', () => {
  expect(compared(figure(0.1, 0.3, [-0.3, -0.1]), 'share', 'less', 'people')?.tone).toBe('good');
  expect(compared(figure(0.1, 0.3, [-0.3, -0.1]), 'share', 'more', 'people')?.tone).toBe('bad');
  expect(compared(figure(0.1, 0.3, [-0.3, 0]), 'share', 'more', 'people')?.tone).toBe('neutral');
  expect(compared(few, 'share', 'more', 'people')).toBeNull();
  expect(missing(figure(1, 1, null, 31, 4), 'people')).toBe('Too few people to compare: 4 of 30 for “those left alone”.');
});
