import type { Dataset } from '@damselfly/compute/io/dataset.ts';
import type { Description } from './description.ts';
import { Statistics } from './statistics.ts';

/** Frames in memory at once: at 10^4 lit pixels a frame, 10 MB. */
const BLOCK_FRAMES = 256;

const STORAGE: Readonly<Record<Dataset['dtype'], string>> = {
  sparse: 'sparse (type 0)',
  int32: 'dense int32 (type 1)',
  float64: 'dense float64 (type 2)',
};

/** Describes photons, reading them block by block. */
export async function describeDataset(
  path: string,
  dataset: Dataset,
  container: string | undefined,
  signal: AbortSignal,
): Promise<Description> {
  const photons = new Statistics();
  const lit = new Statistics();
  for (let from = 0; from < dataset.frameCount; from += BLOCK_FRAMES) {
    const to = Math.min(from + BLOCK_FRAMES, dataset.frameCount);
    const block = await countsOf(dataset, { from, to }, signal);
    photons.add(block.photons);
    lit.add(block.lit);
  }
  return {
    file: path,
    kind: `Dragonfly photons (${container ?? 'binary'})`,
    entries: [
      { key: 'frames', label: 'frames', value: dataset.frameCount },
      { key: 'pixels', label: 'pixels', value: dataset.frameShape },
      { key: 'storage', label: 'storage', value: STORAGE[dataset.dtype] },
      { key: 'photons', label: 'photons per frame (all pixels)', value: photons.result() },
      { key: 'litPixels', label: 'lit pixels per frame', value: lit.result() },
    ],
  };
}

/** Photons and lit pixels of each frame. */
async function countsOf(
  dataset: Dataset,
  range: { from: number; to: number },
  signal: AbortSignal,
): Promise<{ photons: number[]; lit: number[] }> {
  const counts: { photons: number[]; lit: number[] } = { photons: [], lit: [] };
  if (dataset.dtype === 'float64') {
    for (let d = range.from; d < range.to; d++) {
      const frame = await dataset.frame(d, { signal });
      counts.photons.push(frame.reduce((sum, value) => sum + value, 0));
      counts.lit.push(frame.reduce((sum, value) => sum + (value === 0 ? 0 : 1), 0));
    }
    return counts;
  }
  const block = await dataset.photons(range, { signal });
  for (let d = 0; d < block.frameCount; d++) {
    const ones = block.onesOffsets[d + 1] - block.onesOffsets[d];
    const multi = block.counts.subarray(block.multiOffsets[d], block.multiOffsets[d + 1]);
    counts.photons.push(multi.reduce((sum, value) => sum + value, ones));
    counts.lit.push(ones + multi.length);
  }
  return counts;
}
