import type { EmcProblem } from '../emc-problem.ts';
import type { SliceReference } from '../float32/slice-reference.ts';
import { modelTops } from '../float32/screening-levels.ts';
import type { WorkerCrew } from './worker-crew.ts';

const OPERATION = 'loading the model';

/**
 * Gives the workers what the logarithms of a model's slices are taken against.
 *
 * @param order pixels of the likelihood as the workers have them.
 * @param isScreened whether they need to know the largest logarithms, too.
 */
export async function loadReference(
  crew: WorkerCrew,
  { photons }: EmcProblem,
  { factors, logarithms, tops }: SliceReference,
  order: Uint32Array,
  isScreened: boolean,
): Promise<void> {
  const inOrder = (values: ArrayLike<number>): Float32Array =>
    Float32Array.from(order, (pixel) => values[pixel]);
  const missing = inOrder(logarithms.map((value) => -value));
  await crew.all(OPERATION, (worker) => worker.loadReference(inOrder(factors), missing));
  if (isScreened) {
    const ofPixels = modelTops(photons, tops);
    const inBlocks = { ...ofPixels, tops: inOrder(ofPixels.tops) };
    await crew.all(OPERATION, (worker) => worker.loadTops(inBlocks));
  }
}
