/** Pixels of a plane, or voxels of a cube, by their distance from the centre. */
export interface RadialShells {
  /** The shell that each value is in: its distance from the centre, to whole voxels. */
  readonly of: Uint16Array;
  readonly count: number;
}

/** The shells of a cube, x slowest, or the rings of a square. @param size of an edge. */
export function radialShells(size: number, dimensions: 2 | 3): RadialShells {
  const centre = (size - 1) / 2;
  const squares = Float64Array.from({ length: size }, (_, i) => (i - centre) ** 2);
  const of = new Uint16Array(size ** dimensions);
  const depth = dimensions === 3 ? squares : Float64Array.of(0);
  let i = 0;
  for (const x of depth) {
    for (let y = 0; y < size; y++) {
      for (let z = 0; z < size; z++, i++) {
        of[i] = Math.round(Math.sqrt(x + squares[y] + squares[z]));
      }
    }
  }
  return { of, count: Math.round(centre * Math.sqrt(dimensions)) + 1 };
}
