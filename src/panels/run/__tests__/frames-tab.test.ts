import { expect, jest, test } from '@jest/globals';
import { Notification } from '@jupyterlab/apputils';
import { CommandRegistry } from '@lumino/commands';
import { fireEvent, within } from '@testing-library/react';
import { CommandIDs } from '../../../command-ids.ts';
import { FakeSource } from './fake-source.ts';
import { chosen, openFramesTab } from './opened-frames-tab.ts';
import { settled } from './opened-panel.ts';

test('frames are laid out by two of their values, and chosen by limits', async () => {
  const tab = within(await openFramesTab());
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
  const tab = within(await openFramesTab(commands));
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
  const tab = within(await openFramesTab(commands));
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
  const tab = within(await openFramesTab());
  await draw(tab.getByRole('img', { name: /^Log-likelihood/ }), [52, 146]);
  Notification.manager.changed.disconnect(onChanged);
  expect(told).toEqual([expect.stringContaining(CommandIDs.openFrames)]);
});

test('limits stand from low to high, and go where other frames are chosen', async () => {
  const source = new FakeSource();
  source.modes = { modes: 2 };
  const tab = within(await openFramesTab(new CommandRegistry(), source));
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
  const tab = within(await openFramesTab(new CommandRegistry(), source));
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
