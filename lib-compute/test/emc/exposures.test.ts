import { expect, test } from 'vitest';
import { expandTomogram } from '../../src/backends/reference/tomogram.ts';
import { exposures } from '../../src/emc/exposures.ts';
import type { EmcInput } from '../../src/emc/input.ts';
import { planeRotations } from '../../src/geometry/plane-rotations.ts';
import { rotationMatrices } from '../../src/geometry/rotation-matrix.ts';
import { emcOptions } from '../support/emc-options.ts';
import { randomNumbers } from '../support/random-problem.ts';
import { run } from '../support/run.ts';

const WIDTH = 15;
const EDGE = 23;
const ROTATIONS = 8;
/** Many frames are of the first class, few of the second. */
const FRAMES = [300, 30];
const TOTAL = FRAMES[0] + FRAMES[1];
const PIXELS = WIDTH * WIDTH;

const random = randomNumbers(3);
const detector = {
  kind: 'detector' as const,
  pixelCount: PIXELS,
  qx: Float64Array.from({ length: PIXELS }, (_, t) => (t % WIDTH) - 7),
  qy: Float64Array.from({ length: PIXELS }, (_, t) => Math.floor(t / WIDTH) - 7),
  qz: new Float64Array(PIXELS),
  correction: Float64Array.from({ length: PIXELS }, () => 0.7 + 0.6 * random()),
  mask: new Uint8Array(PIXELS),
  distance: 100,
  ewaldRadius: 100,
};

/** Photons per pixel at fluence 1: stripes that follow x, and blocks that another class has. */
function truth(model: number): Float64Array {
  return Float64Array.from({ length: EDGE * EDGE }, (_, i) => {
    const [x, y] = [Math.floor(i / EDGE), i % EDGE];
    return model === 0 ? (x % 4 < 2 || x > 14 ? 0.5 : 0.05) : (x + y) % 8 < 4 ? 0.5 : 0.05;
  });
}

const fluence = Float64Array.from({ length: TOTAL }, (_, d) => (d % 2 === 0 ? 0.6 : 1.4));
const classOf = (d: number): number => (d < FRAMES[0] ? 0 : 1);

/** One photon or none in each pixel, as often as the truth has them; and photons / correction of each class. */
function frames(): { input: EmcInput; corrected: number[] } {
  const rotations = planeRotations(ROTATIONS, false);
  const matrices = rotationMatrices(rotations.quaternions);
  const mean = detector.correction.reduce((sum, value) => sum + value, 0) / PIXELS;
  const correction = detector.correction.map((value) => value / mean);
  const ones: number[] = [];
  const onesOffsets = [0];
  const corrected = [0, 0];
  for (let d = 0; d < TOTAL; d++) {
    const plane = new Float64Array(2 * EDGE * EDGE);
    truth(classOf(d)).forEach((value, i) => {
      plane[2 * i] = value;
    });
    const slice = new Float64Array(PIXELS);
    const r = Math.floor(random() * ROTATIONS);
    const grid = { edge: EDGE, depth: 2, models: 1 };
    const pixels = { ...detector, count: PIXELS, likelihoodCount: PIXELS, correction };
    expandTomogram(plane, grid, matrices.subarray(9 * r, 9 * r + 9), pixels, slice, false);
    slice.forEach((value, t) => {
      if (random() < fluence[d] * value) {
        ones.push(t);
        corrected[classOf(d)] += 1 / correction[t];
      }
    });
    onesOffsets.push(ones.length);
  }
  const photons = {
    frameCount: TOTAL,
    pixelCount: PIXELS,
    onesOffsets: Uint32Array.from(onesOffsets),
    ones: Uint32Array.from(ones),
    multiOffsets: new Uint32Array(TOTAL + 1),
    multi: new Uint32Array(),
    counts: new Uint32Array(),
  };
  const startModel = Float64Array.from([...truth(0), ...truth(1)]);
  return {
    input: { files: [{ detector, photons }], rotations, startModel, scale: fluence },
    corrected,
  };
}

test('weights times exposures are frames, sums times exposures are photons, whatever the fluence and corrections', async () => {
  const { input, corrected } = frames();
  const options = emcOptions({
    ...{ recon_type: '2d', num_rot: ROTATIONS, num_modes: 2, need_scaling: 1 },
    ...{ friedel_sym: 0, beta: 1 },
  });
  // Parity leaves the models as they were merged.
  const [{ weights, model, occupancies = new Float64Array(), metrics }] = await run(
    input,
    options,
    1,
    { parity: true },
  );
  const factors = exposures(weights, 2, {
    occupancies,
    fluence,
    mergedTomograms: metrics.mergedRotations,
  });
  for (const [number, factor] of factors.entries()) {
    const own = weights.subarray(EDGE * EDGE * number, EDGE * EDGE * (number + 1));
    const frameSum = fluence.reduce((sum, phi, d) => (classOf(d) === number ? sum + phi : sum), 0);
    // Detector pixels are as wide as those of the plane: near the centre each frame measures each pixel once.
    const inner = own.filter(
      (_, i) => Math.hypot(Math.floor(i / EDGE) - 11, (i % EDGE) - 11) < 5.5,
    );
    const frameMean = (factor * inner.reduce((sum, value) => sum + value, 0)) / inner.length;
    expect(frameMean / frameSum).toBeCloseTo(1, 1);
    const photons = own.reduce(
      (sum, weight, i) => sum + factor * weight * model[EDGE * EDGE * number + i],
      0,
    );
    // Tomograms count alike, however many frames they have: 1500 photons of the small class are known to 3 %.
    expect(Math.abs(photons / corrected[number] - 1)).toBeLessThan(0.05);
  }
});

test('a model that nothing was merged into has none', () => {
  const merged = { occupancies: Float64Array.of(1, 0), fluence: Float64Array.of(2) };
  const found = exposures(Float64Array.of(3, 1, 0, 0), 2, { ...merged, mergedTomograms: 4 });
  expect([...found]).toEqual([0.5, 0]);
});
