import type { ComplexVolume, Volume } from '@damselfly/compute/volume/volume.ts';

/** One mode of a volume, its shape without the axis of the modes. */
export function oneMode(whole: Volume | ComplexVolume, mode: number): Volume | ComplexVolume {
  const shape = whole.shape.slice(-3);
  const voxels = shape.reduce((product, extent) => product * extent, 1);
  const [from, to] = [mode * voxels, (mode + 1) * voxels];
  return whole.kind === 'volume'
    ? { ...whole, shape, data: whole.data.slice(from, to) }
    : {
        ...whole,
        shape,
        real: whole.real.slice(from, to),
        imaginary: whole.imaginary.slice(from, to),
      };
}
