import type { EmcEngine, MergedVolumes, StepOptions } from './backend.ts';
import { addTo } from './join-results.ts';

/**
 * Writes the merged sums of several engines, added up in their order, over `volumes`. They are taken one after the
 * other: their arrays are large.
 */
export async function takeSummedVolumes(
  [first, ...others]: readonly EmcEngine[],
  volumes: MergedVolumes,
  options?: StepOptions,
): Promise<void> {
  await first.takeVolumes(volumes, options);
  const voxels = volumes.sum.length;
  const own = { sum: new Float64Array(voxels), weight: new Float64Array(voxels) };
  for (const engine of others) {
    await engine.takeVolumes(own, options);
    addTo(volumes.sum, own.sum);
    addTo(volumes.weight, own.weight);
  }
}
