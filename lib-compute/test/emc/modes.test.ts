import { describe, expect, test } from 'vitest';
import type { EmcInput } from '../../src/emc/input.ts';
import type { EmcOptions } from '../../src/emc/options.ts';
import { prepareStart } from '../../src/emc/start.ts';
import { flatDetector } from '../../src/geometry/flat-detector.ts';
import { planeRotations } from '../../src/geometry/plane-rotations.ts';
import { selectFrames } from '../../src/photons/select-frames.ts';
import { allBackends } from '../support/backends.ts';
import { emcOptions } from '../support/emc-options.ts';
import { largestDifference, relativeDistance } from '../support/one-iteration.ts';
import { randomInput } from '../support/random-input.ts';
import { run } from '../support/run.ts';

const input = randomInput();
const [{ photons, detector }] = input.files;
const FRAMES = photons.frameCount;
const perFrame = (value: (d: number) => number): Float64Array =>
  Float64Array.from({ length: FRAMES }, (_, d) => value(d));

/** Rotations in the plane, and a detector that tells its distance. */
const flat: EmcInput = {
  files: [{ photons, detector: { ...detector, distance: 100, ewaldRadius: 100 } }],
  rotations: planeRotations(12, true),
};

function flatOptions(lines: Record<string, string | number> = {}): EmcOptions {
  return emcOptions({ recon_type: '2d', num_rot: 12, friedel_sym: 1, beta: 0.5, ...lines });
}

describe.each(allBackends)('modes of a reconstruction on $name', (backend) => {
  test('equal models share the frames equally, and make what one makes', async () => {
    const options = emcOptions({ beta: 0.5 });
    const { model: start } = prepareStart(input, options);
    const startModel = Float64Array.from([...start, ...start]);
    const [one] = await run({ ...input, startModel: start }, options, 1, { backend });
    const [two] = await run({ ...input, startModel }, emcOptions({ beta: 0.5, num_modes: 2 }), 1, {
      backend,
    });
    const [first, second] = [two.model.slice(0, start.length), two.model.slice(start.length)];
    // Pairs of P just above 1e-6 fall below it when two models share it.
    expect(relativeDistance(first, one.model)).toBeLessThan(1e-5);
    expect(relativeDistance(second, one.model)).toBeLessThan(1e-5);
    expect(
      largestDifference(two.occupancies ?? [], Array<number>(2 * FRAMES).fill(0.5)),
    ).toBeLessThan(1e-5);
    expect(two.orientations.map((number) => Math.floor(number / 2))).toEqual(one.orientations);
    expect(two.metrics.rotationCount).toBe(60);
    expect(two.metrics.logLikelihood).toBeCloseTo(one.metrics.logLikelihood, 4);
    expect(two.metrics.information).toBeCloseTo(one.metrics.information, 4);
  });

  test.each<[string, Record<string, string | number>, number]>([
    ['with scaling', { need_scaling: 1 }, 2],
    ['without', {}, 2],
    ['in a search among some rotations', { adaptive_rot: '2 3' }, 4],
  ])('a model without intensity is as if it were not there, %s', async (_, lines, count) => {
    const one = emcOptions({ beta: 0.5, ...lines, adaptive_rot: '0 8' });
    const { model: start } = prepareStart(input, one);
    const startModel = Float64Array.from([...new Float64Array(start.length), ...start]);
    const alone = await run({ ...input, startModel: start }, one, count, { backend });
    const options = emcOptions({ beta: 0.5, num_modes: 2, ...lines });
    const both = await run({ ...input, startModel }, options, count, { backend, workers: 2 });
    const isLimited = 'adaptive_rot' in lines;
    both.forEach(({ model, orientations, occupancies = new Float64Array() }, k) => {
      expect(model.slice(0, start.length)).toEqual(new Float64Array(start.length));
      expect(orientations.every((number) => number % 2 === 1)).toBe(true);
      expect(occupancies.filter((_, i) => i % 2 === 0)).toEqual(new Float64Array(FRAMES));
      if (!isLimited) {
        expect(orientations.map((number) => Math.floor(number / 2))).toEqual(alone[k].orientations);
        expect(relativeDistance(model.slice(start.length), alone[k].model)).toBeLessThan(1e-5);
      }
    });
  });

  test('a model without intensity wins with parity, as it does in Dragonfly', async () => {
    const { model: start } = prepareStart(input, emcOptions());
    // Fewer than one photon in every pixel: a logarithm below 0 for each.
    const dim = start.map((value) => value / 1e3);
    const startModel = Float64Array.from([...new Float64Array(start.length), ...dim]);
    const options = emcOptions({ beta: 0.5, num_modes: 2 });
    const [iteration] = await run({ ...input, startModel }, options, 1, { backend, parity: true });
    expect(iteration.orientations.every((number) => number % 2 === 0)).toBe(true);
  });

  test('a model that stands still takes its frames, and is not made centrosymmetric', async () => {
    const options = emcOptions({ beta: 0.5, num_nonrot_modes: 1 });
    const [iteration] = await run(input, options, 1, { backend });
    const [models, size] = iteration.shape;
    expect(models).toBe(2);
    const [rotated, still] = [
      iteration.model.slice(0, size ** 3),
      iteration.model.slice(size ** 3),
    ];
    expect(rotated).toEqual(rotated.slice().reverse());
    expect(still.some((value, voxel) => value !== still[still.length - 1 - voxel])).toBe(true);
    const { occupancies = new Float64Array() } = iteration;
    for (let d = 0; d < FRAMES; d++) {
      expect(occupancies[2 * d] + occupancies[2 * d + 1]).toBeCloseTo(1, 4);
    }
    expect(Math.max(...iteration.orientations)).toBeLessThanOrEqual(60);
  });

  test('planes are bilinear: those of a flat detector, centrosymmetric where asked for', async () => {
    const [symmetric] = await run(flat, flatOptions({ num_modes: 2 }), 1, { backend });
    const [models, edge, ...others] = symmetric.shape;
    expect([models, others]).toEqual([2, [edge]]);
    const plane = symmetric.model.slice(0, edge * edge);
    expect(plane).toEqual(plane.slice().reverse());
    const [plain] = await run(flat, flatOptions({ friedel_sym: 0 }), 1, { backend });
    expect(plain.model.some((value, i) => value !== plain.model[plain.model.length - 1 - i])).toBe(
      true,
    );
    // Every pixel spreads a weight of 1 in every rotation that is merged.
    const used = detector.mask.reduce((count, kind) => count + (kind < 2 ? 1 : 0), 0);
    const weight = plain.weights.reduce((sum, value) => sum + value, 0);
    expect(weight).toBeCloseTo(used * plain.metrics.mergedRotations, 6);
    expect(plain.metrics.triedRotations).toBe(12);
    expect(symmetric.metrics.triedRotations).toBe(24);
    expect(symmetric.metrics.mergedRotations).toBeLessThanOrEqual(24);
    expect(flatDetector(flat.files[0].detector).qz).toEqual(new Float64Array(80));
  });

  test('frames of one detector in two files are those of one file', async () => {
    const halves = [perFrame((d) => d).slice(0, 10), perFrame((d) => d).slice(10)];
    const files = halves.map((frames) => ({ photons: selectFrames(photons, frames), detector }));
    const options = emcOptions({ beta: 0.5, need_scaling: 1, fixed_seed: 1 });
    const { model: startModel } = prepareStart(input, options);
    const [whole] = await run({ ...input, startModel }, options, 1, { backend });
    const [parts] = await run({ ...input, files, startModel }, options, 1, { backend });
    expect(parts).toEqual({ ...whole, timings: parts.timings });
  });

  test('each detector has a scale of its own, and all make one model', async () => {
    const dimmed = { ...detector, correction: detector.correction.map((value) => value / 3) };
    const frames = perFrame((d) => d);
    const [even, odd] = [0, 1].map((k) =>
      selectFrames(
        photons,
        frames.filter((d) => d % 2 === k),
      ),
    );
    const files = [
      { photons: even, detector },
      { photons: odd, detector: dimmed },
    ];
    const options = emcOptions({ beta: 0.5, save_prob: 1, need_scaling: 1 });
    const [iteration] = await run({ ...input, files }, options, 1, { backend });
    expect(iteration.orientations).toHaveLength(FRAMES);
    expect(iteration.scale?.every((value) => value >= 0)).toBe(true);
    expect(iteration.probabilities?.offsets).toHaveLength(FRAMES + 1);
    const [alone] = await run(
      { ...input, files: [files[0]] },
      emcOptions({ beta: 0.5, need_scaling: 1, size: iteration.shape[1] }),
      1,
      { backend, resume: { number: 0, model: prepareStart({ ...input, files }, options).model } },
    );
    expect(iteration.orientations.slice(0, FRAMES / 2)).toEqual(alone.orientations);
  });

  test('a blacklisted detector takes no part', async () => {
    const frames = perFrame((d) => d);
    const files = [
      { photons: selectFrames(photons, frames.slice(0, 20)), detector },
      { photons: selectFrames(photons, frames.slice(20)), detector: { ...detector } },
    ];
    const blacklist = new Uint8Array(FRAMES).fill(1, 20);
    const [iteration] = await run({ ...input, files, blacklist }, emcOptions(), 1, { backend });
    expect([...iteration.orientations.slice(20)]).toEqual([-1, -1, -1, -1]);
    expect(iteration.orientations.slice(0, 20).every((r) => r >= 0)).toBe(true);
  });

  test('given scale factors count from the first iteration on; they stay where they are not updated', async () => {
    const scale = perFrame((d) => 0.5 + d / FRAMES);
    const mean = scale.reduce((sum, value) => sum + value, 0) / FRAMES;
    const kept = emcOptions({ need_scaling: 1, update_scale: 0, scale_file: 's', beta: 0.5 });
    const [first, second] = await run({ ...input, scale }, kept, 2, { backend });
    const expected = scale.map((value) => value / mean);
    expect(relativeDistance(first.scale ?? scale, expected)).toBeLessThan(1e-12);
    expect(relativeDistance(second.scale ?? scale, expected)).toBeLessThan(1e-12);
    const [unknown] = await run(input, emcOptions({ need_scaling: 1, beta: 0.5 }), 1, { backend });
    expect(largestDifference(first.frameLogLikelihood, unknown.frameLogLikelihood)).toBeGreaterThan(
      1,
    );
  });

  test('saved probabilities are those of each frame, and a refinement looks near them', async () => {
    const blacklist = new Uint8Array(FRAMES).with(3, 1);
    const [iteration] = await run({ ...input, blacklist }, emcOptions({ save_prob: 1 }), 1, {
      backend,
    });
    const { offsets, tomograms, values } = iteration.probabilities ?? {
      offsets: new Uint32Array(),
      tomograms: new Int32Array(),
      values: new Float64Array(),
    };
    expect(offsets).toHaveLength(FRAMES + 1);
    expect(offsets[4]).toBe(offsets[3]);
    iteration.orientations.forEach((best, d) => {
      const own = values.slice(offsets[d], offsets[d + 1]);
      expect(own.reduce((sum, value) => sum + value, 0)).toBeCloseTo(d === 3 ? 0 : 1, 4);
      const likeliest = own.indexOf(Math.max(...own));
      expect(d === 3 ? -1 : tomograms[offsets[d] + likeliest]).toBe(best);
    });
    const coarse = {
      rotations: input.rotations,
      offsets: Uint32Array.from({ length: FRAMES + 1 }, (_, d) => d),
      places: Int32Array.from(iteration.orientations, (r) => Math.max(r, 0)),
    };
    const [refined] = await run({ ...input, blacklist, coarse }, emcOptions(), 1, { backend });
    // The same list is fine and coarse: each frame has one orientation left.
    expect(refined.orientations).toEqual(iteration.orientations);
    expect(refined.metrics.mergedRotations).toBe(
      new Set(iteration.orientations.filter((r) => r >= 0)).size,
    );
  });

  test('the radius grows in the middle of a reconstruction', async () => {
    const options = emcOptions({ radius: 1, radius_schedule: '1.5 2', oversampling: 1.2 });
    const iterations = await run(input, options, 3, { backend });
    expect(iterations.map(({ metrics }) => metrics.rotationCount)).toEqual([1380, 1380, 3240]);
  });
});
