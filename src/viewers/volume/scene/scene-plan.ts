import type { TexelFormat } from '@damselfly/compute/volume/volume-texels.ts';
import type { VolumeData } from '../../volume-data.ts';
import { chosenCut } from '../planes/chosen-cut.ts';
import type { Dust } from './drawn-grid.ts';
import { isCropped } from '../planes/is-cropped.ts';
import { chosenSurfaces, levelOf } from '../levels/resolve-level.ts';
import type { VolumeState } from '../volume-state.ts';

/** What the worker has to make of a volume before it can be drawn. */
export interface ScenePlan {
  /** Of the first surface, in the units of the values. */
  readonly level: number;
  /** Levels of the meshes, ascending; none where rays draw the surfaces. */
  readonly meshes: readonly number[];
  /** How the texture is kept that rays and slices read; none where only meshes are drawn. */
  readonly texels: TexelFormat | undefined;
  readonly dust: Dust | undefined;
}

export interface Drawing {
  /** Whether the processor draws. */
  readonly isSoftware: boolean;
  /** How whole volumes are kept by the graphics card. */
  readonly texels: TexelFormat;
}

/**
 * Clouds and surfaces that let them through must be drawn by rays together; surfaces alone are meshes where
 * every pixel of rays costs the processor. What is cut open is drawn by rays everywhere: only where one pass
 * finds surface and cut face do they meet without a gap.
 */
export function scenePlan(data: VolumeData, state: VolumeState, drawing: Drawing): ScenePlan {
  const { surfaces, body, slices, plane, technique } = state;
  const isOpened = chosenCut(data, state) !== undefined || isCropped(state);
  const isMesh = technique === 'auto' ? drawing.isSoftware && !isOpened : technique === 'mesh';
  const meshes =
    surfaces && body === 'none' && isMesh
      ? chosenSurfaces(data, state).map(({ level }) => level)
      : [];
  const isTextured = slices || plane !== null || body !== 'none' || isOpened;
  const needsTexels = isTextured || (surfaces && meshes.length === 0);
  const level = levelOf(data, state.level);
  return {
    level,
    meshes,
    texels: needsTexels ? formatOf(data, drawing.texels) : undefined,
    dust: state.dust > 0 ? { level, voxels: state.dust } : undefined,
  };
}

/** A preview is shown for moments: a byte per voxel is enough where bytes are even steps. */
function formatOf(data: VolumeData, wanted: TexelFormat): TexelFormat {
  return data.binning > 1 && data.scale === 'linear' ? 'r8' : wanted;
}
