import { expect, test } from '@jest/globals';
import { CommandRegistry } from '@lumino/commands';
import { fireEvent, within } from '@testing-library/react';
import { CommandIDs } from '../../../command-ids.ts';
import { FakeSource } from './fake-source.ts';
import { chosen, openFramesTab } from './opened-frames-tab.ts';
import { settled } from './opened-panel.ts';

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
  const tab = within(await openFramesTab(commands, source));
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
  await settled(() => {
    fireEvent.click(tab.getByRole('button', { name: 'New run with them…' }));
  });
  expect(asked).toEqual([
    [CommandIDs.openFrames, { run: 'gateway:a', frame: 0, frames: [0, 1] }],
    [CommandIDs.chooseFrames, { frames: [0, 1] }],
    [CommandIDs.excludeFrames, { key: 'gateway:a', frames: [0, 1] }],
    [CommandIDs.excludeFrames, { key: 'gateway:a', frames: [2] }],
  ]);
});

test('no run is offered without all of its frames', async () => {
  const asked: unknown[] = [];
  const commands = new CommandRegistry();
  commands.addCommand(CommandIDs.excludeFrames, {
    describedBy: {},
    execute: (args) => asked.push(args),
  });
  const source = new FakeSource({ config: '/data/slide-n6/config.ini' });
  source.modes = { modes: 2 };
  const tab = within(await openFramesTab(commands, source));
  for (const name of ['Mode 0', 'Mode 1']) {
    await settled(() => {
      fireEvent.click(tab.getByRole('button', { name }));
    });
  }
  const button = tab.getByRole('button', { name: 'New run without them…' });
  expect(button.getAttribute('aria-disabled')).toBe('true');
  const reason = document.getElementById(button.getAttribute('aria-describedby') ?? '');
  expect(reason?.textContent).toBe('These are all frames: a run without them would have none.');
  await settled(() => {
    fireEvent.click(button);
  });
  expect(asked).toEqual([]);
});

test('the frames of several modes are chosen together, and let go again', async () => {
  const source = new FakeSource();
  source.modes = { modes: 2 };
  const tab = within(await openFramesTab(new CommandRegistry(), source));
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
