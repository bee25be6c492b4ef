import { expect, test } from '@jest/globals';
import { act, screen, within } from '@testing-library/react';
import {
  GPU,
  WASM,
  enter,
  model,
  number,
  offer,
  radio,
  settle,
  source,
  user,
  withForm,
} from './form-fixture.tsx';

withForm();

test('estimates arrive by themselves: sizes first, then seconds', async () => {
  await settle(400);
  expect(source.estimates.map(({ probe }) => probe)).toEqual([false]);
  expect(screen.getByText('213³')).toBeTruthy();
  expect(screen.getByText(/3 000 frames · 8 968 photons each/)).toBeTruthy();
  await settle(2000);
  expect(source.estimates.map(({ probe }) => probe)).toEqual([false, true]);
  expect(screen.getByText(/13 s \/ iteration/)).toBeTruthy();
  expect(screen.getByRole('img', { name: /num_div 6: 13 seconds per iteration/ })).toBeTruthy();
});

test('until the files have been looked at, the time says so', async () => {
  await settle(2400);
  const estimate = source.estimate.bind(source);
  source.estimate = () => new Promise(() => undefined);
  await enter(number('Orientations'), '7');
  await settle(2400);
  expect(screen.getByText('looking at the files …')).toBeTruthy();
  source.estimate = estimate;
});

test('seconds with another number of workers are not shown', async () => {
  await settle(2400);
  expect(screen.getByText(/13 s \/ iteration/)).toBeTruthy();
  act(() => {
    model.update({ workers: 1 });
  });
  expect(screen.queryByText(/13 s \/ iteration/)).toBeNull();
  await settle(2400);
  expect(screen.getByText(/13 s \/ iteration/)).toBeTruthy();
});

test('a time that is not known says why; one that was kept, or measured beside runs, how', async () => {
  const estimate = source.estimate.bind(source);
  const answer: { secondsPerIteration?: number; measured?: string; busy?: number } = {};
  source.estimate = async (request) => ({
    ...(await estimate({ ...request, probe: false })),
    ...(request.probe && answer),
  });
  const measure = async (workers: number): Promise<void> => {
    act(() => {
      model.update({ workers });
    });
    await settle(2400);
  };
  await measure(1);
  expect(screen.getByText('could not be measured')).toBeTruthy();

  const hour = 3_600_000;
  answer.secondsPerIteration = 13;
  answer.measured = new Date(Date.now() - hour).toISOString();
  await measure(2);
  expect(screen.getByText('from a 1 s probe on Local CPU, 1 h ago')).toBeTruthy();

  answer.busy = 1;
  await user().click(screen.getByRole('button', { name: 'Measure again' }));
  await settle(2400);
  expect(source.estimates.at(-1)).toMatchObject({ again: true });
  expect(screen.getByText('slower: 1 run computed too')).toBeTruthy();

  source.answer = { problems: [{ key: 'beta', message: 'Wrong.', severity: 'error' }] };
  await enter(number('Orientations'), '7');
  await settle(2400);
  expect(screen.getByText('measured when nothing is wrong')).toBeTruthy();
});

test('why there is no estimate is told, and it can be measured again', async () => {
  const estimate = source.estimate.bind(source);
  source.estimate = () => Promise.reject(new Error('The gateway does not answer.'));
  act(() => {
    model.update({ workers: 1 });
  });
  await settle(400);
  const box = within(screen.getByRole('region', { name: 'Estimate' }));
  expect(box.getByRole('alert').textContent).toContain('The gateway does not answer.');
  source.estimate = estimate;
  await user().click(box.getByRole('button', { name: 'Measure again' }));
  await settle(400);
  expect(box.queryByRole('alert')).toBeNull();
  expect(screen.getByText('213³')).toBeTruthy();
});

test('memory is that of the backend that is chosen, whichever was timed last', async () => {
  const estimate = source.estimate.bind(source);
  source.estimate = async (request) => ({
    ...(await estimate(request)),
    memory: { photons: request.backend === 'webgpu' ? 1e9 : 3e9, volumes: 0, workers: 0 },
  });
  source.secondsOf = { webgpu: 0.4, wasm: 10 };
  await offer([GPU, WASM]);
  await settle(5000);
  expect(model.estimator.known?.estimate.memory?.photons).toBe(3e9);
  await user().click(radio(/^WebGPU/));
  await settle(5000);
  expect(model.estimator.known?.estimate.memory?.photons).toBe(1e9);
  await enter(number('Orientations'), '7');
  await settle(9000);
  expect(model.estimator.known?.estimate.memory?.photons).toBe(1e9);
});
