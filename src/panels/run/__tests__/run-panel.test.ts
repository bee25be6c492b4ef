import { afterEach, expect, jest, test } from '@jest/globals';
import type { RunSummary } from '@damselfly/remote/http';
import { nullTranslator } from '@jupyterlab/translation';
import { CommandRegistry } from '@lumino/commands';
import { Widget } from '@lumino/widgets';
import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CommandIDs } from '../../../command-ids.ts';
import { RunPanel } from '../run-panel.tsx';
import { FakeSource } from './fake-source.ts';
import { fakeViewers } from './fake-viewers.ts';
import { openFrames } from './fake-frames.ts';

let panel: RunPanel | undefined;

afterEach(close);

/** The widget ends its React tree by itself, which React wants to know of. */
async function close(): Promise<void> {
  await settled(() => {
    panel?.dispose();
  });
}

async function open(
  source: FakeSource,
  view?: unknown,
  commands = new CommandRegistry(),
): Promise<RunPanel> {
  const opened = new RunPanel({
    source,
    key: 'gateway:a',
    view,
    commands,
    viewers: fakeViewers,
    openFrames,
    trans: nullTranslator.load('test'),
  });
  panel = opened;
  await settled(() => {
    Widget.attach(opened, document.body);
  });
  return opened;
}

const settled = (change: () => void): Promise<void> =>
  act(async () => {
    change();
    for (let i = 0; i < 5; i++) {
      await new Promise((rest) => setTimeout(rest));
    }
  });

const slider = (): HTMLElement => screen.getByRole('slider', { name: 'Iteration' });

test('a link that is followed to an open run changes what it says of the view, and no more', async () => {
  const opened = await open(new FakeSource(), { tab: 'history' });
  await settled(() => {
    opened.reopen({ key: 'gateway:a' });
    opened.reopen({ key: 'gateway:a', view: { iteration: 1 } });
  });
  expect(opened.state['view']).toMatchObject({ iteration: 1, tab: 'history' });
  expect((slider() as HTMLInputElement).value).toBe('1');
  await settled(() => {
    opened.reopen({ key: 'gateway:a', view: { iteration: 'never' } });
  });
  expect(opened.state['view']).toMatchObject({ iteration: 1, tab: 'history' });
});

test('a running run: how far, what can be asked, every tile', async () => {
  await open(new FakeSource());
  expect(screen.getByRole('heading', { name: 'slide-n6' })).toBeTruthy();
  expect(screen.getByText('Iteration 2 of 3')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Pause' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Resume' })).toBeNull();
  for (const name of ['Convergence', 'Slices', 'Model', 'Details']) {
    expect(screen.getByRole('region', { name })).toBeTruthy();
  }
  expect(screen.getByText(/^Convergence after iteration 2: RMS change 0.0500/)).toBeTruthy();
  expect(screen.getByText('surface')).toBeTruthy();
  expect(screen.getByText('590 of 600 · 293 photons each')).toBeTruthy();
});

test('a 2D run shows its classes instead of slices and a model', async () => {
  const source = new FakeSource();
  source.modes = { kind: 'planes', modes: 2 };
  await open(source);
  const tile = within(screen.getByRole('region', { name: 'Classes' }));
  expect(tile.getByText('2 classes 1 2')).toBeTruthy();
  expect(screen.queryByRole('region', { name: 'Slices' })).toBeNull();
  expect(screen.queryByRole('region', { name: 'Model' })).toBeNull();
  expect(screen.queryByRole('combobox', { name: 'Shown mode' })).toBeNull();
  expect(screen.getByText('2 × 49² pixels')).toBeTruthy();
});

test('of a run with several volumes the chosen one is shown, with its part of the frames', async () => {
  const source = new FakeSource();
  source.modes = { kind: 'volumes', modes: 2 };
  await open(source);
  const choice = screen.getByRole('combobox', { name: 'Shown mode' });
  expect(within(choice).getByText('Mode 1 · 66.7 % of frames')).toBeTruthy();
  await settled(() => {
    fireEvent.change(choice, { target: { value: '1' } });
  });
  expect(source.shownModes.at(-1)).toBe(1);
});

test('a new iteration is shown without a click', async () => {
  const source = new FakeSource();
  await open(source);
  expect(slider().getAttribute('aria-valuetext')).toBe('Iteration 2');
  await settled(() => {
    source.tell({ iteration: 3, state: 'done', actions: [] });
  });
  expect(slider().getAttribute('aria-valuetext')).toBe('Iteration 3');
  expect(screen.getByText('Iteration 3 · Fourier intensity')).toBeTruthy();
  expect(screen.getByText('slide-n6: Finished, iteration 3')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Pause' })).toBeNull();
});

test('a random start is shown as slices of noise, and says so, unless the user wants its surface', async () => {
  await open(new FakeSource(), { iteration: 0 });
  const tile = within(screen.getByRole('region', { name: 'Model' }));
  const picture = (): string =>
    tile.getByRole<HTMLSelectElement>('combobox', { name: 'Picture of the model' }).value;
  expect(tile.getByText(/^Random start: noise/)).toBeTruthy();
  expect(picture()).toBe('slices');
  await settled(() => {
    fireEvent.change(slider(), { target: { value: '1' } });
  });
  expect([picture(), tile.queryByText(/^Random start/)]).toEqual(['surface', null]);
  await settled(() => {
    fireEvent.change(slider(), { target: { value: '0' } });
  });
  await settled(() => {
    fireEvent.change(tile.getByRole('combobox', { name: 'Picture of the model' }), {
      target: { value: 'surface' },
    });
  });
  expect([picture(), tile.queryByText(/^Random start/)]).toEqual(['surface', null]);
});

test('a model that cannot be read says so in its tile, and what to do', async () => {
  const source = new FakeSource();
  source.unread = new Error('/data/output_002.h5 is not a whole HDF5 file.');
  await open(source);
  const tile = within(screen.getByRole('region', { name: 'Model' }));
  expect(tile.getByText('The model of iteration 2 did not come')).toBeTruthy();
  expect(tile.getByText('/data/output_002.h5 is not a whole HDF5 file.')).toBeTruthy();
  source.unread = undefined;
  await settled(() => {
    fireEvent.click(tile.getByRole('button', { name: 'Try again' }));
  });
  expect(tile.queryByRole('alert')).toBeNull();
  expect(tile.getByText('surface')).toBeTruthy();
});

test('until the values of a new iteration come, those of the last are told', async () => {
  const source = new FakeSource();
  await open(source);
  const tile = within(screen.getByRole('region', { name: 'Convergence' }));
  expect(tile.getByText('Iteration 2')).toBeTruthy();
  source.behind = 1;
  await settled(() => {
    source.tell({ iteration: 3 });
  });
  expect(slider().getAttribute('aria-valuetext')).toBe('Iteration 3');
  expect(tile.getByText('Iteration 2')).toBeTruthy();
  source.behind = 0;
  await settled(() => {
    source.tell({ state: 'done', actions: [] });
  });
  expect(tile.getByText('Iteration 3')).toBeTruthy();
});

test('once moved, the shown iteration stays until the chip follows again', async () => {
  const user = userEvent.setup();
  const source = new FakeSource();
  await open(source);
  await user.click(screen.getByRole('button', { name: 'Previous iteration' }));
  await settled(() => {
    source.tell({ iteration: 3 });
  });
  expect(slider().getAttribute('aria-valuetext')).toBe('Iteration 1');
  await user.click(screen.getByRole('button', { name: '2 newer · show latest' }));
  expect(slider().getAttribute('aria-valuetext')).toBe('Iteration 3');
  expect(screen.getByRole('button', { name: 'Following latest' })).toBeTruthy();
});

test('a button is busy until the run is seen to act', async () => {
  const user = userEvent.setup();
  const source = new FakeSource();
  await open(source);
  await user.click(screen.getByRole('button', { name: 'Pause' }));
  expect(source.asked).toEqual(['pause']);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Pausing…' }).disabled).toBe(true);
  await settled(() => {
    source.tell({ state: 'paused', actions: ['resume'] });
  });
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Resume' }).disabled).toBe(false);
});

test('what was refused is told beside the buttons', async () => {
  const user = userEvent.setup();
  const source = new FakeSource();
  source.refusal = new Error('The run has just ended.');
  await open(source);
  await user.click(screen.getByRole('button', { name: 'Stop' }));
  expect(screen.getByRole('alert').textContent).toContain('The run has just ended.');
  expect(screen.getByRole('button', { name: 'Stop' })).toBeTruthy();
});

test('without a connection everything stays and its age is told', async () => {
  const source = new FakeSource();
  await open(source);
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
  await open(new FakeSource({ state: 'failed', reason: 'The disk is full.', actions: ['resume'] }));
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
  await open(new FakeSource(failed), undefined, commands);
  expect(screen.getByRole('button', { name: 'Resume' }).className).not.toContain('primary');
  await user.click(screen.getByRole('button', { name: 'Edit settings' }));
  expect(await edited).toMatchObject({ config: '/data/slide-n6/config.ini' });
});

test('before the first iteration it says what is awaited', async () => {
  await open(new FakeSource({ state: 'queued', iteration: 0, reason: 'Waits for slide-n8.' }));
  const tile = within(screen.getByRole('region', { name: 'Convergence' }));
  expect(tile.getByText('Queued')).toBeTruthy();
  expect(tile.getByText('Waits for slide-n8.')).toBeTruthy();
});

test('what is chosen comes back with the layout; what cannot be read does not', async () => {
  const user = userEvent.setup();
  const first = await open(new FakeSource());
  await user.click(screen.getByRole('button', { name: 'Maximise Slices' }));
  await user.click(screen.getByRole('radio', { name: 'Linear' }));
  await user.click(screen.getByRole('tab', { name: 'Files' }));
  const { view } = first.state;
  await close();
  const second = await open(new FakeSource(), JSON.parse(JSON.stringify(view)));
  expect(second.state).toEqual({ key: 'gateway:a', view });
  expect(screen.getByRole('button', { name: 'Restore Slices' })).toBeTruthy();
  expect(screen.getByText('output_001.h5')).toBeTruthy();
  await close();
  const third = await open(new FakeSource(), { iteration: -4 });
  expect(third.state['view']).toMatchObject({ iteration: 'latest', maximised: null });
});

test('a run that was deleted is said to be gone; one out of reach stays', async () => {
  const source = new FakeSource();
  await open(source);
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

test('the log has its columns, and other texts can be read', async () => {
  await open(new FakeSource());
  expect(screen.getByRole('columnheader', { name: 'time' })).toBeTruthy();
  expect(screen.getByRole('cell', { name: '1.47' })).toBeTruthy();
  await settled(() => {
    fireEvent.change(screen.getByRole('combobox', { name: 'Text' }), {
      target: { value: 'stderr' },
    });
  });
  expect(screen.getByText('the stderr')).toBeTruthy();
});

test('the model is shown together with the iteration before, and with the other modes', async () => {
  const source = new FakeSource();
  source.modes = { modes: 3 };
  const opened = await open(source);
  const choice = screen.getByRole('combobox', { name: 'Shown together with the model' });
  const choose = (value: string): Promise<void> =>
    settled(() => {
      fireEvent.change(choice, { target: { value } });
    });
  await choose('swipe');
  expect(screen.getByText('Iteration 1 | Iteration 2')).toBeTruthy();
  await settled(() => {
    fireEvent.change(slider(), { target: { value: '1' } });
  });
  expect(screen.getByText('Start model | Iteration 1')).toBeTruthy();
  await choose('modes');
  expect(screen.getByText('Mode 0 | Mode 1 | Mode 2')).toBeTruthy();
  expect(opened.state).toMatchObject({
    view: { companions: 'modes', model: { together: 'tiles' } },
  });
  await choose('alone');
  expect(screen.queryByText(/Mode 0 \|/)).toBeNull();
});

test('a movie of chosen iterations is asked for in the tile of the model', async () => {
  const user = userEvent.setup();
  const commands = new CommandRegistry();
  const asked = new Promise((resolve) => {
    commands.addCommand(CommandIDs.saveIterations, {
      describedBy: { args: { type: 'object' } },
      execute: resolve,
    });
  });
  await open(new FakeSource(), undefined, commands);
  await user.click(screen.getByRole('button', { name: 'Save a movie of the iterations…' }));
  const field = screen.getByRole('spinbutton', { name: 'First iteration' });
  await user.clear(field);
  await user.type(field, '1');
  await user.click(screen.getByRole('button', { name: 'Record' }));
  expect(await asked).toEqual({ key: 'gateway:a', from: 1, to: 2, framesPerSecond: 2 });
  expect(screen.queryByRole('button', { name: 'Record' })).toBeNull();
});

test('a start model has nothing before it', async () => {
  await open(new FakeSource({ iteration: 0 }));
  await settled(() => {
    fireEvent.change(screen.getByRole('combobox', { name: 'Shown together with the model' }), {
      target: { value: 'difference' },
    });
  });
  expect(screen.queryByText(/ \| /)).toBeNull();
});
