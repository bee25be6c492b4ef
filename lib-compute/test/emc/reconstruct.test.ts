import { describe, expect, test } from 'vitest';
import type { EmcInput } from '../../src/emc/input.ts';
import { reconstruct } from '../../src/emc/reconstruct.ts';
import { prepareStart } from '../../src/emc/start.ts';
import { tomogramShare } from '../../src/backends/tomogram-share.ts';
import { tomogramsOf } from '../../src/emc/tomograms.ts';
import { referenceBackend } from '../../src/backends/reference/reference-backend.ts';
import type { SparseFrames } from '../../src/photons/sparse-photons.ts';
import { selectFrames } from '../../src/photons/select-frames.ts';
import { backends } from '../support/backends.ts';
import { emcOptions } from '../support/emc-options.ts';
import { inProcessRanks } from '../support/in-process-ranks.ts';
import { relativeDistance } from '../support/one-iteration.ts';
import { randomInput } from '../support/random-input.ts';
import { run } from '../support/run.ts';

const input = randomInput();
const [{ photons, detector }] = input.files;
const scaled = emcOptions({ need_scaling: 1, beta: 0.5 });

describe.each(backends)('reconstruct on $name', (backend) => {
  test('a resumed run gives the same bits', async () => {
    const [, second, third] = await run(input, scaled, 3, { backend });
    const [resumed] = await run(input, scaled, 1, {
      backend,
      resume: { number: 2, model: second.model, ...(second.scale ? { scale: second.scale } : {}) },
    });
    expect(resumed).toEqual({ ...third, timings: resumed.timings });
  });

  test.each([1, 3])('the same seed and %i workers give the same bits', async (workers) => {
    const options = emcOptions({ need_scaling: 1, beta: 1, fixed_seed: 1, adaptive_rot: '3 4' });
    const first = await run(input, options, 5, { backend, workers });
    const second = await run(input, options, 5, { backend, workers });
    expect(second).toEqual(first.map((one, k) => ({ ...one, timings: second[k].timings })));
  });

  test('permuting frames permutes what belongs to frames, and nothing else', async () => {
    const [before] = await run(input, scaled, 1, { backend });
    const order = Uint32Array.from({ length: 24 }, (_, d) => (d * 7 + 3) % 24);
    const [after] = await run(
      { ...input, files: [{ detector, photons: selectFrames(photons, order) }] },
      scaled,
      1,
      { backend },
    );
    expect(relativeDistance(after.model, before.model)).toBeLessThan(1e-6);
    order.forEach((d, position) => {
      expect(after.orientations[position]).toBe(before.orientations[d]);
      expect(after.scale?.[position]).toBeCloseTo(before.scale?.[d] ?? NaN, 5);
      expect(after.frameLogLikelihood[position]).toBeCloseTo(before.frameLogLikelihood[d], 3);
    });
  });

  test('permuting pixels changes nothing', async () => {
    const [before] = await run(input, scaled, 1, { backend });
    const [after] = await run(withPermutedPixels(input), scaled, 1, { backend });
    expect(relativeDistance(after.model, before.model)).toBeLessThan(1e-6);
    expect(after.orientations).toEqual(before.orientations);
  });

  test('ranks that share the rotations come to the same model', async () => {
    const [single] = await run(input, scaled, 1, { backend });
    const ranks = await Promise.all(
      inProcessRanks(3).map((collective) => run(input, scaled, 1, { backend, collective })),
    );
    for (const [iteration] of ranks) {
      expect(relativeDistance(iteration.model, single.model)).toBeLessThan(1e-6);
      expect(iteration.orientations).toEqual(single.orientations);
      expect(iteration.metrics.mergedRotations).toBe(single.metrics.mergedRotations);
    }
  });

  test('what is lent stays as it is until it has been read', async () => {
    const start = prepareStart(input, scaled);
    let lent: Record<'now' | 'then', Float64Array[]> = { now: [], then: [] };
    let read = 0;
    const whenRead = async (): Promise<void> => {
      expect(lent.now).toEqual(lent.then);
      await Promise.resolve();
      // Now they may change, and do.
      lent = { now: [], then: [] };
      read++;
    };
    for await (const { number, model, weights } of reconstruct(start, scaled, {
      backend,
      whenRead,
    })) {
      lent = { now: [model, weights], then: [model.slice(), weights.slice()] };
      if (number === 4) {
        break;
      }
    }
    expect(read).toBe(4);
  });

  test('the model is centrosymmetric', async () => {
    const [{ model }] = await run(input, emcOptions(), 1, { backend });
    expect(model).toEqual(model.slice().reverse());
  });

  test('alpha keeps its share of the old model', async () => {
    const start = prepareStart(input, emcOptions());
    const old = start.model.slice();
    const [fresh] = await run(input, emcOptions(), 1, { backend });
    const [mixed] = await run(input, emcOptions({ alpha: 0.3 }), 1, { backend });
    const expected = fresh.model.map((value, voxel) => 0.3 * old[voxel] + 0.7 * value);
    expect(relativeDistance(mixed.model, expected)).toBeLessThan(1e-12);
  });
});

test('progress names the iteration and its steps in order', async () => {
  const steps: string[] = [];
  await run(input, scaled, 2, {
    onProgress: ({ number, step, fraction }) => {
      if (fraction === 1) {
        steps.push(`${number} ${step}`);
      }
    },
  });
  expect(steps).toEqual(['1 slices', '1 likelihood', '1 maximise', '2 likelihood', '2 maximise']);
});

test('timings come from the clock that is given', async () => {
  let ticks = 0;
  const [{ timings }] = await run(input, emcOptions(), 1, { now: () => (ticks += 1000) });
  expect(timings.steps).toEqual({
    model: 1,
    slices: 1,
    likelihood: 1,
    probabilities: 1,
    maximise: 1,
    volumes: 1,
  });
});

test('a model without intensity is refused', async () => {
  const empty = { ...input, startModel: new Float64Array(9 ** 3) };
  const size = emcOptions({ size: 9 });
  await expect(run(empty, size, 1)).rejects.toThrow(/mean of the model .* above 0, but is 0/);
});

test('an aborted reconstruction rejects with the reason and frees its engine', async () => {
  let disposed = 0;
  const backend = {
    ...referenceBackend,
    async prepare(...inputs: Parameters<typeof referenceBackend.prepare>) {
      const engine = await referenceBackend.prepare(...inputs);
      const dispose = engine.dispose.bind(engine);
      engine.dispose = () => {
        disposed++;
        return dispose();
      };
      return engine;
    },
  };
  const reason = new Error('enough');
  const start = prepareStart(input, scaled);
  const iterations = reconstruct(start, scaled, { backend, signal: AbortSignal.abort(reason) });
  await expect(iterations.next()).rejects.toBe(reason);
  expect(disposed).toBe(1);
});

test('ranks share all tomograms, each once', () => {
  const tomograms = tomogramsOf(input.rotations, { rotating: 1, still: 0 });
  const shares = [0, 1, 2, 3, 4, 5, 6].map((rank) => tomogramShare(tomograms, rank, 7));
  expect(shares.flatMap((share) => [...share.tomograms.weights])).toEqual([...tomograms.weights]);
  expect(shares.map((share) => share.first)).toEqual([0, 8, 17, 25, 34, 42, 51]);
});

function withPermutedPixels(given: EmcInput): EmcInput {
  const place = (t: number): number => (t * 11 + 5) % detector.pixelCount;
  const move = <Values extends Float64Array | Uint8Array>(values: Values): Values => {
    const moved = values.slice();
    values.forEach((value, t) => {
      moved[place(t)] = value;
    });
    return moved as Values;
  };
  const renumbered: SparseFrames = {
    ...photons,
    ones: photons.ones.map(place),
    multi: photons.multi.map(place),
  };
  return {
    ...given,
    files: [
      {
        photons: renumbered,
        detector: {
          ...detector,
          qx: move(detector.qx),
          qy: move(detector.qy),
          qz: move(detector.qz),
          correction: move(detector.correction),
          mask: move(detector.mask),
        },
      },
    ],
  };
}
