import { expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import type { PowderReport } from '../../frame/data/frames-request.ts';
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

test('a label that is given while powders are added up makes them old', async () => {
  const panel = classifier();
  await panel.show({ stage: 'powders' });
  await does(() => {
    panel.model.labels?.label([1, 2, 3], 1);
  });
  const made: (() => void)[] = [];
  const powder = panel.reader.powder.bind(panel.reader);
  panel.reader.powder = async (request, report) => {
    await new Promise<void>((resolve) => made.push(resolve));
    return powder(request, report);
  };
  await press('button', 'Add up');
  await does(() => {
    panel.model.labels?.label([5], 1);
  });
  await does(() => {
    made[0]();
  });
  expect(screen.getByRole('img', { name: 'Powder of class a' })).toBeTruthy();
  expect(screen.getByText(/of earlier labels/)).toBeTruthy();
});

test('what is told late of one class does not run ahead of the next, and Cancel ends all', async () => {
  const panel = classifier();
  await panel.show({ stage: 'powders' });
  await does(() => {
    panel.model.labels?.label([1, 2, 3], 1);
    panel.model.labels?.label([5, 6, 7], 2);
    panel.model.labels?.label([9], 3);
  });
  const made: (() => void)[] = [];
  const reports: PowderReport[] = [];
  const powder = panel.reader.powder.bind(panel.reader);
  panel.reader.powder = async (request, report) => {
    reports.push(report);
    await new Promise<void>((resolve) => made.push(resolve));
    return powder(request, () => undefined);
  };
  await press('button', 'Add up');
  await does(() => {
    made[0]();
  });
  // Longer than reports are kept back.
  await new Promise((resolve) => setTimeout(resolve, 60));
  await does(() => {
    reports[0](3, 3);
  });
  expect(panel.model.analysis.task.state).toMatchObject({ part: 3 / 7 });
  await press('button', 'Cancel');
  await does(() => {
    made[1]();
  });
  expect(reports.length).toBe(2);
  expect(screen.queryByRole('img', { name: 'Powder of class a' })).toBeNull();
});
