import { expect, test } from '@jest/globals';
import { fireEvent, screen, within } from '@testing-library/react';
import { classifierOfEachTest, does, press, type } from './shown-classifier.tsx';

const classifier = classifierOfEachTest();

test('a network is taught, judged, and taken at its word when the user says so', async () => {
  const panel = classifier();
  panel.keeper.kept = Uint8Array.from({ length: 20 }, (_, frame) =>
    frame < 12 ? (frame % 2) + 1 : 0,
  );
  await panel.show({ stage: 'network' });
  await does(() => void panel.model.analysis.convert());
  await press('button', 'Train');
  expect(
    screen.getByText(/75.% of 8 validation frames right, by the weights of epoch 2/),
  ).toBeTruthy();
  const rows = within(screen.getByRole('table')).getAllByRole('row');
  expect(rows.map((row) => row.textContent)).toEqual(['ab', 'a31', 'b·4']);
  await press('button', 'Find their classes');
  // Not those that are blacklisted.
  expect([...panel.analyser.asked[0]]).toEqual([13, 14, 15, 17, 18, 19]);
  expect(panel.model.labels?.counts[2]).toBe(6);
  const review = screen.getByRole('list', { name: 'Frames by how sure their class is' });
  expect(within(review).getAllByRole('button')[0].textContent).toContain('Frame 13');
  await does(() => {
    fireEvent.click(within(review).getAllByRole('button')[1]);
  });
  expect(panel.model.frames.frame).toBe(14);
  await panel.key('a');
  expect(within(review).getAllByRole('button').length).toBe(5);
  await press('button', 'Take as labels');
  // What the user has said stays.
  expect(panel.model.labels?.codes[14]).toBe(1);
  expect(panel.model.labels?.counts[2]).toBe(11);
  await panel.key('Backspace');
  expect(panel.model.labels?.counts[2]).toBe(6);
});

test('says why a network cannot be taught', async () => {
  const panel = classifier();
  panel.analyser.refusal = 'What a network learns from should be labelled frames of two classes.';
  await panel.show({ stage: 'network' });
  await does(() => void panel.model.analysis.convert());
  await press('button', 'Train');
  expect(screen.getByRole('alert').textContent).toBe(panel.analyser.refusal);
  const layers = screen.getByRole('textbox', { name: 'Hidden layers' });
  await does(() => {
    fireEvent.change(layers, { target: { value: '10, x' } });
  });
  expect(screen.getByText(/Up to 8 whole numbers/)).toBeTruthy();
  const train = screen.getByRole('button', { name: 'Train' });
  expect(train.hasAttribute('disabled')).toBe(true);
  expect(train.title).toBe('Correct the marked fields first.');
  await does(() => {
    fireEvent.change(layers, { target: { value: '20' } });
  });
  expect(train.hasAttribute('disabled')).toBe(false);
  await press('button', 'Train');
  expect(panel.analyser.taught.at(-1)?.options.hidden).toEqual([20]);
});

test.each([
  ['Alpha', '-1', '0', 'A number from 0 to 1 000.', { alpha: 0 }],
  ['Epochs at most', '20000', '50', 'A whole number from 1 to 10 000.', { epochs: 50 }],
  ['For validation', '95', '12.5', 'A number from 1 to 90.', { validation: 0.125 }],
  ['Seed', '1.5', '7', 'A whole number from 0 to 2 147 483 647.', { seed: 7 }],
])(
  '%s = %s stays, and keeps Train back until it is %s',
  async (name, wrong, right, told, taken) => {
    const panel = classifier();
    await panel.show({ stage: 'network' });
    await does(() => void panel.model.analysis.convert());
    const train = screen.getByRole('button', { name: 'Train' });
    const field = await type(name, wrong);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(field.value).toContain(wrong.replace('-', '−').slice(0, 2));
    expect(screen.getByText((text) => text.replaceAll(/\s/g, ' ') === told)).toBeTruthy();
    expect(train.hasAttribute('disabled')).toBe(true);
    expect(train.title).toBe('Correct the marked fields first.');
    await type(name, right);
    expect(field.getAttribute('aria-invalid')).toBe('false');
    await press('button', 'Train');
    expect(panel.analyser.taught.at(-1)?.options).toMatchObject(taken);
  },
);

test('a confidence that is none keeps classes from being taken', async () => {
  const panel = classifier();
  panel.keeper.kept = Uint8Array.from({ length: 20 }, (_, frame) => (frame < 12 ? 1 : 0));
  await panel.show({ stage: 'network' });
  await does(() => void panel.model.analysis.convert());
  await press('button', 'Train');
  await press('button', 'Find their classes');
  await type('Least confidence of what is taken', '150');
  expect(screen.getByText('A number from 0 to 100.')).toBeTruthy();
  const take = screen.getByRole('button', { name: 'Take as labels' });
  expect(take.hasAttribute('disabled')).toBe(true);
  await type('Least confidence of what is taken', '55');
  await press('button', 'Take as labels');
  expect(panel.model.labels?.framesOf([2])).toEqual([15, 17, 18, 19]);
});
