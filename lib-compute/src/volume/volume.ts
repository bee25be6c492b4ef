/** A volume of complex numbers on a grid, x slowest, one or several modes. */
export interface ComplexVolume {
  readonly kind: 'complex-volume';
  /** As of `Volume`. */
  readonly shape: readonly number[];
  readonly real: Float64Array | Float32Array;
  readonly imaginary: Float64Array | Float32Array;
  /** Edge of a voxel in angstrom, where the file says it. */
  readonly voxelSize?: number;
}

/** A density or intensity on a cubic grid, x slowest, one or several modes. */
export interface Volume {
  readonly kind: 'volume';
  /** Extents, slowest first: [x, y, z] or [mode, x, y, z]. */
  readonly shape: readonly number[];
  readonly data: Float64Array | Float32Array | Int32Array | Int16Array | Uint16Array | Int8Array;
  /** Edge of a voxel in angstrom, where the file says it. */
  readonly voxelSize?: number;
  /** Where it is known to be an intensity in reciprocal space. */
  readonly intensity?: IntensityGrid;
}

/** Where the voxels of an intensity are. */
export interface IntensityGrid {
  /** From one to the next, 1 / angstrom, where it is known. */
  readonly step?: number;
}
