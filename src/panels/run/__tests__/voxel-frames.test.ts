import { expect, jest, test } from '@jest/globals';
import { CommandRegistry } from '@lumino/commands';
import { fireEvent, within } from '@testing-library/react';
import { FakeReader } from '../../frame/__tests__/fake-reader.ts';
import { RunMatch } from '../../frame/model/run-match.ts';
import { FakeSource } from './fake-source.ts';
import { chosen, openFramesTab } from './opened-frames-tab.ts';
import { settled, slider } from './opened-panel.ts';

// jsdom lays nothing out, and cannot scroll.
const scroll = jest.fn();
Element.prototype.scrollIntoView = scroll;

test('the frames of a voxel are listed and can be chosen', async () => {
  const source = new FakeSource();
  let searched: FakeReader['searched'] = [];
  const openFrames = () => {
    const reader = new FakeReader();
    ({ searched } = reader);
    return Promise.resolve({ reader, match: new RunMatch(reader, source, 'a') });
  };
  const tab = within(await openFramesTab(new CommandRegistry(), source, openFrames));
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
  const tab = within(await openFramesTab());
  await settled(() => {
    fireEvent.click(tab.getByRole('button', { name: 'Where the slices cross' }));
  });
  expect(tab.getByRole('alert').textContent).toBe('the frames are not opened in this test');
});

test('frames of a voxel or a mode are those of the model on the screen', async () => {
  const source = new FakeSource();
  source.modes = { modes: 2 };
  const openFrames = () => {
    const reader = new FakeReader();
    return Promise.resolve({ reader, match: new RunMatch(reader, source, 'a') });
  };
  const tab = within(await openFramesTab(new CommandRegistry(), source, openFrames));
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
