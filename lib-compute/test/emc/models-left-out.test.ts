import { expect, test } from 'vitest';
import type { Candidates } from '../../src/backends/emc-problem.ts';
import type { FrameGroup } from '../../src/emc/frame-groups.ts';
import { modelsLeftOut } from '../../src/emc/models-left-out.ts';
import type { PreparedProblem } from '../../src/emc/problem.ts';
import { prepareStart } from '../../src/emc/start.ts';
import { backends } from '../support/backends.ts';
import { emcOptions } from '../support/emc-options.ts';
import { inProcessRanks } from '../support/in-process-ranks.ts';
import { relativeDistance } from '../support/one-iteration.ts';
import { randomInput } from '../support/random-input.ts';
import { run } from '../support/run.ts';

const input = randomInput();
const options = emcOptions({ num_modes: 3, beta: 0.5 });
const { prepared, model } = prepareStart(input, options);
const VALUES = model.length / 3;

/** The second and third model times these. */
function models(second: number, third: number): Float64Array {
  return model.map((value, voxel) => value * [1, second, third][Math.floor(voxel / VALUES)]);
}

function withProblem(more: Partial<FrameGroup['problem']>): PreparedProblem {
  const [group] = prepared.groups;
  return { ...prepared, groups: [{ ...group, problem: { ...group.problem, ...more } }] };
}

test('models without any intensity are left out, as long as there is another', () => {
  const job = { prepared, parity: false };
  expect(modelsLeftOut(job, model)).toBeUndefined();
  expect(modelsLeftOut(job, models(0, 1))).toEqual(Uint8Array.of(0, 1, 0));
  expect(modelsLeftOut(job, models(-1, 0))).toEqual(Uint8Array.of(0, 1, 1));
  expect(modelsLeftOut(job, models(0, 1e-30))).toEqual(Uint8Array.of(0, 1, 0));
  expect(modelsLeftOut(job, new Float64Array(3 * VALUES))).toBeUndefined();
});

test('none in parity mode, over a background, or for intensities', () => {
  const empty = models(0, 1);
  expect(modelsLeftOut({ prepared, parity: true }, empty)).toBeUndefined();
  const [{ problem }] = prepared.groups;
  const background = {
    perPixel: new Float64Array(problem.pixels.count).fill(1),
    strength: new Float64Array(problem.photons.frameCount).fill(1),
    meanPhotons: new Float64Array(problem.pixels.count).fill(1),
    meanPerPixel: 1,
  };
  for (const more of [{ background }, { gaussian: { sigma: 1 } }]) {
    expect(modelsLeftOut({ prepared: withProblem(more), parity: false }, empty)).toBeUndefined();
  }
});

test('none where a frame of a refinement would be left without any', () => {
  const { count, models: numbers } = prepared.tomograms;
  const { frameCount } = prepared.groups[0].problem.photons;
  /** Each frame is compared with one model, the last with another. */
  const candidates = (first: number, last: number): Candidates => ({
    placeCount: 3,
    places: numbers.slice(0, count),
    offsets: Uint32Array.from({ length: frameCount + 1 }, (_, d) => d),
    framePlaces: new Int32Array(frameCount).fill(first).fill(last, frameCount - 1),
  });
  const leftOut = (places: Candidates): Uint8Array | undefined =>
    modelsLeftOut({ prepared: withProblem({ candidates: places }), parity: false }, models(0, 1));
  expect(leftOut(candidates(0, 2))).toEqual(Uint8Array.of(0, 1, 0));
  expect(leftOut(candidates(0, 1))).toBeUndefined();
});

test('a frame that is compared with no model holds no other back', () => {
  const { count, models: numbers } = prepared.tomograms;
  const { frameCount } = prepared.groups[0].problem.photons;
  const candidates: Candidates = {
    placeCount: 3,
    places: numbers.slice(0, count),
    offsets: Uint32Array.from({ length: frameCount + 1 }, (_, d) => Math.min(d, frameCount - 1)),
    framePlaces: new Int32Array(frameCount - 1),
  };
  const job = { prepared: withProblem({ candidates }), parity: false };
  expect(modelsLeftOut(job, models(0, 1))).toEqual(Uint8Array.of(0, 1, 0));
});

test.each(backends)('$name: ranks that share the rotations leave out the same', async (backend) => {
  const given = { ...input, startModel: models(0, 1) };
  const [alone] = await run(given, options, 1, { backend });
  const ranks = await Promise.all(
    inProcessRanks(2).map((collective) => run(given, options, 1, { backend, collective })),
  );
  for (const [iteration] of ranks) {
    expect(iteration.orientations).toEqual(alone.orientations);
    expect(iteration.occupancies?.filter((_, i) => i % 3 === 1)).toEqual(
      new Float64Array(alone.orientations.length),
    );
  }
  const [[first], [second]] = ranks;
  expect(first.metrics.logLikelihood).toBeCloseTo(alone.metrics.logLikelihood, 6);
  // What the number of workers may change (CONTRIBUTING.md, Numerics).
  expect(relativeDistance(second.model, alone.model)).toBeLessThan(1e-6);
});
