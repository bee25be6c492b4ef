import type { Backend } from '../backends/backend.ts';
import { detectorsOf, type EmcInput } from '../emc/input.ts';
import type { EmcOptions } from '../emc/options.ts';
import { prepareHalves, reconstructWithHalves } from '../emc/honest-halves.ts';
import type { Iteration } from '../emc/iteration.ts';
import { reconstruct } from '../emc/reconstruct.ts';
import { prepareStart } from '../emc/start.ts';
import { rotationsBetween } from '../geometry/rotations.ts';
import type { SparseFrames } from '../photons/sparse-photons.ts';

/** How and where to probe. */
export interface ProbeContext {
  readonly backend: Backend;
  readonly workers: number;
  readonly signal?: AbortSignal;
  readonly now?: () => number;
}

/**
 * Nanoseconds on a 2025 server core for a lit pixel and for a pixel of a slice, each in one rotation:
 * they only decide how much is computed, so that it takes about a second.
 */
const NANOSECONDS_PER_LIT_PIXEL = 0.12;
const NANOSECONDS_PER_PIXEL = 15;
const PROBE_NANOSECONDS = 4e8;

/** The first iteration computes slices twice and knows no fluence; the second is like those that follow. */
const TYPICAL_ITERATION = 2;

/** Steps that take as long as there are rotations; the others depend on the model's size. */
const OVER_ROTATIONS = ['slices', 'likelihood', 'probabilities', 'maximise'];

/**
 * Times the second of two real iterations over a share of the rotations, and scales it to all of them.
 * What is computed depends on the data alone, not on how fast it goes. Halves are timed as well, where they
 * are reconstructed: all frames once more, over all rotations twice.
 *
 * @returns seconds of one iteration.
 * @throws Input where halves are asked for and not to be had.
 */
export async function probe(
  input: EmcInput,
  options: EmcOptions,
  context: ProbeContext,
): Promise<number> {
  const { rotations } = input;
  const perRotation =
    NANOSECONDS_PER_LIT_PIXEL * sumOver(input.files, ({ photons }) => litPixels(photons)) +
    NANOSECONDS_PER_PIXEL * sumOver(detectorsOf(input.files), ({ pixelCount }) => pixelCount);
  const shares = Math.max(
    1,
    Math.floor((perRotation * rotations.count) / PROBE_NANOSECONDS / context.workers),
  );
  // The last share lies inside cells of the 600-cell: its rotations are neighbours, as in any tile.
  const { count } = rotations;
  const share = rotationsBetween(rotations, count - Math.floor(count / shares), count);
  const shared = { ...input, rotations: share };
  const start = prepareStart(shared, options);
  const iterations = options.halves
    ? reconstructWithHalves(start, prepareHalves(shared, options), options, context)
    : reconstruct(start, options, context);
  for await (const iteration of iterations) {
    if (iteration.number === TYPICAL_ITERATION) {
      return secondsOf(iteration, rotations.count / share.count);
    }
  }
  throw new Error('A reconstruction ended without an iteration.');
}

/** Seconds of an iteration over `times` as many rotations, and of its halves. */
function secondsOf({ timings: { total, steps }, halves }: Iteration, times: number): number {
  const scaled = OVER_ROTATIONS.reduce((sum, name) => sum + (steps[name] ?? 0), 0);
  const own = total - (steps['halves'] ?? 0) + scaled * (times - 1);
  return halves ? own + secondsOf(halves.odd, times) + secondsOf(halves.even, times) : own;
}

function sumOver<Item>(items: readonly Item[], valueOf: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + valueOf(item), 0);
}

function litPixels({ ones, multi }: SparseFrames): number {
  return ones.length + multi.length;
}
