import { angleOf } from '@damselfly/compute/volume/hue.ts';
import { quantisedValues } from '@damselfly/compute/volume/quantise.ts';
import { firstAlongRay, valueBetween, type ValueCube } from '@damselfly/compute/volume/ray.ts';
import { indexAt, modelSize, nearestIndex, positionOf } from '../../model-grid.ts';
import type { Triple, VolumeData, VoxelReading } from '../../volume-data.ts';
import { placeAlong, type CameraRay } from '../camera/camera-ray.ts';
import { chosenCut } from '../planes/chosen-cut.ts';
import { shownPlanes } from '../planes/shown-planes.ts';
import { chosenSurfaces } from '../levels/resolve-level.ts';
import type { FreePlane, VolumeState } from '../volume-state.ts';

/** What is behind a point of the picture: the nearest of slices and surfaces, with the value there. */
export function pointedVoxel(
  data: VolumeData,
  state: VolumeState,
  ray: CameraRay,
): VoxelReading | undefined {
  const meaning = quantisedValues(data);
  const cube = { size: data.shape[0], valueAt: (index: number) => meaning[data.values[index]] };
  const met = [
    ...(state.surfaces ? [distanceToSurface(data, state, ray, cube)] : []),
    ...shownPlanes(state).map((plane) => distanceToSlice(data, plane, ray)),
  ].filter((t) => t !== undefined);
  if (met.length === 0) {
    return undefined;
  }
  const position = placeAlong(ray, Math.min(...met));
  return { position, ...numberBetween(data, meaning, position) };
}

/** Between voxels complex numbers are drawn by their parts, and signed ones with their signs. */
function numberBetween(
  data: VolumeData,
  meaning: Float64Array,
  position: Readonly<Triple>,
): Pick<VoxelReading, 'value' | 'phase'> {
  const { values, hue, shape, missing } = data;
  const [i, j, k] = position.map((at) => nearestIndex(data, at));
  if (missing?.[(i * shape[0] + j) * shape[0] + k] === 1) {
    return { value: NaN };
  }
  const [x, y, z] = position.map((at) => indexAt(data, at));
  const along = (partOf: (angle: number) => number): number =>
    valueBetween(
      {
        size: shape[0],
        valueAt: (index) => meaning[values[index]] * partOf(angleOf(hue?.angles[index] ?? 0)),
      },
      x,
      y,
      z,
    );
  const real = along(Math.cos);
  if (hue?.kind !== 'phase') {
    return { value: real };
  }
  const imaginary = along(Math.sin);
  const value = Math.hypot(real, imaginary);
  return { value, ...(value > 0 && { phase: Math.atan2(imaginary, real) }) };
}

function distanceToSlice(
  data: VolumeData,
  { normal, at }: FreePlane,
  ray: CameraRay,
): number | undefined {
  const t = (at - dot(normal, ray.origin)) / dot(normal, ray.direction);
  const place = placeAlong(ray, t);
  const half = modelSize(data) / 2;
  const isWithin =
    data.space === 'reciprocal'
      ? Math.hypot(...place) <= half
      : place.every((along) => Math.abs(along) <= half);
  return t > 0 && isWithin ? t : undefined;
}

function distanceToSurface(
  data: VolumeData,
  state: VolumeState,
  ray: CameraRay,
  cube: ValueCube,
): number | undefined {
  const [{ level }] = chosenSurfaces(data, state);
  const cut = chosenCut(data, state);
  const steepness = cut ? dot(cut.normal, ray.direction) : 0;
  const toCut = cut ? (cut.at - dot(cut.normal, ray.origin)) / steepness : 0;
  // Where the ray comes out of what is cut away, or from the eye.
  const from = cut && steepness < 0 ? Math.max(0, toCut) : 0;
  const [ox, oy, oz] = placeAlong(ray, from).map((at) => indexAt(data, at));
  const [dx, dy, dz] = ray.direction;
  const met = firstAlongRay(cube, level, [ox, oy, oz], [dx, dy, dz]);
  if (!met) {
    return undefined;
  }
  const place: Triple = [
    positionOf(data, met[0]),
    positionOf(data, met[1]),
    positionOf(data, met[2]),
  ];
  const t =
    dot(
      ray.direction,
      place.map((at, i) => at - ray.origin[i]),
    ) / dot(ray.direction, ray.direction);
  return cut && steepness > 0 && t > toCut ? undefined : t;
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
