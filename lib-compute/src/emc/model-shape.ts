import type { ModelGrid } from '../backends/emc-problem.ts';
import type { EmcOptions } from './options.ts';
import { modeCount, type Modes } from './tomograms.ts';

/** Extents of models as files and callers have them: [modes, N, N, N], in 2D [modes, N, N]. */
export type ModelShape =
  readonly [number, number, number] | readonly [number, number, number, number];

export function modesOf(options: EmcOptions): Modes {
  return { rotating: options.num_modes, still: options.num_nonrot_modes };
}

/** The grid of the models of these options, `edge` voxels wide. */
export function gridOf(options: EmcOptions, edge: number): ModelGrid {
  const depth = options.recon_type === '2d' ? 2 : edge;
  return { edge, depth, models: modeCount(modesOf(options)) };
}

export function isFlat({ depth }: ModelGrid): boolean {
  return depth === 2;
}

export function shapeOf(grid: ModelGrid): ModelShape {
  const { edge, models } = grid;
  return isFlat(grid) ? [models, edge, edge] : [models, edge, edge, edge];
}

/** Voxels of all models as files have them. */
export function valueCount(shape: ModelShape): number {
  return shape.reduce((product, extent) => product * extent, 1);
}
