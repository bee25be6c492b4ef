import type { Detector } from '../../../geometry/detector.ts';
import type { Hdf5Content, NumbersContent } from '../../hdf5/hdf5-content.ts';

/** Dragonfly's detector file in HDF5, to be written (spec/emc.md 2.3). */
export function detectorContent(detector: Detector): Hdf5Content {
  const { pixelCount, qx, qy, qz, correction, mask, distance, ewaldRadius, background } = detector;
  const column = (path: string, values: Float64Array | Uint8Array): NumbersContent => ({
    path,
    shape: [pixelCount],
    values,
  });
  const scalar = (path: string, value: number): NumbersContent => ({
    path,
    shape: [],
    values: Float64Array.of(value),
  });
  return {
    numbers: [
      column('qx', qx),
      column('qy', qy),
      column('qz', qz),
      column('corr', correction),
      column('mask', mask),
      ...(distance === undefined ? [] : [scalar('detd', distance)]),
      ...(ewaldRadius === undefined ? [] : [scalar('ewald_rad', ewaldRadius)]),
      ...(background === undefined ? [] : [column('background', background)]),
    ],
  };
}
