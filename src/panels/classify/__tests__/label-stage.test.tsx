import { expect, test } from '@jest/globals';
import { nullTranslator } from '@jupyterlab/translation';
import { act, fireEvent, screen } from '@testing-library/react';
import { classifyActions } from '../make-actions.ts';
import { classifierOfEachTest, does, press } from './shown-classifier.tsx';

const classifier = classifierOfEachTest();

test('letters label the shown frame and go on, past blacklisted ones; Backspace goes back', async () => {
  const panel = classifier();
  await panel.show();
  // Every fourth is blacklisted, the first one too.
  expect(panel.model.frames.frame).toBe(1);
  for (const letter of ['a', 'B', 'a']) {
    await panel.key(letter);
  }
  expect(panel.model.frames.frame).toBe(5);
  expect([...(panel.keeper.kept ?? [])].slice(0, 6)).toEqual([0, 1, 2, 1, 0, 0]);
  expect(screen.getByText('3 of 20 frames labelled')).toBeTruthy();
  await panel.key('Backspace');
  expect(panel.model.frames.frame).toBe(3);
  expect(screen.getByText('2 of 20 frames labelled')).toBeTruthy();
  await panel.key('z', { ctrlKey: true });
  expect(panel.model.frames.frame).toBe(2);
  expect(screen.getByText('no class')).toBeTruthy();
  // The next one without a class, also from behind.
  await panel.key('Enter');
  expect(panel.model.frames.frame).toBe(3);
  await does(() => {
    panel.model.frames.show(19);
  });
  await panel.key('x');
  await panel.key('Enter');
  expect(panel.model.frames.frame).toBe(2);
  await does(() => {
    panel.model.frames.show(1);
  });
  await panel.key('Delete');
  expect(panel.model.labels?.codes[1]).toBe(0);
  expect(panel.model.frames.frame).toBe(1);
});

test('keys that are typed, or go with others, are no classes', async () => {
  const panel = classifier();
  await panel.show();
  const field = screen.getByRole('spinbutton', { name: 'Frame' });
  expect(await panel.key('a', { target: field })).toBe(false);
  expect(await panel.key('Backspace', { target: field })).toBe(false);
  expect(await panel.key('a', { ctrlKey: true })).toBe(false);
  expect(await panel.key('1')).toBe(false);
  expect(panel.model.labels?.counts[0]).toBe(20);
  await panel.key('a');
  const box = screen.getByRole('checkbox', { name: /^a/ });
  expect(await panel.key('b', { target: box })).toBe(true);
  expect(panel.model.labels?.framesOf([2])).toEqual([2]);
});

test('one class is gone through alone, and its frames are taken elsewhere', async () => {
  const panel = classifier();
  panel.keeper.kept = Uint8Array.from({ length: 20 }, (_, frame) => (frame % 3 === 0 ? 1 : 2));
  await panel.show();
  await does(() => {
    fireEvent.change(screen.getByRole('combobox', { name: 'Frames that are gone through' }), {
      target: { value: 'a' },
    });
  });
  expect([...panel.model.frames.order.between(0, Infinity)]).toEqual([3, 6, 9, 15, 18]);
  expect(panel.model.frames.frame).toBe(3);
  expect(screen.getByRole('button', { name: 'Frames' }).hasAttribute('disabled')).toBe(true);
  await press('checkbox', /^a/);
  for (const name of ['Frames', 'Blacklist', 'New run with them…', 'Save classes', 'Open…']) {
    await press('button', name);
  }
  expect(panel.done).toEqual([
    'frames 3 6 9 15 18',
    'blacklist 3 6 9 15 18',
    'run 3 6 9 15 18',
    'save',
    'open',
  ]);
});

test('labels of other data are told of, and a browser that keeps nothing', async () => {
  const panel = classifier();
  panel.keeper.others = [600];
  panel.keeper.problem = 'The quota has been exceeded.';
  await panel.show();
  expect(screen.getByText(/keeps labels of a file of this name with 600 frames/)).toBeTruthy();
  await panel.key('a');
  expect(screen.getByText(/does not keep the labels.*quota/)).toBeTruthy();
});

test('the classes beside the photons are taken, or told why not', async () => {
  const panel = classifier();
  await panel.show({}, { read: () => Promise.resolve(new Uint8Array(20).fill(3)) });
  expect(screen.getByText('20 of 20 frames labelled')).toBeTruthy();
  panel.close();
  await panel.show(
    {},
    { read: () => Promise.reject(new Error('my_classes.dat: one of 7 lines.')) },
  );
  expect(screen.getByText(/were not taken\. my_classes\.dat: one of 7 lines\./)).toBeTruthy();
});

test('kept labels that the file beside the photons contradicts stay, or give way', async () => {
  const panel = classifier();
  const read = () => Promise.resolve(new Uint8Array(20).fill(3));
  panel.keeper.kept = new Uint8Array(20).fill(2);
  await panel.show({}, { read });
  expect(panel.model.labels?.counts[2]).toBe(20);
  expect(screen.getByText(/my_classes\.dat holds other classes/)).toBeTruthy();
  await press('button', 'Keep these');
  expect(screen.queryByText(/holds other classes/)).toBeNull();
  expect(panel.model.labels?.counts[2]).toBe(20);
  panel.close();

  await panel.show({}, { read });
  await press('button', 'Take those of the file');
  expect(screen.queryByText(/holds other classes/)).toBeNull();
  expect(panel.model.labels?.counts[3]).toBe(20);
  await panel.key('Backspace');
  expect(panel.model.labels?.counts[2]).toBe(20);
  panel.close();

  panel.keeper.kept = new Uint8Array(20).fill(3);
  await panel.show({}, { read });
  expect(screen.queryByText(/holds other classes/)).toBeNull();
});

test('commands label frames as keys do, and refuse what there is no network for', async () => {
  const panel = classifier();
  await panel.show({ show: 'none' });
  const nothing = (): Promise<void> => Promise.resolve();
  const trans = nullTranslator.load('');
  const actions = classifyActions(panel.model, trans, { save: nothing, open: nothing });
  await does(() => {
    actions.label([1, 3], 'c');
  });
  expect(panel.model.labels?.framesOf([3])).toEqual([1, 3]);
  expect([...panel.model.frames.order.between(0, 5)]).toEqual([2, 5]);
  await act(async () => {
    await expect(actions.predict(0.5)).rejects.toThrow('teach one first');
    await actions.convert({});
    // Of twenty frames five are blacklisted, and one is blank.
    await expect(actions.embed({ neighbours: 40 })).rejects.toThrow(
      '"neighbours" of the embedding: A whole number from 1 to 13.',
    );
    await actions.train({});
    panel.model.set({ conversion: { kind: 'polar' } });
    await expect(actions.predict(undefined)).rejects.toThrow('earlier settings');
  });
  expect(panel.analyser.asked).toEqual([]);
  const find = screen.getByRole('button', { name: 'Find their classes' });
  expect(find.hasAttribute('disabled')).toBe(true);
});

test('without photons it asks for some', async () => {
  const panel = classifier();
  await panel.show({}, { found: 'none' });
  await press('button', 'Choose Photons…');
  expect(panel.done).toEqual(['photons']);
});
