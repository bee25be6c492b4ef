import { expect, test } from '@jest/globals';
import { Rest } from '../scene/rest.ts';

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

test('settles when nothing more is begun', async () => {
  const rest = new Rest();
  let left = 2;
  let isSettled = false;
  const settling = rest
    .settle(() => {
      rest.isBusy = left > 0;
      left -= 1;
    })
    .then(() => (isSettled = true));
  for (let ended = 0; ended < 2; ended++) {
    await turn();
    expect(isSettled).toBe(false);
    rest.isBusy = false;
  }
  await settling;
  expect(rest.isBusy).toBe(false);
});

test('keeps nobody waiting when it is disposed', async () => {
  const rest = new Rest();
  rest.isBusy = true;
  const settling = rest.settle(() => undefined);
  rest.dispose();
  await expect(settling).rejects.toMatchObject({ name: 'AbortError' });
  await expect(rest.settle(() => undefined)).rejects.toMatchObject({ name: 'AbortError' });
});
