import { expect, jest, test } from '@jest/globals';
import { act, fireEvent, screen, within } from '@testing-library/react';
import { FakeSource } from './fake-source.ts';
import { waitingViewers } from './fake-viewers.ts';
import { openPanel, settled, slider } from './opened-panel.ts';

/** Does it, and lets time pass for a panel whose timers are held. */
const pass = (milliseconds: number, change: () => void): Promise<void> =>
  act(async () => {
    change();
    await jest.advanceTimersByTimeAsync(milliseconds);
  });

/** Holds the timers of an open panel. */
async function withTimersHeld(watch: () => Promise<void>): Promise<void> {
  jest.useFakeTimers();
  try {
    await watch();
  } finally {
    jest.useRealTimers();
  }
}

test('a running run: how far, what can be asked, every tile', async () => {
  await openPanel();
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
  await openPanel({ source });
  const tile = within(screen.getByRole('region', { name: 'Classes' }));
  expect(tile.getByText('2 classes 1 2')).toBeTruthy();
  expect(screen.queryByRole('region', { name: 'Slices' })).toBeNull();
  expect(screen.queryByRole('region', { name: 'Model' })).toBeNull();
  expect(screen.queryByRole('combobox', { name: 'Shown mode' })).toBeNull();
  expect(screen.getByText('2 × 49² pixels')).toBeTruthy();
  expect(tile.getByText(/^Click a class to choose it, with Ctrl or Shift several/)).toBeTruthy();
});

test('of a run with several volumes the chosen one is shown, with its part of the frames', async () => {
  const source = new FakeSource();
  source.modes = { kind: 'volumes', modes: 2 };
  await openPanel({ source });
  const choice = screen.getByRole('combobox', { name: 'Shown mode' });
  expect(within(choice).getByText('Mode 1 · 66.7 % of frames')).toBeTruthy();
  await settled(() => {
    fireEvent.change(choice, { target: { value: '1' } });
  });
  expect(source.shownModes.at(-1)).toBe(1);
});

test('a new iteration is shown without a click', async () => {
  const source = new FakeSource();
  await openPanel({ source });
  expect(slider().getAttribute('aria-valuetext')).toBe('Iteration 2');
  await settled(() => {
    source.tell({ iteration: 3, state: 'done', actions: [] });
  });
  expect(slider().getAttribute('aria-valuetext')).toBe('Iteration 3');
  expect(screen.getByText('Iteration 3 · Fourier intensity')).toBeTruthy();
  expect(screen.getByText('slide-n6: Finished, iteration 3')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Pause' })).toBeNull();
});

test('the model says of which iteration its picture is, and which one is on its way', async () => {
  const source = new FakeSource();
  const { viewers, draw } = waitingViewers();
  await openPanel({ source, viewers });
  const caption = (): string | null =>
    within(screen.getByRole('region', { name: 'Model' })).getByText(/Fourier intensity$/)
      .textContent;
  await settled(draw);
  expect(caption()).toBe('Iteration 2 · Fourier intensity');
  await withTimersHeld(async () => {
    await pass(1000, () => {
      source.tell({ iteration: 3, state: 'done', actions: [] });
    });
    expect(slider().getAttribute('aria-valuetext')).toBe('Iteration 3');
    // What is there in a moment needs no word.
    expect(caption()).toBe('Iteration 2 · Fourier intensity');
    await pass(1000, () => undefined);
    expect(caption()).toBe('Iteration 2 · 3 is being prepared · Fourier intensity');
    await pass(0, draw);
    expect(caption()).toBe('Iteration 3 · Fourier intensity');
  });
});

test('the model says what is taken away from it, until it is drawn otherwise', async () => {
  const { viewers, draw } = waitingViewers();
  await openPanel({ viewers, view: { model: { together: 'difference' } } });
  const tile = within(screen.getByRole('region', { name: 'Model' }));
  const caption = (): string | null => tile.getByText(/Fourier intensity$/).textContent;
  await settled(draw);
  const difference = 'Iteration 2 − iteration 1 · red more, blue less';
  expect(caption()).toBe(`${difference} · Fourier intensity`);
  await withTimersHeld(async () => {
    await pass(1000, () => {
      fireEvent.change(screen.getByRole('combobox', { name: 'Shown together with the model' }), {
        target: { value: 'alone' },
      });
    });
    await pass(1000, () => undefined);
    expect(caption()).toBe(
      `${difference} · the single model is being prepared · Fourier intensity`,
    );
    await pass(0, draw);
    expect(caption()).toBe('Iteration 2 · Fourier intensity');
  });
});

test('a random start is shown as slices of noise, and says so, unless the user wants its surface', async () => {
  await openPanel({ view: { iteration: 0 } });
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
  await openPanel({ source });
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
  await openPanel({ source });
  const tile = within(screen.getByRole('region', { name: 'Convergence' }));
  expect(tile.getByText('Iteration 2')).toBeTruthy();
  source.behind = 1;
  await withTimersHeld(() =>
    pass(1000, () => {
      source.tell({ iteration: 3 });
    }),
  );
  expect(slider().getAttribute('aria-valuetext')).toBe('Iteration 3');
  expect(tile.getByText('Iteration 2')).toBeTruthy();
  source.behind = 0;
  await settled(() => {
    source.tell({ state: 'done', actions: [] });
  });
  expect(tile.getByText('Iteration 3')).toBeTruthy();
});

test('head, charts, orientations and log change to a new iteration together', async () => {
  const source = new FakeSource();
  await openPanel({ source });
  const tile = within(screen.getByRole('region', { name: 'Convergence' }));
  const shown = (): unknown[] => [
    slider().getAttribute('aria-valuetext'),
    screen.queryByText('Iteration 3 of 3') === null,
    tile.queryByText('Iteration 3') === null,
    tile.queryByText(/^Most likely orientation .* in 3 iterations/) === null,
    screen.queryByRole('cell', { name: '1.33' }) === null,
  ];
  let answer = (): void => undefined;
  source.frames = () =>
    new Promise((resolve) => {
      answer = () => {
        resolve(Int32Array.of(1, 2, 3));
      };
    });
  source.text = () => Promise.resolve('Iter\ttime\n1\t2.01\n2\t1.47\n3\t1.33\n');
  await withTimersHeld(async () => {
    await pass(100, () => {
      source.tell({ iteration: 3 });
    });
    expect(shown()).toEqual(['Iteration 2', true, true, true, true]);
    // The model is shown as soon as it is there, and says of which iteration it is.
    expect(screen.getByText('Iteration 3 · Fourier intensity')).toBeTruthy();
    await pass(100, () => {
      answer();
    });
    expect(shown()).toEqual(['Iteration 3', false, false, false, false]);
  });
});

test('what does not come keeps a new iteration back for a moment only', async () => {
  const source = new FakeSource();
  await openPanel({ source });
  source.frames = () => new Promise(() => undefined);
  await withTimersHeld(async () => {
    await pass(100, () => {
      source.tell({ iteration: 3, state: 'done', actions: [] });
    });
    expect(screen.queryByText('Iteration 3 of 3')).toBeNull();
    await pass(1000, () => undefined);
    expect(screen.getByText('Iteration 3 of 3')).toBeTruthy();
    expect(screen.getByText('slide-n6: Finished, iteration 3')).toBeTruthy();
  });
});

test('an iteration that kept no output holds nothing back', async () => {
  const source = new FakeSource();
  source.hasOutputs = false;
  source.frames = () => new Promise(() => undefined);
  await openPanel({ source });
  await withTimersHeld(async () => {
    await pass(0, () => {
      source.tell({ iteration: 3 });
    });
    expect(screen.getByText('Iteration 3 of 3')).toBeTruthy();
  });
});

test('while a new iteration is held back, another text is shown as it is', async () => {
  const source = new FakeSource();
  await openPanel({ source });
  source.frames = () => new Promise(() => undefined);
  await withTimersHeld(async () => {
    await pass(10, () => {
      source.tell({ iteration: 3 });
    });
    await pass(10, () => {
      fireEvent.change(screen.getByRole('combobox', { name: 'Text' }), {
        target: { value: 'stdout' },
      });
    });
    expect(slider().getAttribute('aria-valuetext')).toBe('Iteration 2');
    expect(screen.getByText('the stdout')).toBeTruthy();
    expect(screen.queryByRole('cell', { name: '1.47' })).toBeNull();
  });
});

test('the log has its columns, and other texts can be read', async () => {
  await openPanel();
  expect(screen.getByRole('columnheader', { name: 'time' })).toBeTruthy();
  expect(screen.getByRole('cell', { name: '1.47' })).toBeTruthy();
  await settled(() => {
    fireEvent.change(screen.getByRole('combobox', { name: 'Text' }), {
      target: { value: 'stderr' },
    });
  });
  expect(screen.getByText('the stderr')).toBeTruthy();
});
