/**
 * A detector as Dragonfly sees it (spec/emc.md 2.3): where each pixel lies in reciprocal space.
 * All arrays have one value per pixel.
 */
export interface Detector {
  readonly kind: 'detector';
  readonly pixelCount: number;
  /** Reciprocal-space position in voxels of the model, origin at zero scattering. */
  readonly qx: Float64Array;
  readonly qy: Float64Array;
  readonly qz: Float64Array;
  /** Polarisation and solid-angle factor as the file gives it, not normalised. */
  readonly correction: Float64Array;
  /** 0 orients and merges, 1 merges only, 2 is ignored (beam stop, bad pixel). */
  readonly mask: Uint8Array;
  /** Detector distance in pixels; undefined in old ASCII files. */
  readonly distance?: number;
  /** Radius of the Ewald sphere in voxels; undefined in old ASCII files. */
  readonly ewaldRadius?: number;
  /** Expected background, photons per pixel and frame. */
  readonly background?: Float64Array;
}
