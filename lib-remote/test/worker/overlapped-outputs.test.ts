import type { Iteration } from '@damselfly/compute/emc/iteration.ts';
import { expect, test } from 'vitest';
import { OverlappedOutputs } from '../../src/worker/overlapped-outputs.ts';

/** Iterations that are written when they are told to. */
function heldBack() {
  const told: string[] = [];
  let finish: (error?: Error) => void = () => undefined;
  const writer = {
    writeIteration: ({ number }: Iteration) =>
      new Promise<string>((resolve, reject) => {
        finish = (error) => {
          if (error) {
            reject(error);
          } else {
            told.push(`written ${number}`);
            resolve(`output_00${number}.h5`);
          }
        };
      }),
  };
  const observer = {
    iteration({ number }: Iteration, output: string) {
      told.push(`told ${number} ${output}`);
    },
  };
  return {
    outputs: new OverlappedOutputs(writer, observer),
    told,
    finish: (error?: Error): void => {
      finish(error);
    },
  };
}

function iteration(number: number): Iteration {
  const empty = new Float64Array();
  return {
    number,
    metrics: {
      rmsChange: 0,
      information: 0,
      logLikelihood: 0,
      beta: 1,
      rotationCount: 1,
      mergedRotations: 1,
      triedRotations: 1,
    },
    rotations: { count: 0, quaternions: empty, weights: empty },
    modes: { rotating: 1, still: 0 },
    shape: [1, 1, 1, 1],
    model: empty,
    weights: empty,
    orientations: new Int32Array(),
    mutualInformation: empty,
    frameLogLikelihood: empty,
    timings: { total: 0, steps: {} },
  };
}

test('the observer hears of an iteration when its output is there', async () => {
  const { outputs, told, finish } = heldBack();
  outputs.write(iteration(1));
  expect(told).toEqual([]);
  finish();
  await outputs.finished();
  expect(told).toEqual(['written 1', 'told 1 output_001.h5']);
});

test('a failed output is told at once, and to whoever waits', async () => {
  const { outputs, told, finish } = heldBack();
  const failure = new Error('the disk is full');
  outputs.write(iteration(1));
  expect(outputs.failed.aborted).toBe(false);
  finish(failure);
  await expect(outputs.finished()).rejects.toBe(failure);
  expect(outputs.failed.reason).toBe(failure);
  expect(told).toEqual([]);
});

test('nothing is awaited where nothing is written', async () => {
  const { outputs } = heldBack();
  await expect(outputs.finished()).resolves.toBeUndefined();
});
