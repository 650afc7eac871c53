import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { open } from '../../test/console';
import { failing, get, loggedInAs, post, problem, put, server } from '../../test/server';

const CONTENT = 'needs:\n  - id: x\n    foo: 1\n';
const DRAFT = {
  name: 'spring',
  state: 'draft',
  authors: ['mia'],
  basedOn: 'v1',
  updatedAt: '2026-11-22T00:00:00Z',
  revision: 1,
  warnings: [],
  content: CONTENT,
};
const PATH = '/v1/catalogue/drafts/spring';

const as = (state: string, authors: string[]) => server.use(get(PATH, { ...DRAFT, state, authors }));

beforeEach(() => server.use(get(PATH, DRAFT), get(`${PATH}/diff`, { added: ['need/x'], changed: [], removed: [] })));

async function write(more: string) {
  const { user, router } = open('/drafts/spring');
  const editor = await screen.findByRole('textbox', { name: 'The draft as YAML' });
  await user.type(editor, more);
  return { user, router, editor: editor as HTMLTextAreaElement };
}

it('puts what is wrong at its place, and leads there', async () => {
  server.use(put(PATH, () => problem(422, 'No', { errors: [{ line: 3, column: 5, detail: 'a need has no field foo' }] })));
  const { user, editor } = await write('# more');
  await user.click(screen.getByRole('button', { name: 'Check and save' }));
  expect(await screen.findByText('Not saved: one thing is wrong.')).toBeVisible();
  expect(editor).toHaveAttribute('aria-invalid', 'true');
  await user.click(screen.getByRole('button', { name: /Line 3, column 5/ }));
  expect(editor).toHaveFocus();
  expect(editor.value.slice(editor.selectionStart, editor.selectionEnd)).toBe('foo: 1');
});

it('saves what was written', async () => {
  const saved: string[] = [];
  server.use(
    put(PATH, async ({ request }) => {
      saved.push(request.headers.get('Content-Type') ?? '', await request.text());
      return HttpResponse.json({ ...DRAFT, revision: 2 });
    }),
  );
  const { user } = await write('# more');
  await user.click(screen.getByRole('button', { name: 'Check and save' }));
  expect(await screen.findByText('Saved. Nothing is wrong with it.')).toBeVisible();
  expect(saved).toEqual(['application/yaml', `${CONTENT}# more`]);
});

it('asks before what was written is lost', async () => {
  const { user, router } = await write('# more');
  await user.click(screen.getByRole('link', { name: 'Live' }));
  const dialog = await screen.findByRole('dialog', { name: 'Leave without saving?' });
  await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
  expect(router.state.location.pathname).toBe('/drafts/spring');
  await user.click(screen.getByRole('link', { name: 'Live' }));
  await user.click(await screen.findByRole('button', { name: 'Leave without saving' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/live'));
});

it('says what it would change', async () => {
  open('/drafts/spring');
  expect(await screen.findByText('Need x')).toBeVisible();
});

it('lets nobody approve what they wrote', async () => {
  server.use(loggedInAs('ben', 'approver'));
  as('submitted', ['ben', 'mia']);
  open('/drafts/spring');
  expect(await screen.findByRole('button', { name: 'Approve' })).toHaveAttribute('aria-disabled', 'true');
  expect(screen.getByText(/You wrote in this draft/)).toBeVisible();
});

it('lets an approver approve what others wrote', async () => {
  let approved = 0;
  server.use(
    loggedInAs('ben', 'approver'),
    post(`${PATH}/approve`, () => {
      approved++;
      return HttpResponse.json(DRAFT);
    }),
  );
  as('submitted', ['mia']);
  const { user } = open('/drafts/spring');
  await user.click(await screen.findByRole('button', { name: 'Approve' }));
  expect(await screen.findByText('Approved. It can be published.')).toBeVisible();
  expect(approved).toBe(1);
});

it('sends a draft back with a word to its authors', async () => {
  const said: unknown[] = [];
  server.use(
    loggedInAs('ben', 'approver'),
    post(`${PATH}/reject`, async ({ request }) => {
      said.push(await request.json());
      return HttpResponse.json(DRAFT);
    }),
  );
  as('submitted', ['mia']);
  const { user } = open('/drafts/spring');
  await user.click(await screen.findByRole('button', { name: 'Send back' }));
  const dialog = await screen.findByRole('dialog', { name: 'Send it back to its authors?' });
  await user.type(within(dialog).getByRole('textbox', { name: 'What should they change?' }), 'Too loud.');
  await user.click(within(dialog).getByRole('button', { name: 'Send back' }));
  expect(await screen.findByText('Sent back to its authors.')).toBeVisible();
  expect(said).toEqual([{ comment: 'Too loud.' }]);
});

it('shows its authors what they were told', async () => {
  server.use(get(PATH, { ...DRAFT, remark: { by: 'ada', text: 'Too loud.', at: '2026-11-22T00:00:00Z' } }));
  open('/drafts/spring');
  expect(await screen.findByText('Too loud.')).toBeVisible();
  expect(screen.getByText(/Sent back by ada/)).toBeVisible();
});

it('offers a marketer no approval', async () => {
  as('submitted', ['ann']);
  open('/drafts/spring');
  expect(await screen.findByText('An approver who did not write in it approves it.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Approve' })).not.toBeInTheDocument();
});

it('lets a viewer read only', async () => {
  server.use(loggedInAs('vic', 'viewer'));
  open('/drafts/spring');
  expect(await screen.findByRole('textbox', { name: 'The draft as YAML' })).toHaveAttribute('readonly');
  expect(screen.queryByRole('button', { name: 'Check and save' })).not.toBeInTheDocument();
});

it('begins a draft that is not there yet', async () => {
  server.use(failing('/v1/catalogue/drafts/fresh', 404));
  open('/drafts/fresh');
  expect(await screen.findByText('Not saved yet')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Check and save' })).toBeEnabled();
});
