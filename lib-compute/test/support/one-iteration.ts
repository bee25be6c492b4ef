import type {
  Backend,
  EngineOptions,
  FrameMaxima,
  KeptProbabilities,
  MaximiseResult,
  MergedVolumes,
} from '../../src/backends/backend.ts';
import { voxelCount, type EmcProblem, type ModelGrid } from '../../src/backends/emc-problem.ts';
import type { FrameTomograms, Search } from '../../src/backends/search.ts';
import { WINDOW_EXPONENT } from '../../src/backends/thresholds.ts';

export interface OneIteration {
  readonly sliceSums: Float64Array;
  readonly best: FrameMaxima;
  /** There with a search: the tomograms within its reach. */
  readonly contenders?: FrameTomograms;
  readonly normaliser: Float64Array;
  readonly probabilities: KeptProbabilities;
  readonly result: MaximiseResult;
  readonly volumes: MergedVolumes;
}

export interface IterationOptions {
  readonly beta?: number;
  readonly search?: Search;
  /** A model that the engine has compared with the frames before. */
  readonly earlier?: Float64Array;
  /** 1 for each model that no frame is compared with. */
  readonly leftOut?: Uint8Array;
}

/** The steps of one iteration with given scales and beta, and all that they return. */
export async function oneIteration(
  backend: Backend,
  problem: EmcProblem,
  model: Float64Array,
  {
    beta = 1,
    search,
    earlier,
    leftOut,
    ...options
  }: Partial<EngineOptions> & IterationOptions = {},
): Promise<OneIteration> {
  const engine = await backend.prepare(problem, { parity: false, workers: 1, ...options });
  try {
    const { frameCount } = problem.photons;
    const scale = Float64Array.from({ length: frameCount }, (_, d) => 0.8 + (0.4 * d) / frameCount);
    const window = scale.slice().fill(WINDOW_EXPONENT / beta);
    if (earlier) {
      await engine.setModel(earlier);
      await engine.likelihood(scale, window);
    }
    await engine.setModel(model, leftOut && { leftOut });
    if (search) {
      await engine.adaptive?.setSearch(search);
    }
    const best = await engine.likelihood(scale, window);
    const contenders =
      search &&
      (await engine.adaptive?.contenders(best.maximum.map((value, d) => value - search.reach[d])));
    const normaliser = await engine.probabilities(best.maximum, scale.slice().fill(beta));
    const probabilities = await engine.listProbabilities(normaliser);
    const result = await engine.maximise(normaliser, scale);
    const volumes = emptyVolumes(problem.grid);
    await engine.takeVolumes(volumes);
    return {
      sliceSums: await engine.sliceSums(),
      best,
      ...(contenders && { contenders }),
      normaliser,
      probabilities,
      result,
      volumes,
    };
  } finally {
    await engine.dispose();
  }
}

/** Arrays for the merged sums, filled with what must not be left in them. */
export function emptyVolumes(grid: ModelGrid): MergedVolumes {
  const array = (): Float64Array => new Float64Array(voxelCount(grid) * grid.models).fill(NaN);
  return { sum: array(), weight: array() };
}

/** Euclidean distance of two arrays, relative to the length of the second. */
export function relativeDistance(a: Float64Array, b: Float64Array): number {
  let difference = 0;
  let length = 0;
  for (let i = 0; i < b.length; i++) {
    difference += (a[i] - b[i]) ** 2;
    length += b[i] ** 2;
  }
  return Math.sqrt(difference) / Math.max(Math.sqrt(length), Number.MIN_VALUE);
}

/** Largest absolute difference of two arrays. */
export function largestDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let largest = a.length === b.length ? 0 : Infinity;
  for (let i = 0; i < b.length; i++) {
    largest = Math.max(largest, Math.abs(a[i] - b[i]));
  }
  return largest;
}
