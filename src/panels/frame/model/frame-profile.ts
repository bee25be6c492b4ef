import {
  radialProfile,
  radialRings,
  type RadialRings,
} from '@damselfly/compute/photons/radial-profile.ts';
import type { FrameGeometry, FrameLayout } from '../../../viewers/frame/frame-layout.ts';
import { ringsOf, type FrameRing } from '../../../viewers/frame/frame-rings.ts';
import type { LaidOutFrame } from '../data/frames-request.ts';

/** Photons per pixel over |q|, of a frame or a powder. */
export interface FrameProfile {
  readonly geometry: FrameGeometry;
  /** By ascending |q| in voxels; NaN where no pixel counts. */
  readonly points: readonly (readonly [q: number, photons: number])[];
  /** |q| in voxels below which no pixel counts, as behind a beam stop; 0 where the innermost ones do. */
  readonly stop: number;
  /** The rings that are drawn over the picture. */
  readonly rings: readonly FrameRing[];
}

/** A look at every pixel: once for each detector. */
const ringsOfLayouts = new WeakMap<FrameLayout, RadialRings>();

/**
 * The radial profile in rings that are as wide as a pixel near the centre.
 *
 * @returns undefined where no detector is known.
 */
export function frameProfile({
  layout,
  values,
}: Pick<LaidOutFrame, 'layout' | 'values'>): FrameProfile | undefined {
  const { geometry } = layout;
  if (geometry === undefined) {
    return undefined;
  }
  const rings =
    ringsOfLayouts.get(layout) ??
    radialRings({ ...layout, q: geometry.q }, geometry.voxelsPerPixel);
  ringsOfLayouts.set(layout, rings);
  const { width, pixels } = rings;
  const first = pixels.findIndex((count) => count > 0);
  return {
    geometry,
    points: Array.from(radialProfile(values, rings), (mean, ring) => [ring * width, mean] as const),
    stop: first > 0 ? (first - 0.5) * width : 0,
    rings: ringsOf(layout),
  };
}

/** |q| of a ring of the picture, voxels. */
export function ringPlace({ value, unit }: FrameRing, { voxel = 1 }: FrameGeometry): number {
  return unit === 'nm' ? 1 / (value * voxel) : value;
}
