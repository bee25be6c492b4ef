import { resourcesError } from '../../errors.ts';

/** Rotations that one run of the kernel expands: one invocation for each. */
export const ROTATIONS_PER_TILE = 64;

/** Pixels that one workgroup walks through; their sum is kept in float32. */
export const PIXELS_PER_GROUP = 32;

/** What the kernel is compiled for; frozen with the problem. */
export interface ExpandShape {
  /** Edge of the model in voxels, odd. */
  readonly size: number;
  readonly pixelCount: number;
  /** The first pixels, which make up u_r. */
  readonly likelihoodCount: number;
}

/** How many workgroups a tile takes. */
export function groupCount({ pixelCount }: ExpandShape): number {
  return Math.ceil(pixelCount / PIXELS_PER_GROUP);
}

/** Bytes of each buffer. Positions and matrix rows are padded to four values, as WGSL aligns them. */
export function bufferBytes(shape: ExpandShape) {
  return {
    model: 4 * shape.size ** 3,
    pixels: 16 * shape.pixelCount,
    rows: 16 * 3 * ROTATIONS_PER_TILE,
    slices: 4 * ROTATIONS_PER_TILE * shape.pixelCount,
    sums: 4 * ROTATIONS_PER_TILE * groupCount(shape),
  } as const satisfies Record<string, number>;
}

/**
 * @throws Resources when a buffer is larger than the device lets a kernel see at once. The dispatch
 *   needs no check of its own: slices outgrow the binding long before 65535 workgroups are reached.
 */
export function checkFits(shape: ExpandShape, limits: GPUSupportedLimits): void {
  const available = Math.min(limits.maxStorageBufferBindingSize, limits.maxBufferSize);
  for (const [name, bytes] of Object.entries(bufferBytes(shape))) {
    if (bytes > available) {
      throw resourcesError({
        resource: `memory of the GPU in one piece for the ${name} (use the wasm backend)`,
        needed: `${bytes} bytes`,
        available: `${available} bytes`,
      });
    }
  }
}
