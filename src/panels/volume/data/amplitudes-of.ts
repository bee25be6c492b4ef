import type { ComplexVolume, Volume } from '@damselfly/compute/volume/volume.ts';

/** The amplitudes of a volume of complex numbers. */
export function amplitudesOf({ shape, real, imaginary, voxelSize }: ComplexVolume): Volume {
  return {
    kind: 'volume',
    shape,
    data: Float32Array.from(real, (value, i) => Math.hypot(value, imaginary[i])),
    ...(voxelSize !== undefined && { voxelSize }),
  };
}
