import { Color, Vector2, Vector3, Vector4, type IUniform } from 'three';
import { symlogThreshold, valueAt } from '../../display.ts';
import { modelSize, positionOf } from '../../model-grid.ts';
import { chosenRange } from '../../slices/range.ts';
import type { VolumeData } from '../../volume-data.ts';
import { chosenCut } from '../planes/chosen-cut.ts';
import { phaseFloorOf } from '../../phase-alone.ts';
import { firstSeen } from './cloud-colours.ts';
import { isCropped } from '../planes/is-cropped.ts';
import { chosenSurfaces } from '../levels/resolve-level.ts';
import { shownPlanes } from '../planes/shown-planes.ts';
import { SURFACE_COLOURS } from '../surfaces/surface-colours.ts';
import type { RefinedTexels } from '../scene/volume-calls.ts';
import type { FreePlane, VolumeState } from '../volume-state.ts';

/** Between samples, in texels: surfaces are searched in finer steps than clouds are summed. */
const SURFACE_STRIDE = 0.8;
const BODY_STRIDE = 1;

/** Slopes of codes in steps show terraces unless they are taken over more than a voxel. */
const SLOPE_REACH = 1.25;

/** A cloud is as opaque as its colours say after this part of the model's edge. */
export const DEPTH_UNIT = 1 / 48;

/** What the rays' shader is told, by the names that it has there. */
export function rayUniforms(): Record<string, IUniform> {
  return {
    texels: { value: null },
    bricks: { value: null },
    colours: { value: null },
    decode: { value: new Vector2() },
    grid: { value: new Vector2() },
    edge: { value: 1 },
    boxLow: { value: new Vector3() },
    boxHigh: { value: new Vector3() },
    cut: { value: new Vector4() },
    isCropped: { value: false },
    range: { value: new Vector4() },
    slopeReach: { value: 1 },
    stride: { value: 1 },
    levels: { value: [0, 0, 0] },
    leastSeen: { value: 0 },
    phaseFloor: { value: 0 },
    surfaceColours: { value: [new Vector4(), new Vector4(), new Vector4()] },
    planes: { value: [new Vector4(), new Vector4(), new Vector4(), new Vector4()] },
    ball: { value: 0 },
    fog: { value: new Vector2() },
  };
}

/** What the uniforms are of these data in this state. */
export function rayValues(
  data: VolumeData,
  state: VolumeState,
  { edge, steps, factor, offset }: RefinedTexels,
): Record<string, unknown> & { readonly stride: number } {
  const size = modelSize(data);
  const perVoxel = steps / (data.binning * edge);
  const first = ((size / (2 * data.binning) - 0.5) * steps + 0.5) / edge;
  const { low, high } = chosenRange(data, state.scale, state.range);
  const display = { scale: state.scale, gamma: state.gamma, low, high };
  const threshold = symlogThreshold(display);
  const surfaces = chosenSurfaces(data, state);
  const cut = chosenCut(data, state);
  const planes = shownPlanes(state);
  // Meshes end half a texel beyond the outermost voxels; so do rays.
  const margin = data.binning / (2 * steps);
  const last = data.shape[0] - 1;
  const reach = { low: margin - positionOf(data, 0), high: margin + positionOf(data, last) };
  const strideTexels = state.body === 'none' ? SURFACE_STRIDE : BODY_STRIDE;
  return {
    decode: new Vector2(factor, offset),
    grid: new Vector2(perVoxel, first),
    edge,
    boxLow: new Vector3(...state.crop.map(([from]) => Math.max(from * size, -reach.low))),
    boxHigh: new Vector3(...state.crop.map(([, to]) => Math.min(to * size, reach.high))),
    isCropped: isCropped(state),
    cut: planeVector(cut),
    range: new Vector4(low, high, state.gamma, threshold),
    slopeReach: SLOPE_REACH * data.binning,
    stride: Math.max(strideTexels / (perVoxel * edge), size / 2048),
    levels: [0, 1, 2].map((i) => surfaces[i]?.level ?? 0),
    surfaceColours: [0, 1, 2].map((i) => surfaceColour(surfaces[i])),
    leastSeen: state.body === 'cloud' ? valueAt(firstSeen(state.ramp), display) : low,
    phaseFloor: phaseFloorOf(data, state) * data.maximum,
    planes: [0, 1, 2, 3].map((i) => planeVector(planes[i])),
    ball: data.space === 'reciprocal' ? size / 2 : size,
  };
}

function surfaceColour(
  surface: { readonly number: number; readonly opacity: number } | undefined,
): Vector4 {
  // Three keeps colours linear.
  const { r, g, b } = new Color(SURFACE_COLOURS[surface?.number ?? 0]);
  return new Vector4(r, g, b, surface?.opacity ?? 0);
}

function planeVector(plane: FreePlane | undefined): Vector4 {
  return plane ? new Vector4(...plane.normal, plane.at) : new Vector4();
}
