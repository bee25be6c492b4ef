import type { VolumeFile } from '@damselfly/compute/io/format.ts';
import type { Description } from './description.ts';
import { Statistics } from './statistics.ts';

/** Describes a volume, also the model in an output, reading it block by block. */
export async function describeVolume(
  path: string,
  volume: VolumeFile,
  container: string | undefined,
  signal: AbortSignal,
): Promise<Description> {
  const values = new Statistics();
  for await (const block of volume.blocks({ signal })) {
    values.add(block);
  }
  const { voxelSize, beside } = volume;
  const name = beside === undefined ? 'volume' : 'Dragonfly output';
  return {
    file: path,
    kind: container === undefined ? name : `${name} (${container})`,
    entries: [
      { key: 'shape', label: 'shape', value: volume.shape },
      { key: 'dtype', label: 'dtype', value: volume.dtype },
      ...(voxelSize === undefined
        ? []
        : [{ key: 'voxelSize', label: 'voxel size', value: voxelSize, unit: 'angstrom' }]),
      { key: 'values', label: 'values', value: values.result() },
      ...(beside === undefined
        ? []
        : [{ key: 'beside', label: 'beside intens', value: beside.join(', ') }]),
    ],
  };
}
