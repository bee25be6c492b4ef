import { expect, jest, test } from '@jest/globals';
import { Notification } from '@jupyterlab/apputils';
import { CommandRegistry } from '@lumino/commands';
import { fireEvent, within, type screen } from '@testing-library/react';
import { CommandIDs } from '../../../command-ids.ts';
import { FakeReader } from '../../frame/__tests__/fake-reader.ts';
import { RunMatch } from '../../frame/model/run-match.ts';
import { FakeSource } from './fake-source.ts';
import { openFrames } from './fake-frames.ts';
import { openTab, settled, slider } from './opened-panel.ts';

// jsdom lays nothing out, and cannot scroll.
const scroll = jest.fn();
Element.prototype.scrollIntoView = scroll;
// The plot takes the room that there is: as much as in a small tile, and no width.
globalThis.ResizeObserver = class {
  readonly #told: ResizeObserverCallback;

  constructor(told: ResizeObserverCallback) {
    this.#told = told;
  }

  observe(target: Element): void {
    const [width, height] = [0, 180];
    const edges = { x: 0, y: 0, left: 0, top: 0, right: width, bottom: height };
    const contentRect = { ...edges, width, height, toJSON: () => edges };
    const none: readonly ResizeObserverSize[] = [];
    const boxes = { borderBoxSize: none, contentBoxSize: none, devicePixelContentBoxSize: none };
    this.#told([{ target, contentRect, ...boxes }], this);
  }
  unobserve(): void {
    // Sizes stay.
  }
  disconnect(): void {
    // As above.
  }
};

const open = (
  commands = new CommandRegistry(),
  source = new FakeSource(),
  frames = openFrames,
): Promise<HTMLElement> => openTab('Frames', { commands, source, frames });

test('frames are laid out by two of their values, and chosen by limits', async () => {
  const tab = within(await open());
  expect(
    tab.getByRole('img', {
      name: 'Log-likelihood, nats over Mutual information, nats of 3 frames',
    }),
  ).toBeTruthy();
  expect(tab.getByRole('button', { name: 'Blacklist' })).toHaveProperty('disabled', true);
  const from = tab.getByRole('spinbutton', { name: 'Mutual information from' });
  await settled(() => {
    fireEvent.focus(from);
    fireEvent.change(from, { target: { value: '1.5' } });
    fireEvent.blur(from);
  });
  // The fake's values are 1, 2 and 3.
  expect(tab.getByRole('status').textContent).toBe('2 frames chosen');
  expect(tab.getByRole('button', { name: 'Blacklist' })).toHaveProperty('disabled', false);
  await settled(() => {
    fireEvent.click(tab.getByRole('button', { name: 'Clear' }));
  });
  expect(tab.getByRole('status').textContent).toMatch(/^Draw a box/);
});

/** Presses a plot at a place, and draws to another where there is one. */
async function draw(
  plot: HTMLElement,
  from: readonly [number, number],
  to?: readonly [number, number],
): Promise<void> {
  plot.setPointerCapture = () => undefined;
  // jsdom has no pointer events with a place.
  const send = (type: string, [clientX, clientY]: readonly [number, number]): Promise<void> =>
    settled(() => {
      fireEvent(plot, new MouseEvent(type, { bubbles: true, clientX, clientY }));
    });
  await send('pointerdown', from);
  if (to) {
    await send('pointermove', to);
  }
  await send('pointerup', to ?? from);
}

test('a frame that is clicked is opened', async () => {
  const opened: unknown[] = [];
  const commands = new CommandRegistry();
  commands.addCommand(CommandIDs.openFrames, {
    describedBy: {},
    execute: (args) => opened.push(args),
  });
  commands.addCommand(CommandIDs.showFrame, { describedBy: {}, execute: () => undefined });
  const tab = within(await open(commands));
  // jsdom lays nothing out: the first frame is at the lower left corner of the plot.
  await draw(tab.getByRole('img', { name: /^Log-likelihood/ }), [52, 146]);
  expect(opened).toEqual([{ run: 'gateway:a', frame: 0 }]);
});

test('keys go from frame to frame, choose and open them', async () => {
  // jsdom has no canvas to paint the pattern on, which is seen beside the frame.
  const canvas = jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  const opened: unknown[] = [];
  const commands = new CommandRegistry();
  commands.addCommand(CommandIDs.openFrames, {
    describedBy: {},
    execute: (args) => opened.push(args),
  });
  commands.addCommand(CommandIDs.showFrame, { describedBy: {}, execute: () => undefined });
  const tab = within(await open(commands));
  const plot = tab.getByRole('slider', { name: /^Frame that is pointed at/ });
  const press = (key: string): Promise<void> =>
    settled(() => {
      fireEvent.keyDown(plot, { key });
    });
  const spoken = (): string | null => plot.getAttribute('aria-valuetext');
  await press('ArrowRight');
  await press('ArrowRight');
  const value = 'Mutual information, nats 2.000, Log-likelihood, nats 2.000';
  expect(spoken()).toBe(`Frame 1, ${value}`);
  await press(' ');
  expect(spoken()).toBe(`Frame 1, ${value}, chosen`);
  await press('ArrowUp');
  await press(' ');
  expect(chosen(tab)).toBe('2 frames chosen');
  await press('Enter');
  expect(opened).toEqual([{ run: 'gateway:a', frame: 2 }]);
  await press(' ');
  await press('ArrowDown');
  await press(' ');
  expect(tab.queryByText(/frames? chosen$/)).toBeNull();
  await press('Escape');
  expect(spoken()).toMatch(/^No frame/);
  canvas.mockRestore();
});

test('a frame that cannot be opened says why', async () => {
  const told: string[] = [];
  const onChanged = (_: unknown, { notification }: Notification.IChange): void => {
    told.push(notification.message);
  };
  Notification.manager.changed.connect(onChanged);
  // There is no such command.
  const tab = within(await open());
  await draw(tab.getByRole('img', { name: /^Log-likelihood/ }), [52, 146]);
  Notification.manager.changed.disconnect(onChanged);
  expect(told).toEqual([expect.stringContaining(CommandIDs.openFrames)]);
});

test('limits stand from low to high, and go where other frames are chosen', async () => {
  const source = new FakeSource();
  source.modes = { modes: 2 };
  const tab = within(await open(new CommandRegistry(), source));
  const limit = (name: string): number =>
    Number(tab.getByRole('spinbutton', { name }).getAttribute('aria-valuenow'));
  const whole = limit('Mutual information from');
  const plot = tab.getByRole('img', { name: /^Log-likelihood/ });
  await draw(plot, [80, 10], [60, 140]);
  expect(limit('Mutual information from')).toBeGreaterThan(whole);
  expect(limit('Mutual information to')).toBeGreaterThan(limit('Mutual information from'));
  expect(limit('Log-likelihood to')).toBeGreaterThan(limit('Log-likelihood from'));
  expect(plot.querySelectorAll('rect')).toHaveLength(1);
  await settled(() => {
    fireEvent.click(tab.getByRole('button', { name: 'Mode 1' }));
  });
  expect(plot.querySelectorAll('rect')).toHaveLength(0);
  expect(limit('Mutual information from')).toBe(whole);
});

const chosen = (tab: Pick<typeof screen, 'getByText'>): string | null =>
  tab.getByText(/frames? chosen$/).textContent;

test('chosen frames are opened, and left out of a new run', async () => {
  const asked: unknown[] = [];
  const commands = new CommandRegistry();
  const ask = (id: string) => ({
    describedBy: {},
    execute: (args: unknown) => asked.push([id, args]),
  });
  for (const id of [CommandIDs.openFrames, CommandIDs.chooseFrames, CommandIDs.excludeFrames]) {
    commands.addCommand(id, ask(id));
  }
  const source = new FakeSource({ config: '/data/slide-n6/config.ini' });
  source.modes = { modes: 2 };
  const tab = within(await open(commands, source));
  await settled(() => {
    fireEvent.click(tab.getByRole('button', { name: 'Mode 1' }));
  });
  expect(chosen(tab)).toBe('2 frames chosen');
  await settled(() => {
    fireEvent.click(tab.getByRole('button', { name: 'Open' }));
  });
  await settled(() => {
    fireEvent.click(tab.getByRole('button', { name: 'New run without them…' }));
  });
  expect(asked).toEqual([
    [CommandIDs.openFrames, { run: 'gateway:a', frame: 0, frames: [0, 1] }],
    [CommandIDs.chooseFrames, { frames: [0, 1] }],
    [CommandIDs.excludeFrames, { key: 'gateway:a', frames: [0, 1] }],
  ]);
});

test('the frames of several modes are chosen together, and let go again', async () => {
  const source = new FakeSource();
  source.modes = { modes: 2 };
  const tab = within(await open(new CommandRegistry(), source));
  const press = (name: string): Promise<void> =>
    settled(() => {
      fireEvent.click(tab.getByRole('button', { name }));
    });
  const pressed = (): string[] =>
    tab.queryAllByRole('button', { pressed: true }).map(({ textContent }) => textContent);
  await press('Mode 1');
  expect([pressed(), chosen(tab)]).toEqual([['1'], '2 frames chosen']);
  await press('Mode 0');
  expect([pressed(), chosen(tab)]).toEqual([['0', '1'], '3 frames chosen']);
  await press('Mode 1');
  expect([pressed(), chosen(tab)]).toEqual([['0'], '1 frame chosen']);
  await press('Mode 0');
  expect(pressed()).toEqual([]);
  expect(tab.queryByText(/frames? chosen$/)).toBeNull();
});

test('the frames of a voxel are listed and can be chosen', async () => {
  const source = new FakeSource();
  let searched: FakeReader['searched'] = [];
  const openFrames = () => {
    const reader = new FakeReader();
    ({ searched } = reader);
    return Promise.resolve({ reader, match: new RunMatch(reader, source, 'a') });
  };
  const tab = within(await open(new CommandRegistry(), source, openFrames));
  await settled(() => {
    fireEvent.click(tab.getByRole('button', { name: 'Where the slices cross' }));
  });
  expect(searched).toEqual([[0, 0, 0]]);
  expect(scroll).toHaveBeenCalled();
  const listed = tab.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(listed).toEqual(['Frame 72.50 photons', 'Frame 31.00 photons']);
  const found = within(tab.getByRole('region', { name: 'Frames of a voxel' }));
  expect(found.getByText('Voxel 0, 0, 0 from the centre · iteration 2')).toBeTruthy();
  await settled(() => {
    fireEvent.focus(tab.getByRole('button', { name: /^Frame 7/ }));
  });
  await settled(() => {
    fireEvent.click(tab.getByRole('button', { name: 'Choose these 2 frames' }));
  });
  expect(chosen(tab)).toBe('2 frames chosen');
  // Of another iteration there may be others.
  await settled(() => {
    fireEvent.change(slider(), { target: { value: '1' } });
  });
  expect(tab.queryAllByRole('listitem')).toEqual([]);
});

test('frames that cannot be opened say why', async () => {
  const tab = within(await open());
  await settled(() => {
    fireEvent.click(tab.getByRole('button', { name: 'Where the slices cross' }));
  });
  expect(tab.getByRole('alert').textContent).toBe('the frames are not opened in this test');
});

test('the plot changes to a new iteration when all of it has come', async () => {
  const source = new FakeSource();
  let answer = (): void => undefined;
  source.frames = (_, iteration, column) => {
    const values = Float64Array.of(1, 2, 3).map((value) => value * iteration);
    return column === 'logLikelihood' && iteration === 3
      ? new Promise((resolve) => {
          answer = () => {
            resolve(values);
          };
        })
      : Promise.resolve(values);
  };
  const tab = within(await open(new CommandRegistry(), source));
  const limits = (): unknown[] =>
    ['Mutual information to', 'Log-likelihood to'].map((name) =>
      tab.getByRole('spinbutton', { name }).getAttribute('aria-valuenow'),
    );
  expect(limits()).toEqual(['6', '6']);
  await settled(() => {
    source.tell({ iteration: 3 });
  });
  expect(limits()).toEqual(['6', '6']);
  await settled(() => {
    answer();
  });
  expect(limits()).toEqual(['9', '9']);
});

test('frames of a voxel or a mode are those of the model on the screen', async () => {
  const source = new FakeSource();
  source.modes = { modes: 2 };
  const openFrames = () => {
    const reader = new FakeReader();
    return Promise.resolve({ reader, match: new RunMatch(reader, source, 'a') });
  };
  const tab = within(await open(new CommandRegistry(), source, openFrames));
  source.volume = () => new Promise(() => undefined);
  await settled(() => {
    source.tell({ iteration: 3 });
  });
  expect(slider().getAttribute('aria-valuetext')).toBe('Iteration 3');
  await settled(() => {
    fireEvent.click(tab.getByRole('button', { name: 'Where the slices cross' }));
  });
  expect(tab.getByText(/^Voxel 0, 0, 0 from the centre · iteration 2/)).toBeTruthy();
  const asked: number[] = [];
  source.frames = (_, iteration) => {
    asked.push(iteration);
    return Promise.resolve(Float64Array.of(0, 1, 0, 1, 1, 0));
  };
  await settled(() => {
    fireEvent.click(tab.getByRole('button', { name: 'Mode 1' }));
  });
  expect(asked).toEqual([2]);
});
