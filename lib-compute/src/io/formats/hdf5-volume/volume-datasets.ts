import { complexKindOf } from '../../hdf5/element-type.ts';
import type { Hdf5DatasetInfo } from '../../hdf5/hdf5-reader.ts';
import { countOf, isNumeric } from '../../hdf5/read-checked.ts';
import { joinedPairs, type VolumeInfo } from './complex-pairs.ts';
import { CXI_IMAGE } from './cxi-content.ts';

/** Groups of detectors: what is no cube in them are frames. */
const OF_A_DETECTOR = /(^|\/)((instrument|detector|data|det)(_\d+)?|entry)\//i;

/** What marks or counts voxels, and is not looked at first. */
const BESIDE_A_VOLUME = /(^|[/_])(masks?|support|measured|weights?|inter_weight|count)$/i;

/** What marks voxels, the likeliest support first; weights and counts have no inside. */
const MARKS = [/(^|[/_])support$/i, /(^|[/_])masks?$/i, /(^|[/_])measured$/i];

/** Whether a dataset has the axes of a volume, or modes and those. */
export function isVolume(info: Hdf5DatasetInfo): boolean {
  const { shape, dtype } = info;
  return (
    (isNumeric(info) || complexKindOf(dtype) !== undefined) &&
    (shape.length === 3 || shape.length === 4) &&
    shape.every((extent) => extent >= 1) &&
    shape.slice(-3).every((extent) => extent >= 2)
  );
}

/** What can be looked at as a volume, in the order of the file; links to others of them are left out. */
export function volumesOf(datasets: readonly Hdf5DatasetInfo[]): readonly VolumeInfo[] {
  const volumes = datasets.filter(isVolume);
  const own = volumes.filter(({ isLink }) => isLink !== true);
  return joinedPairs(own.length > 0 ? own : volumes);
}

/** The volume that a file means: the one that Dragonfly's name or CXI's marks, or the only one. */
export function theVolume(datasets: readonly Hdf5DatasetInfo[]): VolumeInfo | undefined {
  const named = datasets.find(({ path }) => path === 'intens');
  if (named && isCube(named)) {
    return named;
  }
  const image = datasets.find(({ path }) => path === CXI_IMAGE);
  if (image && isVolume(image)) {
    return image;
  }
  const likely = likelyOnes(datasets);
  return likely.length === 1 ? likely[0] : undefined;
}

/** The same, and of several the one that is looked at first: values before marks, large before small. */
export function likeliestVolume(datasets: readonly Hdf5DatasetInfo[]): VolumeInfo | undefined {
  const rank = (info: Hdf5DatasetInfo): number =>
    BESIDE_A_VOLUME.test(info.path) ? 2 : /[iu]\d$/.test(info.dtype) ? 1 : 0;
  return (
    theVolume(datasets) ??
    likelyOnes(datasets)
      .toSorted((a, b) => rank(a) - rank(b) || countOf(b) - countOf(a))
      .at(0)
  );
}

/** What marks voxels by its name; else the only volume there is. */
export function likeliestMask(datasets: readonly Hdf5DatasetInfo[]): VolumeInfo | undefined {
  for (const mark of MARKS) {
    const found = likelyOnes(datasets.filter(({ path }) => mark.test(path))).at(0);
    if (found) {
      return found;
    }
  }
  const volumes = volumesOf(datasets);
  return volumes.length === 1 ? volumes[0] : undefined;
}

/** Cubes; where there are none, other volumes that are no frames. */
export function likelyOnes(datasets: readonly Hdf5DatasetInfo[]): readonly VolumeInfo[] {
  const volumes = volumesOf(datasets);
  const cubes = volumes.filter(isCube);
  return cubes.length > 0 ? cubes : volumes.filter(({ path }) => !OF_A_DETECTOR.test(path));
}

function isCube(info: Hdf5DatasetInfo): boolean {
  const [edge, ...others] = info.shape.slice(-3);
  return isVolume(info) && others.every((extent) => extent === edge);
}
