import { expect, test } from '@jest/globals';
import { fireEvent, screen } from '@testing-library/react';
import { classifierOfEachTest, does, press, type } from './shown-classifier.tsx';

const classifier = classifierOfEachTest();

test('embedded frames are chosen and labelled; pieces of the graph are told', async () => {
  const panel = classifier();
  await panel.show({ stage: 'embed' });
  expect(screen.getByText('No embedding yet')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Embed frames' }).hasAttribute('disabled')).toBe(true);
  await does(() => void panel.model.analysis.convert());
  await press('button', 'Embed frames');
  expect(screen.getByText(/falls into 2 pieces/)).toBeTruthy();
  await does(() => {
    panel.model.choose([2, 3]);
  });
  expect(screen.getByText('2 frames chosen')).toBeTruthy();
  await panel.key('c');
  expect(panel.model.labels?.framesOf([3])).toEqual([2, 3]);
  await does(() => {
    fireEvent.change(screen.getByRole('combobox', { name: 'Class of the chosen frames' }), {
      target: { value: 'none' },
    });
  });
  expect(panel.model.labels?.framesOf([3])).toEqual([]);
  // What was chosen is not to be seen any more.
  await does(() => void panel.model.analysis.embed());
  expect(panel.model.chosen).toEqual([]);
  await does(() => {
    panel.model.choose([2, 3]);
  });
  await does(() => void panel.model.analysis.convert());
  expect(panel.model.chosen).toEqual([]);
  await does(() => {
    panel.model.choose([2, 3]);
  });
  expect(await panel.key('c')).toBe(false);
  expect(panel.model.labels?.framesOf([3])).toEqual([]);
});

test('more neighbours than there are frames stay, and keep frames from being embedded', async () => {
  const panel = classifier();
  await panel.show({ stage: 'embed' });
  await does(() => void panel.model.analysis.convert());
  const embed = screen.getByRole('button', { name: 'Embed frames' });
  // Of twenty frames five are blacklisted, and one is blank.
  const field = await type('Neighbours', '40');
  expect(field.value).toBe('40');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByText('A whole number from 1 to 13.')).toBeTruthy();
  expect(embed.hasAttribute('disabled')).toBe(true);
  expect(embed.title).toBe('Correct the marked fields first.');
  await type('Neighbours', '13');
  await press('button', 'Embed frames');
  expect(panel.analyser.embedded).toMatchObject([{ neighbours: 13 }]);
});
