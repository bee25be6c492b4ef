import type { ComplexVolume, Volume } from '@damselfly/compute/volume/volume.ts';

/** The amplitudes of a volume of complex numbers. */
export function amplitudesOf({ shape, real, imaginary, voxelSize }: ComplexVolume): Volume {
  return {
    kind: 'volume',
    shape,
    data: amplitudesAt(real, imaginary),
    ...(voxelSize !== undefined && { voxelSize }),
  };
}

/** Of complex numbers, part by part. */
export function amplitudesAt(
  real: ArrayLike<number>,
  imaginary: ArrayLike<number>,
): Float32Array<ArrayBuffer> {
  const amplitudes = new Float32Array(real.length);
  for (let i = 0; i < amplitudes.length; i++) {
    amplitudes[i] = Math.hypot(real[i], imaginary[i]);
  }
  return amplitudes;
}
