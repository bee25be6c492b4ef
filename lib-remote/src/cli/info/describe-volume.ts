import type { VolumeFile } from '@damselfly/compute/io/format.ts';
import type { Description } from './description.ts';
import { Statistics } from './statistics.ts';

/** Describes a volume, also the model in an output. */
export async function describeVolume(
  path: string,
  volume: VolumeFile,
  container: string | undefined,
  signal: AbortSignal,
): Promise<Description> {
  const values = new Statistics();
  values.add((await volume.read({ signal })).data);
  const { voxelSize } = volume;
  return {
    file: path,
    kind: container === undefined ? 'volume' : `volume (${container})`,
    entries: [
      { key: 'shape', label: 'shape', value: volume.shape },
      { key: 'dtype', label: 'dtype', value: volume.dtype },
      ...(voxelSize === undefined
        ? []
        : [{ key: 'voxelSize', label: 'voxel size', value: voxelSize, unit: 'angstrom' }]),
      { key: 'values', label: 'values', value: values.result() },
    ],
  };
}
