import type { ReachingPixel } from './pixel-bins.ts';

/** A frame that passes through a voxel, or through the one opposite. */
export interface PassingFrame {
  readonly frame: number;
  readonly pixels: readonly ReachingPixel[];
}

/** What a frame adds to a voxel. */
export interface VoxelFrame {
  readonly frame: number;
  /** Its photons that merging gives the voxel: the photons of each pixel times the pixel's share. */
  readonly photons: number;
  /** The sum of those shares: how much of the frame lies there, whatever it has seen. */
  readonly weight: number;
}

/**
 * What a frame adds to a voxel in its most likely orientation.
 *
 * @param photonsAt of a pixel of this frame.
 */
export function voxelFrame(
  { frame, pixels }: PassingFrame,
  photonsAt: (pixel: number) => number,
): VoxelFrame {
  let [photons, weight] = [0, 0];
  for (const { pixel, share } of pixels) {
    photons += share * photonsAt(pixel);
    weight += share;
  }
  return { frame, photons, weight };
}

/** Those that add most, the first of them first; of equal photons those that lie nearer. */
export function mostPhotons(frames: readonly VoxelFrame[], count: number): VoxelFrame[] {
  return [...frames]
    .sort((a, b) => b.photons - a.photons || b.weight - a.weight || a.frame - b.frame)
    .slice(0, count);
}
