import { compactOrder } from '../float32/compact-order.ts';
import type { Tomograms } from '../emc-problem.ts';

/** Tomograms that are computed together: slices of one model in neighbouring orientations. */
export interface Tile {
  readonly model: number;
  /** Place of its first tomogram in the order of the tiles. */
  readonly firstPlace: number;
  /** Tomograms in the tile. */
  readonly lanes: number;
  /** Places in the tile in units of four; those beyond `lanes` are filling. */
  readonly quads: number;
}

export interface TomogramTiles {
  readonly tiles: readonly Tile[];
  /** The tomogram at each place; -1 is filling. */
  readonly numbers: Int32Array;
}

/** @param width places of a tile at most, a multiple of four. */
export function tomogramTiles(
  { count, matrices, models }: Tomograms,
  width: number,
): TomogramTiles {
  const ofModels = new Map<number, number[]>();
  for (let number = 0; number < count; number++) {
    const members = ofModels.get(models[number]) ?? [];
    members.push(number);
    ofModels.set(models[number], members);
  }
  const tiles: Tile[] = [];
  const numbers: number[] = [];
  for (const [model, members] of ofModels) {
    // Distances of matrices grow with the angle between the rotations.
    const axes = Array.from({ length: 9 }, (_, axis) =>
      Float64Array.from(members, (number) => matrices[9 * number + axis]),
    );
    const order = compactOrder(axes, width);
    for (let begin = 0; begin < order.length; begin += width) {
      const own = Array.from(order.subarray(begin, begin + width), (place) => members[place]);
      const quads = Math.ceil(own.length / 4);
      tiles.push({ model, firstPlace: numbers.length, lanes: own.length, quads });
      numbers.push(...own, ...Array<number>(4 * quads - own.length).fill(-1));
    }
  }
  return { tiles, numbers: Int32Array.from(numbers) };
}
