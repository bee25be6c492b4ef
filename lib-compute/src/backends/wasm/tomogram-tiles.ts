import type { Tomograms } from '../emc-problem.ts';
import { tomogramCells } from '../float32/tomogram-cells.ts';

/** Tomograms that the kernels compute together (assembly/tile.ts). */
export const TILE = 16;

/** Values of a rotation matrix. */
const MATRIX = 9;

/**
 * One worker's tomograms in whole tiles. A tile cuts one model only, in neighbouring orientations, so that
 * its tomograms read the same voxels.
 */
export interface TomogramTiles {
  readonly tileCount: number;
  /** Tomogram numbers, 16 per tile; -1 fills a tile up. */
  readonly numbers: Int32Array;
  /** The model of each tile. */
  readonly models: Int32Array;
  /** ln w; minus infinity where there is no tomogram. */
  readonly logWeights: Float64Array;
  /** 9 values per tomogram, rows one after the other. */
  readonly matrices: Float64Array;
}

/**
 * Deals the tomograms to `workers` workers, tile by tile: the share of a worker depends on nothing but
 * its number, so that sums come out the same in every run. Workers that would get none are left out.
 */
export function tomogramTiles(tomograms: Tomograms, workers: number): TomogramTiles[] {
  const all = Array.from({ length: tomograms.count }, (_, r) => r);
  const tiles = tomogramCells(tomograms, all, TILE);
  return Array.from({ length: Math.min(workers, tiles.length) }, (_, worker) =>
    tilesOf(tomograms, dealt(tiles, worker, workers)),
  );
}

/** Every `workers`-th, from the one with the worker's number on. */
export function dealt<Item>(items: readonly Item[], worker: number, workers: number): Item[] {
  return items.filter((_item, number) => number % workers === worker);
}

/** How many tiles there are, for tomograms that are spread over the models as these. */
export function tileCount(tomogramsOfModels: readonly number[]): number {
  return tomogramsOfModels.reduce((sum, count) => sum + Math.ceil(count / TILE), 0);
}

/** @param tiles tomogram numbers of each. */
export function tilesOf(tomograms: Tomograms, tiles: readonly Uint32Array[]): TomogramTiles {
  const numbers = new Int32Array(TILE * tiles.length).fill(-1);
  const matrices = new Float64Array(MATRIX * numbers.length);
  tiles.forEach((members, tile) => {
    numbers.set(members, TILE * tile);
    for (let lane = 0; lane < TILE; lane++) {
      // A place without tomogram looks where its neighbour looks: inside the grid, and to no effect.
      const source = MATRIX * members[Math.min(lane, members.length - 1)];
      const matrix = tomograms.matrices.subarray(source, source + MATRIX);
      matrices.set(matrix, MATRIX * (TILE * tile + lane));
    }
  });
  return {
    tileCount: tiles.length,
    numbers,
    models: Int32Array.from(tiles, ([first]) => tomograms.models[first]),
    logWeights: Float64Array.from(numbers, (number) =>
      number >= 0 ? Math.log(tomograms.weights[number]) : -Infinity,
    ),
    matrices,
  };
}
