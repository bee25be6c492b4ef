import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { CommonLines } from '@damselfly/compute/classes/common-lines.ts';
import { ClassComparison } from '../class-comparison.ts';
import type { CommonLinesRequest } from '../common-lines-request.ts';

interface Running {
  readonly request: CommonLinesRequest;
  readonly report: (part: number) => void;
  readonly signal: AbortSignal;
  readonly end: (lines: CommonLines) => void;
  readonly fail: (error: Error) => void;
}

let running: Running[];
let comparison: ClassComparison;

beforeEach(() => {
  running = [];
  comparison = new ClassComparison(
    (request, report, signal) =>
      new Promise((end, fail) => {
        running.push({ request, report, signal, end, fail });
        signal.addEventListener('abort', () => {
          fail(new Error('ended'));
        });
      }),
  );
});

afterEach(() => {
  comparison.dispose();
});

const request = (iteration: number, leastRadius = 4): CommonLinesRequest => ({
  iteration,
  planes: { values: Uint8Array.of(iteration), scale: 'log', low: 1, high: 2 },
  size: 9,
  sampling: { directions: 30, leastRadius, weighting: 'alike' },
});

const lines = (number: number): CommonLines => ({
  sampling: request(1).sampling,
  numbers: [number],
  empty: [],
  notFinite: [],
  matrix: Float64Array.of(1),
  scores: [],
  explained: [],
});

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

test('classes of later iterations wait, and of several the last is compared', async () => {
  comparison.want(request(1));
  comparison.want(request(2));
  comparison.want(request(3));
  expect(running.map((one) => one.request.iteration)).toEqual([1]);
  running[0].report(0.5);
  expect(comparison.part).toBe(0.5);
  running[0].end(lines(1));
  await settled();
  expect(comparison.found?.request.iteration).toBe(1);
  expect(running.map((one) => one.request.iteration)).toEqual([1, 3]);
  running[1].end(lines(3));
  await settled();
  expect(comparison.found?.request.iteration).toBe(3);
  running[1].report(1);
  // Too late to count.
  expect(comparison.part).toBeUndefined();
});

test('other parameters do not wait', async () => {
  comparison.want(request(1));
  comparison.want(request(1, 6));
  expect(running[0].signal.aborted).toBe(true);
  await settled();
  expect(running[1].request.sampling.leastRadius).toBe(6);
  running[1].end(lines(1));
  await settled();
  expect(comparison.error).toBeUndefined();
  expect(comparison.found?.request.sampling.leastRadius).toBe(6);
});

test('what is compared already is not compared again', async () => {
  const once = request(1);
  comparison.want(once);
  comparison.want({ ...once });
  running[0].end(lines(1));
  await settled();
  comparison.want({ ...once });
  expect(running).toHaveLength(1);
});

test('the user can end it, and begin it again; what came before stays', async () => {
  comparison.want(request(1));
  running[0].end(lines(1));
  await settled();
  comparison.want(request(2));
  comparison.want(request(3));
  comparison.cancel();
  await settled();
  expect([comparison.isCancelled, comparison.part, comparison.error]).toEqual([
    true,
    undefined,
    undefined,
  ]);
  expect(comparison.found?.request.iteration).toBe(1);
  expect(comparison.isOld).toBe(true);
  comparison.retry();
  expect(comparison.isCancelled).toBe(false);
  expect(running.at(-1)?.request.iteration).toBe(3);
});

test('a failure is told, and can be tried again', async () => {
  comparison.want(request(1));
  running[0].fail(new Error('no memory'));
  await settled();
  expect(comparison.error).toMatchObject({ message: 'no memory' });
  comparison.retry();
  running[1].end(lines(1));
  await settled();
  expect(comparison.error).toBeUndefined();
  expect(comparison.found).toBeDefined();
  expect(comparison.isOld).toBe(false);
});

test('after it is thrown away nothing is compared', () => {
  comparison.want(request(1));
  comparison.dispose();
  expect(running[0].signal.aborted).toBe(true);
  comparison.want(request(2));
  expect(running).toHaveLength(1);
});
