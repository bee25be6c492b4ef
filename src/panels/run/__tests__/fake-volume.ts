import type { VolumeLevel } from '@damselfly/remote/http';
import type { VolumeBytes } from '../../../services/runs/run-source.ts';

/** A volume of two voxels a side. @param bytes that it holds, where that matters. */
export function fakeVolume(iteration: number, level: VolumeLevel = 'full', bytes = 8): VolumeBytes {
  return {
    header: {
      iteration,
      level,
      type: 'u8',
      scale: 'log',
      shape: [2, 2, 2],
      binning: 1,
      low: 1,
      high: 2,
      minimum: 1,
      maximum: 2,
      mean: 1,
      sigma: 1,
      histogram: [8],
    },
    values: new Uint8Array(bytes),
  };
}
