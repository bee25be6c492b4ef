/** What a cell may be besides the mask of its pixel (`Detector.mask`): no pixel lies there. */
export const NO_PIXEL = 255;

/** The masks of Dragonfly's detectors (spec/emc.md 2.3). */
export const MASK = { orient: 0, mergeOnly: 1, ignored: 2 } as const;

/** Where the pixels of a file lie in a picture; its first axis, x, runs down, as in slices and classes. */
export interface FrameLayout {
  readonly rows: number;
  readonly columns: number;
  /** Per cell, row by row: number of its pixel, -1 where there is none. */
  readonly pixels: Int32Array<ArrayBuffer>;
  /** Per cell: mask of its pixel, or `NO_PIXEL`. */
  readonly mask: Uint8Array<ArrayBuffer>;
  /** Missing where pixels are shown in the order of the file, as no detector is known. */
  readonly geometry?: FrameGeometry;
}

/** What is known of reciprocal space at the pixels. */
export interface FrameGeometry {
  /** The beam's place: zero scattering, in rows and columns; cell 0 has its middle at 0. */
  readonly centre: { readonly row: number; readonly column: number };
  /** |q| per pixel of the file, in voxels of the model. */
  readonly q: Float32Array<ArrayBuffer>;
  /** Detector distance in pixels and radius of the Ewald sphere in voxels; old detector files know neither. */
  readonly flat?: { readonly distance: number; readonly ewaldRadius: number };
  /** Voxels of the model per pixel near the centre. */
  readonly voxelsPerPixel: number;
  /** 1/nm per voxel, where a configuration tells the wavelength. */
  readonly voxel?: number;
}
