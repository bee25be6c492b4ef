import type { TranslationBundle } from '@jupyterlab/translation';
import type { ReactElement } from 'react';
import { formatInteger, formatSignificant, useTranslation } from '../../../components/index.ts';
import type { VolumeData } from '../../../viewers/volume-data.ts';
import type { OpenedVolume } from '../data/volume-request.ts';
import type { VolumeModel } from '../model/volume-model.ts';
import { useVolumePanel } from './volume-context.tsx';

/** Sizes of voxels are told to four digits or so. */
const TOLERANCE = 0.001;

/**
 * Says of a file that its voxels are no cubes, that some were not measured, or where those of a transform are, and of two files whose voxels are not
 * known to be of one size that these are compared one by one.
 */
export function VoxelsRemark(): ReactElement | null {
  const trans = useTranslation();
  const { model } = useVolumePanel();
  const { data, companions, args } = model;
  const other = companions.volumes.at(0);
  const text = [
    remarkOnMeasured(model, trans),
    remarkOnTransform(model, trans),
    remarkOnEdges(model.opened ?? {}, trans),
    data && other && args.companions !== 'modes'
      ? remarkOn(data, other.data, [companions.name, other.name], trans)
      : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
  return text === '' ? null : (
    <p className="dfl-VolumePanel-remark" role="status">
      {text}
    </p>
  );
}

function remarkOnMeasured(
  { opened, notMeasured }: Pick<VolumeModel, 'opened' | 'notMeasured'>,
  trans: TranslationBundle,
): string {
  const voxels = opened?.shape.reduce((product, extent) => product * extent, 1) ?? 0;
  return notMeasured === 0
    ? ''
    : trans.__(
        'Not measured: %1 of %2 voxels are NaN or infinite. They are not drawn, and in no figure.',
        formatInteger(notMeasured),
        formatInteger(voxels),
      );
}

/** Where its places are, of a transform that is looked at as one. */
function remarkOnTransform(
  { opened, space }: Pick<VolumeModel, 'opened' | 'space'>,
  trans: TranslationBundle,
): string {
  if (opened?.transform === undefined || space === 'real') {
    return '';
  }
  const { isHalf, step } = opened.transform;
  if (isHalf) {
    return trans.__(
      'The file holds half of a transform, x from 0 on: places are told in voxels, from the middle of that half.',
    );
  }
  return step === undefined
    ? trans.__('A transform, of whose cell the header tells no edge: places are told in voxels.')
    : trans.__(
        'A transform of a cell of %1 nm, as the header says: %2 nm⁻¹ from one voxel to the next, 0 in the middle.',
        formatSignificant(1 / step, 4),
        formatSignificant(step, 3),
      );
}

function remarkOnEdges(
  { voxelEdges, cellAngles }: Pick<OpenedVolume, 'voxelEdges' | 'cellAngles'>,
  trans: TranslationBundle,
): string {
  if (voxelEdges === undefined) {
    return '';
  }
  const [x, y, z] = voxelEdges.map((edge) => formatSignificant(edge, 3));
  if (cellAngles !== undefined) {
    const [alpha, beta, gamma] = cellAngles.map((angle) => formatSignificant(angle, 4));
    return trans.__(
      'The axes of this file are not at right angles: %1°, %2°, %3°, with voxels of %4 × %5 × %6 nm. They are drawn as cubes, and lengths are told in voxels.',
      alpha,
      beta,
      gamma,
      x,
      y,
      z,
    );
  }
  return trans.__(
    'Voxels of this file are no cubes: %1 × %2 × %3 nm. They are drawn as cubes, and lengths are told in voxels.',
    x,
    y,
    z,
  );
}

function remarkOn(
  own: VolumeData,
  other: VolumeData,
  names: readonly [string, string],
  trans: TranslationBundle,
): string {
  const [first, second] = [own.voxel, other.voxel];
  if (first === undefined || second === undefined) {
    const unknown = first === undefined ? names[0] : names[1];
    return trans.__('The size of the voxels of %1 is not known: voxel is laid on voxel.', unknown);
  }
  if (Math.abs(first - second) <= TOLERANCE * Math.max(first, second)) {
    return '';
  }
  const unit = own.space === 'real' ? 'nm' : 'nm⁻¹';
  return trans.__(
    'Voxel is laid on voxel, though they differ in size: %1 %3 and %2 %3.',
    formatSignificant(first, 3),
    formatSignificant(second, 3),
    unit,
  );
}
