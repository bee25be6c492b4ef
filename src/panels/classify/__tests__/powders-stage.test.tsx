import { expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { classifierOfEachTest, does, press } from './shown-classifier.tsx';

const classifier = classifierOfEachTest();

test('each class has a powder, which is old once labels change', async () => {
  const panel = classifier();
  await panel.show({ stage: 'powders' });
  expect(screen.getByText(/Give frames a class first/)).toBeTruthy();
  await does(() => {
    panel.model.labels?.label([1, 2, 3], 1);
    panel.model.labels?.label([5], 2);
  });
  await press('button', 'Add up');
  expect(screen.getByRole('img', { name: 'Powder of class a' })).toBeTruthy();
  expect(screen.getByText(/^3 frames · /)).toBeTruthy();
  await does(() => {
    panel.model.labels?.label([5], 1);
  });
  expect(screen.getByText(/of earlier labels/)).toBeTruthy();
  expect(screen.queryByText(/What is shown/)).toBeNull();
  await press('radio', 'Sum');
  expect(screen.getByText('What is shown are means: add up to see sums.')).toBeTruthy();
});
