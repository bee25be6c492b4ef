import { expect, jest, test } from '@jest/globals';
import type { RunSummary } from '@damselfly/remote/http';
import { CommandRegistry } from '@lumino/commands';
import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CommandIDs } from '../../../command-ids.ts';
import { FakeSource } from './fake-source.ts';
import { openPanel, settled } from './opened-panel.ts';

test('a button is busy until the run is seen to act', async () => {
  const user = userEvent.setup();
  const source = new FakeSource();
  await openPanel({ source });
  await user.click(screen.getByRole('button', { name: 'Pause' }));
  expect(source.asked).toEqual(['pause']);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Pausing…' }).disabled).toBe(true);
  await settled(() => {
    source.tell({ state: 'paused', actions: ['resume'] });
  });
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Resume' }).disabled).toBe(false);
});

test.each<['running' | 'paused', RegExp]>([
  ['running', /iteration that is computed now is lost/],
  ['paused', /none is lost/],
])('cancelling a run that is %s says what is lost, and Enter keeps it', async (state, words) => {
  const user = userEvent.setup();
  const source = new FakeSource({ state, actions: ['cancel'] });
  await openPanel({ source });
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  // jsdom opens no dialog, and so finds nothing in it by its role.
  expect(await screen.findByText(words)).toBeTruthy();
  const keep = screen.getByText('Keep the run');
  expect(document.activeElement?.contains(keep)).toBe(true);
  fireEvent.click(keep);
  expect(source.asked).toEqual([]);
});

test('what was refused is told beside the buttons', async () => {
  const user = userEvent.setup();
  const source = new FakeSource();
  source.refusal = new Error('The run has just ended.');
  await openPanel({ source });
  await user.click(screen.getByRole('button', { name: 'Stop' }));
  expect(screen.getByRole('alert').textContent).toContain('The run has just ended.');
  expect(screen.getByRole('button', { name: 'Stop' })).toBeTruthy();
});

test('without a connection everything stays and its age is told', async () => {
  const source = new FakeSource();
  await openPanel({ source });
  await settled(() => {
    source.connect({ state: 'stale', since: Date.now() - 130_000 });
  });
  expect(screen.getByText(/^Shown: 2 min ago · reconnecting$/)).toBeTruthy();
  expect(screen.getByText('surface')).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Pause' }).disabled).toBe(true);
  await settled(() => {
    source.connect({ state: 'live' });
  });
  expect(screen.queryByText(/reconnecting/)).toBeNull();
});

test('a failure says why, what is kept and what to do', async () => {
  await openPanel({
    source: new FakeSource({ state: 'failed', reason: 'The disk is full.', actions: ['resume'] }),
  });
  const card = within(screen.getByRole('alert'));
  expect(card.getByText('slide-n6 failed in iteration 3')).toBeTruthy();
  expect(card.getByText('The disk is full.')).toBeTruthy();
  expect(
    card.getByText('The first 2 iterations are kept. Resume goes on from there.'),
  ).toBeTruthy();
});

test('a run that failed at once offers its settings rather than to resume', async () => {
  const user = userEvent.setup();
  const commands = new CommandRegistry();
  const edited = new Promise((resolve) => {
    commands.addCommand(CommandIDs.newReconstruction, {
      describedBy: { args: { type: 'object' } },
      execute: resolve,
    });
  });
  const failed: Partial<RunSummary> = {
    state: 'failed',
    iteration: 0,
    config: '/data/slide-n6/config.ini',
    actions: ['resume'],
  };
  await openPanel({ source: new FakeSource(failed), commands });
  expect(screen.getByRole('button', { name: 'Resume' }).className).not.toContain('primary');
  await user.click(screen.getByRole('button', { name: 'Edit settings' }));
  expect(await edited).toMatchObject({ config: '/data/slide-n6/config.ini' });
});

test('before the first iteration it says what is awaited', async () => {
  await openPanel({
    source: new FakeSource({ state: 'queued', iteration: 0, reason: 'Waits for slide-n8.' }),
  });
  const tile = within(screen.getByRole('region', { name: 'Convergence' }));
  expect(tile.getByText('Queued')).toBeTruthy();
  expect(tile.getByText('Waits for slide-n8.')).toBeTruthy();
});

test('a run that was deleted is said to be gone; one out of reach stays', async () => {
  const source = new FakeSource();
  await openPanel({ source });
  await settled(() => {
    source.connect({ state: 'stale', since: Date.now() });
    source.forget();
  });
  expect(screen.getByRole('heading', { name: 'slide-n6' })).toBeTruthy();
  await settled(() => {
    source.connect({ state: 'live' });
  });
  expect(screen.getByText('This run was deleted')).toBeTruthy();
  expect(screen.getByText(/Its folder is gone, or its results were moved aside/)).toBeTruthy();
  const asked = jest.spyOn(source, 'detail');
  const drawn = jest.spyOn(source, 'volume');
  await settled(() => {
    source.runChanged.emit(undefined);
  });
  expect([asked.mock.calls, drawn.mock.calls]).toEqual([[], []]);
});

test('a run that this browser had and that was deleted cannot be looked for again; its tab keeps the name', async () => {
  const source = new FakeSource();
  source.name = 'page';
  const { title } = await openPanel({ source });
  await settled(() => {
    source.forget();
  });
  expect(screen.getByText('This run was deleted')).toBeTruthy();
  expect(screen.getByText(/^Its results were in this browser alone/)).toBeTruthy();
  expect(screen.queryByText(/previous/)).toBeNull();
  expect(screen.queryByRole('button')).toBeNull();
  expect(title.label).toBe('slide-n6');
});

test('a run that stops says that it finishes its iteration first, and can be cancelled', async () => {
  const source = new FakeSource();
  await openPanel({ source });
  const progress = { iteration: 3, step: 'search', fraction: 0.4 };
  await settled(() => {
    const actions: RunSummary['actions'] = ['cancel'];
    source.tell({ state: 'stopping', endsAfterIteration: true, progress, actions });
  });
  expect(screen.getByText(/^stops after iteration 3: 40/)).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Cancel' }).disabled).toBe(false);
  await settled(() => {
    source.tell({ state: 'stopping', endsAfterIteration: false });
  });
  expect(screen.queryByText(/^stops after/)).toBeNull();
});

test.each<[Partial<RunSummary>, RegExp]>([
  [{ state: 'running' }, /^Updated 26.min ago$/],
  [{ state: 'done' }, /^Finished 26.min ago$/],
  [{ state: 'done', program: 'dragonfly' }, /^Finished · files written 26.min ago$/],
  [{ state: 'stopped' }, /^Stopped 26.min ago$/],
  [{ state: 'failed' }, /^Failed 26.min ago$/],
  [{ state: 'lost' }, /^No output for 26.min$/],
  [{ state: 'unknown', program: 'dragonfly' }, /^No output for 26.min$/],
])('says what became of a run and when: %o', async (summary, text) => {
  const updated = new Date(Date.now() - 26.5 * 60_000).toISOString();
  await openPanel({ source: new FakeSource({ ...summary, updated, actions: [] }) });
  expect(screen.getByText(text)).toBeTruthy();
});

test.each<[Partial<RunSummary>, string]>([
  [{ state: 'unknown', program: 'dragonfly' }, 'Not known'],
  [{ state: 'unknown', program: 'damselfly' }, 'No contact'],
])('says of %o: %s', async (summary, word) => {
  await openPanel({ source: new FakeSource({ ...summary, actions: [] }) });
  expect(screen.getByText(word)).toBeTruthy();
});

test('of a run that only its log tells of, charts are drawn, and what is missing is said where it would stand', async () => {
  const source = new FakeSource({ program: 'dragonfly', state: 'done', actions: [] });
  source.hasOutputs = false;
  await openPanel({ source });
  expect(screen.getByText(/^Convergence after iteration 2: RMS change 0.0500/)).toBeTruthy();
  for (const name of ['Slices', 'Model']) {
    const tile = within(screen.getByRole('region', { name }));
    expect(tile.getByText('The outputs are missing')).toBeTruthy();
    expect(tile.getByText(/^The log tells of 2 iterations, .* in \/data\/slide-n6\./)).toBeTruthy();
  }
  expect(screen.getByText('Most likely orientation of 600 frames in 0 iterations')).toBeTruthy();
  await settled(() => {
    fireEvent.click(screen.getByRole('tab', { name: 'Frames' }));
  });
  expect(
    within(screen.getByRole('tabpanel', { name: 'Frames' })).getByText(/^The log tells of 2/),
  ).toBeTruthy();
});
