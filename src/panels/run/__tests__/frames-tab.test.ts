import { afterEach, expect, test } from '@jest/globals';
import { nullTranslator } from '@jupyterlab/translation';
import { CommandRegistry } from '@lumino/commands';
import { Widget } from '@lumino/widgets';
import { act, fireEvent, screen, within } from '@testing-library/react';
import { CommandIDs } from '../../../command-ids.ts';
import { RunPanel } from '../run-panel.tsx';
import { FakeSource } from './fake-source.ts';
import { fakeViewers } from './fake-viewers.ts';

let panel: RunPanel | undefined;

afterEach(() =>
  settled(() => {
    panel?.dispose();
  }),
);

const settled = (change: () => void): Promise<void> =>
  act(async () => {
    change();
    for (let i = 0; i < 5; i++) {
      await new Promise((rest) => setTimeout(rest));
    }
  });

async function open(commands = new CommandRegistry()): Promise<HTMLElement> {
  const opened = new RunPanel({
    source: new FakeSource(),
    key: 'gateway:a',
    view: undefined,
    commands,
    viewers: fakeViewers,
    trans: nullTranslator.load('test'),
  });
  panel = opened;
  await settled(() => {
    Widget.attach(opened, document.body);
  });
  await settled(() => {
    fireEvent.click(screen.getByRole('tab', { name: 'Frames' }));
  });
  return screen.getByRole('tabpanel', { name: 'Frames' });
}

test('frames are laid out by two of their values, and chosen by limits', async () => {
  const tab = within(await open());
  expect(
    tab.getByRole('img', {
      name: 'Log-likelihood, nats over Mutual information, nats of 3 frames',
    }),
  ).toBeTruthy();
  expect(tab.getByRole('button', { name: 'Blacklist' })).toHaveProperty('disabled', true);
  const from = tab.getByRole('spinbutton', { name: 'Across from' });
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

test('a frame that is clicked is opened', async () => {
  const opened: unknown[] = [];
  const commands = new CommandRegistry();
  commands.addCommand(CommandIDs.openFrames, {
    describedBy: {},
    execute: (args) => opened.push(args),
  });
  commands.addCommand(CommandIDs.showFrame, { describedBy: {}, execute: () => undefined });
  const tab = within(await open(commands));
  const plot = tab.getByRole('img', { name: /^Log-likelihood/ });
  plot.setPointerCapture = () => undefined;
  // jsdom lays nothing out: the first frame is at the lower left corner of the plot.
  for (const type of ['pointerdown', 'pointerup']) {
    await settled(() => {
      // jsdom has no pointer events with a place.
      fireEvent(plot, new MouseEvent(type, { bubbles: true, clientX: 52, clientY: 160 }));
    });
  }
  expect(opened).toEqual([{ run: 'gateway:a', frame: 0 }]);
});
