import type { VolumeData } from './volume-data.ts';

/**
 * Edge of the model in voxels. Unless told the histogram counts them all, while `shape` times `binning` may be one
 * more than there are.
 */
export function modelSize({ size, histogram }: Pick<VolumeData, 'size' | 'histogram'>): number {
  return size ?? Math.round(Math.cbrt(histogram.reduce((sum, count) => sum + count, 0)));
}

/** The place in the array, between its entries, of what is `position` voxels of the model from its centre. */
export function indexAt(data: VolumeData, position: number): number {
  return (position + modelSize(data) / 2) / data.binning - 0.5;
}

/** Where the array's entry `index` is, in voxels of the model from its centre; the reverse of `indexAt`. */
export function positionOf(data: VolumeData, index: number): number {
  return (index + 0.5) * data.binning - modelSize(data) / 2;
}

/** The array's entry nearest to a position. */
export function nearestIndex(data: VolumeData, position: number): number {
  return Math.min(Math.max(Math.round(indexAt(data, position)), 0), data.shape[0] - 1);
}
