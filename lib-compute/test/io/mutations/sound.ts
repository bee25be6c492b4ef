import type { Detector } from '../../../src/geometry/detector.ts';
import type { Rotations } from '../../../src/geometry/rotations.ts';
import type { Dataset } from '../../../src/io/dataset.ts';
import type { SparsePhotons } from '../../../src/photons/sparse-photons.ts';
import type { Volume } from '../../../src/volume/volume.ts';

/*
 * What values must be, whatever file they came from: written apart from the checks of the readers,
 * slow and obvious, so that the two can disagree.
 */

function demand(condition: boolean, what: string): void {
  if (!condition) {
    throw new Error(`unsound: ${what}`);
  }
}

export function checkPhotons(photons: SparsePhotons, frameCount: number, pixelCount: number): void {
  const { onesOffsets, ones, multiOffsets, multi, counts } = photons;
  demand(photons.frameCount === frameCount, 'the number of frames');
  demand(photons.pixelCount === pixelCount, 'the number of pixels');
  demand(onesOffsets.length === frameCount + 1 && onesOffsets[frameCount] === ones.length, 'ones');
  demand(
    multiOffsets.length === frameCount + 1 && multiOffsets[frameCount] === multi.length,
    'multi',
  );
  demand(counts.length === multi.length, 'counts');
  demand(
    counts.every((count) => count >= 2 && count < 2 ** 31),
    'a count',
  );
  for (let d = 0; d < frameCount; d++) {
    const pixels = [
      ...ones.subarray(onesOffsets[d], onesOffsets[d + 1]),
      ...multi.subarray(multiOffsets[d], multiOffsets[d + 1]),
    ];
    demand(
      pixels.every((pixel) => pixel < pixelCount),
      'a pixel number',
    );
    demand(new Set(pixels).size === pixels.length, 'a pixel twice in a frame');
  }
}

export async function checkFrames(dataset: Dataset, pixelCount: number): Promise<void> {
  for (let d = 0; d < dataset.frameCount; d++) {
    const frame = await dataset.frame(d);
    demand(frame.length === pixelCount, 'the length of a frame');
    demand(
      frame.every((value) =>
        dataset.dtype === 'float64'
          ? Number.isFinite(value)
          : Number.isInteger(value) && value >= 0,
      ),
      'a value of a frame',
    );
  }
}

export function checkDetector(detector: Detector): void {
  const { pixelCount, qx, qy, qz, correction, mask } = detector;
  for (const column of [qx, qy, qz, correction]) {
    demand(column.length === pixelCount && column.every(Number.isFinite), 'a column');
  }
  demand(mask.length === pixelCount && mask.every((kind) => kind <= 2), 'the mask');
  demand(
    mask.every((kind, t) => kind === 2 || correction[t] > 0),
    'a correction',
  );
  demand((detector.distance ?? 1) > 0 && (detector.ewaldRadius ?? 1) > 0, 'a distance');
}

export function checkVolume(volume: Volume, shape: readonly number[]): void {
  demand(volume.shape.join() === shape.join(), 'the shape');
  demand(volume.data.length === shape.reduce((a, b) => a * b, 1), 'the number of voxels');
}

export function checkRotations({ count, quaternions, weights }: Rotations): void {
  demand(count >= 1 && quaternions.length === 4 * count && weights.length === count, 'the count');
  for (let r = 0; r < count; r++) {
    const norm = Math.hypot(...quaternions.subarray(4 * r, 4 * r + 4));
    demand(Math.abs(norm - 1) < 1e-12, 'a quaternion');
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  demand(weights.every((weight) => weight > 0) && Math.abs(total - 1) < 1e-12, 'a weight');
}

export function checkEach<Item>(
  items: readonly Item[],
  least: number,
  isSound: (item: Item) => boolean,
): void {
  demand(items.length >= least && items.every(isSound), 'an entry of a list');
}
