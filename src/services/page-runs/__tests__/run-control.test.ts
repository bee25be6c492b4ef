import { expect, it } from '@jest/globals';
import { RunControl } from '../coordinator/run-control.ts';
import type { NewPageEvent } from '../records.ts';

function control(): { told: string[]; control: RunControl } {
  const told: string[] = [];
  const tell = ({ event }: NewPageEvent): Promise<void> => {
    told.push(event);
    return Promise.resolve();
  };
  return { told, control: new RunControl(tell) };
}

it('goes on when nothing is asked', async () => {
  const { told, control: asked } = control();
  expect(await asked.afterIteration()).toBe('go on');
  expect(told).toEqual([]);
});

it('pauses after the iteration, until it is resumed', async () => {
  const { told, control: asked } = control();
  await asked.take('pause');
  await asked.take('pause');
  const waiting = asked.afterIteration();
  await Promise.resolve();
  expect(told).toEqual(['pausing', 'paused']);
  await asked.take('resume');
  expect(await waiting).toBe('go on');
  expect(told).toEqual(['pausing', 'paused', 'resumed']);
});

it('takes a pause back before the iteration ends', async () => {
  const { told, control: asked } = control();
  await asked.take('pause');
  await asked.take('resume');
  expect(await asked.afterIteration()).toBe('go on');
  expect(told).toEqual(['pausing', 'resumed']);
});

it('stops after the iteration, also when it is paused', async () => {
  const { control: asked } = control();
  await asked.take('stop');
  expect(await asked.afterIteration()).toBe('stop');

  const { told, control: paused } = control();
  await paused.take('pause');
  const waiting = paused.afterIteration();
  await paused.take('stop');
  expect(await waiting).toBe('stop');
  expect(told).toEqual(['pausing', 'paused', 'stopping']);
});

it('is cancelled at once', async () => {
  const { control: asked } = control();
  await asked.take('pause');
  const waiting = asked.afterIteration();
  await asked.take('cancel');
  await expect(waiting).rejects.toThrow('cancelled');
  expect(asked.signal.aborted).toBe(true);
});
