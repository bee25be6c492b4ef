import { transfer } from 'comlink';
import type { MergedVolumes, StepOptions } from '../backend.ts';
import { buffersOf, type PhotonLists } from './photon-lists.ts';
import { refuseShortage } from './shortage.ts';
import type { WorkerSetup } from './worker-api.ts';
import type { WorkerCrew } from './worker-crew.ts';

/** Voxels that travel at a time: 1 MB of the model, 4 MB of sums and weights, small for a cache. */
const SLAB = 2 ** 18;

/**
 * Gives the workers their setups, and one after the other the photons, which are large.
 *
 * @throws Resources when the problem does not fit in a worker's memory.
 */
export async function prepareWorkers(
  crew: WorkerCrew,
  setups: readonly WorkerSetup[],
  photons: PhotonLists,
): Promise<void> {
  let lists = photons;
  for (const [number, setup] of setups.entries()) {
    const prepared = await crew.members[number].call('preparing', (worker) =>
      worker.prepare(setup, transfer(lists, buffersOf(lists))),
    );
    refuseShortage(prepared.shortage);
    lists = prepared.photons;
  }
  // Nobody needs them any more: what is transferred to nowhere is freed at once, not when garbage is collected.
  structuredClone(undefined, { transfer: buffersOf(lists) });
}

/** Gives every worker the model in float32. */
export async function sendModel(
  crew: WorkerCrew,
  model: Float64Array,
  { signal, onProgress }: StepOptions,
): Promise<void> {
  const slabs = Array.from({ length: crew.members.length }, () => new Float32Array(SLAB));
  for (let begin = 0; begin < model.length; begin += SLAB) {
    signal?.throwIfAborted();
    const part = model.subarray(begin, begin + SLAB);
    await crew.all('loading the model', async (worker, number) => {
      const values = slabs[number].subarray(0, part.length);
      values.set(part);
      slabs[number] = await worker.loadModel(begin, transfer(values, [values.buffer]));
    });
    onProgress?.(Math.min(1, (begin + SLAB) / model.length));
  }
}

/** Writes the merged sums of all workers over `volumes`, added in the order of the workers. */
export async function collectVolumes(
  crew: WorkerCrew,
  volumes: MergedVolumes,
  { signal, onProgress }: StepOptions,
): Promise<void> {
  const voxels = volumes.sum.length;
  volumes.sum.fill(0);
  volumes.weight.fill(0);
  let slabs = Array.from({ length: crew.members.length }, () => new Float64Array(2 * SLAB));
  for (let begin = 0; begin < voxels; begin += SLAB) {
    signal?.throwIfAborted();
    const count = Math.min(SLAB, voxels - begin);
    slabs = await crew.all('collecting the volumes', (worker, number) => {
      const pairs = slabs[number].subarray(0, 2 * count);
      return worker.volumes(begin, transfer(pairs, [pairs.buffer]));
    });
    for (const pairs of slabs) {
      addPairs(volumes, begin, pairs);
    }
    onProgress?.(Math.min(1, (begin + SLAB) / voxels));
  }
}

/** Adds sums and weights that come alternately. */
function addPairs({ sum, weight }: MergedVolumes, begin: number, pairs: Float64Array): void {
  for (let voxel = 0; 2 * voxel < pairs.length; voxel++) {
    sum[begin + voxel] += pairs[2 * voxel];
    weight[begin + voxel] += pairs[2 * voxel + 1];
  }
}
