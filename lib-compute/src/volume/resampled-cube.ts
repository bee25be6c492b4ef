/** A cube of numbers, x slowest. */
export interface NumberCube {
  readonly values: Float32Array;
  /** Voxels along an edge. */
  readonly edge: number;
}

/**
 * A cube on other grid points: linear in each direction between its voxels, 0 beyond them.
 *
 * @param along where the new grid points are, in its voxels: the same along each axis.
 * @returns along.length^3 values, x slowest.
 */
export function resampledCube(
  cube: NumberCube,
  along: readonly number[],
): Float32Array<ArrayBuffer> {
  const size = along.length;
  const values = new Float32Array(size ** 3);
  const row = new Float64Array(cube.edge);
  const at = (z: number): number => (z >= 0 && z < cube.edge ? row[z] : 0);
  let i = 0;
  for (const x of along) {
    for (const y of along) {
      // A row of the cube between its own ones, of which every new row needs four at most.
      row.fill(0);
      for (const [nextX, weightX] of neighbours(x)) {
        for (const [nextY, weightY] of neighbours(y)) {
          addRow(row, cube, nextX, nextY, weightX * weightY);
        }
      }
      for (const z of along) {
        const below = Math.floor(z);
        const part = z - below;
        values[i++] = part === 0 ? at(below) : (1 - part) * at(below) + part * at(below + 1);
      }
    }
  }
  return values;
}

/** The voxels beside a place, with their weights. */
function neighbours(place: number): readonly (readonly [number, number])[] {
  const below = Math.floor(place);
  const part = place - below;
  return part === 0
    ? [[below, 1]]
    : [
        [below, 1 - part],
        [below + 1, part],
      ];
}

function addRow(
  row: Float64Array,
  { values, edge }: NumberCube,
  x: number,
  y: number,
  weight: number,
): void {
  if (x < 0 || y < 0 || x >= edge || y >= edge) {
    return;
  }
  const from = (x * edge + y) * edge;
  for (let z = 0; z < edge; z++) {
    row[z] += weight * values[from + z];
  }
}
