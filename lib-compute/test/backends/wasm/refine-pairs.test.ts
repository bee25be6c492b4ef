import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EmcEngine, FrameMaxima } from '../../../src/backends/backend.ts';
import { referenceBackend } from '../../../src/backends/reference/reference-backend.ts';
import { exactLogLikelihoods } from '../../../src/backends/float32/exact-log-likelihoods.ts';
import { crewPairs } from '../../../src/backends/wasm/crew-pairs.ts';
import { photonLists } from '../../../src/backends/wasm/photon-lists.ts';
import { refinePairs } from '../../../src/backends/float32/refine-pairs.ts';
import { prepareWorkers } from '../../../src/backends/wasm/travel.ts';
import { WorkerCrew } from '../../../src/backends/wasm/worker-crew.ts';
import { workerSetups } from '../../../src/backends/wasm/worker-setups.ts';
import { largestDifference } from '../../support/one-iteration.ts';
import { randomProblem, randomVolume } from '../../support/random-problem.ts';
import { inProcessWorkers } from './in-process-workers.ts';

const FRAMES = 20;
const problem = randomProblem({
  frames: FRAMES,
  pixels: 200,
  likelihoodPixels: 150,
  rotations: 90,
  size: 11,
});
const model = randomVolume(11, 6);
const perFrame = (value: number): Float64Array => new Float64Array(FRAMES).fill(value);
const scale = perFrame(1);
const window = perFrame(14);

/** The likelihood on workers whose model is wrong: every voxel 0.1 % off, up or down. */
async function roughLikelihood(crew: WorkerCrew): Promise<FrameMaxima> {
  const setups = workerSetups(problem, { parity: true, workers: 2 }, 'relaxed');
  await prepareWorkers(crew, setups, photonLists(problem.photons, setups[0].blocks));
  const wrong = Float32Array.from(model, (value, voxel) => value * (voxel % 2 ? 1.001 : 0.999));
  await crew.all('a test', async (worker) => {
    await worker.loadModel(0, wrong);
    await worker.loadReference(new Float32Array(150).fill(1), new Float32Array(150));
    await worker.beginLikelihood(scale, perFrame(20));
  });
  await crew.overTiles('a test', 2, {}, async (worker, range) => {
    await worker.likelihood(range);
  });
  const [first, second] = await crew.all('a test', (worker) => worker.maxima());
  const isSecond = second.maximum.map((value, d) => (value > first.maximum[d] ? 1 : 0));
  return {
    maximum: first.maximum.map((value, d) => Math.max(value, second.maximum[d])),
    tomogram: first.tomogram.map((r, d) => (isSecond[d] ? second.tomogram[d] : r)),
  };
}

let reference: EmcEngine;
let truth: FrameMaxima;
const crew = new WorkerCrew(inProcessWorkers(), [3, 3]);

beforeAll(async () => {
  reference = await referenceBackend.prepare(problem, { parity: true, workers: 1 });
  await reference.setModel(model);
  truth = await reference.likelihood(scale, window);
});

afterAll(async () => {
  await crew.terminate();
});

test('values within the margin of a threshold become exact', async () => {
  // References are those of `correction` alone: the sums that the workers leave out.
  const rough = await roughLikelihood(crew);
  const logarithms = problem.pixels.correction.map(Math.log);
  const { onesOffsets, ones, multiOffsets, multi, counts } = problem.photons;
  const referenceSums = perFrame(0).map((_, d) => {
    const lit = (pixel: number): number => (pixel < 150 ? logarithms[pixel] : 0);
    const single = ones.slice(onesOffsets[d], onesOffsets[d + 1]);
    let sum = single.reduce((partial, pixel) => partial + lit(pixel), 0);
    for (let i = multiOffsets[d]; i < multiOffsets[d + 1]; i++) {
      sum += counts[i] * lit(multi[i]);
    }
    return sum;
  });
  const withReference = (values: Float64Array): Float64Array =>
    values.map((value, d) => value + referenceSums[d]);
  expect(largestDifference(withReference(rough.maximum), truth.maximum)).toBeGreaterThan(1e-3);

  const margin = perFrame(2.5);
  const refined = await refinePairs(crewPairs(crew), {
    ...{ problem, model, scale, window, referenceSums, margin, maxima: rough },
  });

  // The empty first frame has no second pair near its best; all others are doubtful at this margin.
  expect(refined.tomogram).toEqual(truth.tomogram);
  expect(largestDifference(withReference(refined.maximum), truth.maximum)).toBeLessThan(1e-9);
  const listed = await crew.all('a test', (worker) =>
    worker.listPairs(
      refined.maximum.map((value) => value - margin[0]),
      perFrame(Infinity),
    ),
  );
  for (const pairs of listed) {
    const exact = exactLogLikelihoods(problem, model, scale, pairs);
    pairs.frames.forEach((d, pair) => {
      expect(pairs.logLikelihoods[pair] + referenceSums[d]).toBeCloseTo(exact[pair], 5);
    });
  }
});
