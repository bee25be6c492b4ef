import type { TransformFile, VolumeFile } from '@damselfly/compute/io/format.ts';
import { datasetsEntry } from './datasets-entry.ts';
import type { Description } from './description.ts';
import { Statistics } from './statistics.ts';

/** Of complex numbers, given as pairs. */
function amplitudesOf(pairs: ArrayLike<number>): Float64Array {
  const amplitudes = new Float64Array(pairs.length / 2);
  for (let i = 0; i < amplitudes.length; i++) {
    amplitudes[i] = Math.hypot(pairs[2 * i], pairs[2 * i + 1]);
  }
  return amplitudes;
}

/** Describes a volume, also the model in an output, reading it block by block. */
export async function describeVolume(
  path: string,
  volume: VolumeFile,
  container: string | undefined,
  signal: AbortSignal,
): Promise<Description> {
  const isComplex = volume.readComplex !== undefined;
  const values = new Statistics();
  for await (const block of volume.blocks({ signal })) {
    values.add(isComplex ? amplitudesOf(block) : block);
  }
  const { voxelSize, voxelEdges, cellAngles, transform, space, beside, hdf5 } = volume;
  const name = beside === undefined ? 'volume' : 'Dragonfly output';
  // Of an output `beside` names the others.
  const isOneOfMany = beside === undefined && hdf5 !== undefined && hdf5.datasets.length > 1;
  return {
    file: path,
    kind: container === undefined ? name : `${name} (${container})`,
    entries: [
      ...(isOneOfMany ? [{ key: 'dataset', label: 'dataset', value: hdf5.dataset }] : []),
      { key: 'shape', label: 'shape', value: volume.shape },
      { key: 'dtype', label: 'dtype', value: volume.dtype },
      ...(voxelSize === undefined
        ? []
        : [{ key: 'voxelSize', label: 'voxel size', value: voxelSize, unit: 'angstrom' }]),
      ...(voxelEdges === undefined
        ? []
        : [
            {
              key: 'voxelEdges',
              label: 'voxel edges',
              value: voxelEdges,
              unit: 'angstrom',
            },
            {
              key: 'voxels',
              label: 'voxels',
              value: 'no cubes: without a size in panels and in what is converted',
            },
          ]),
      ...(cellAngles === undefined
        ? []
        : [{ key: 'cellAngles', label: 'cell angles', value: cellAngles, unit: 'degrees' }]),
      ...(space === undefined ? [] : [{ key: 'space', label: 'space', value: space }]),
      ...(transform === undefined
        ? []
        : [{ key: 'transform', label: 'transform', value: transformText(transform) }]),
      isComplex
        ? { key: 'amplitudes', label: 'amplitudes of complex values', value: values.result() }
        : { key: 'values', label: 'values', value: values.result() },
      ...(values.notFinite === 0
        ? []
        : [
            { key: 'notFinite', label: 'NaN or infinite', value: values.notFinite, unit: 'voxels' },
          ]),
      ...(beside === undefined
        ? []
        : [{ key: 'beside', label: 'beside intens', value: beside.join(', ') }]),
      ...(isOneOfMany ? [datasetsEntry(hdf5.datasets)] : []),
    ],
  };
}

function transformText({ isHalf, step }: TransformFile): string {
  if (isHalf) {
    return 'half of one (x from 0 on): places are told in voxels';
  }
  return step === undefined
    ? 'without a cubic cell in the header: places are told in voxels'
    : `of a cell of ${Number((1 / step).toPrecision(6))} angstrom: voxels are ${Number(step.toPrecision(6))} 1/angstrom apart`;
}
