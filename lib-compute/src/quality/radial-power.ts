/** How strong a volume is at each distance from its centre, and how much it varies there. */
export interface RadialPower {
  /** Mean of each shell, by its radius in voxels from 0 on. */
  readonly mean: readonly number[];
  /** Standard deviation within the shell over its mean; 0 where the mean is. Speckles of full contrast have 1. */
  readonly contrast: readonly number[];
}

/**
 * Means over shells one voxel thick, up to the faces of the cube.
 *
 * @param values size^3 values, x slowest.
 * @param size odd.
 */
export function radialPower(values: ArrayLike<number>, size: number): RadialPower {
  const centre = (size - 1) / 2;
  const shellOf = shellsBySquare(centre);
  const counts = new Float64Array(centre + 1);
  const sums = new Float64Array(centre + 1);
  const squares = new Float64Array(centre + 1);
  const last = shellOf.length - 1;
  for (let x = -centre, i = 0; x <= centre; x++) {
    for (let y = -centre; y <= centre; y++) {
      const across = x * x + y * y;
      for (let z = -centre; z <= centre; z++, i++) {
        const square = across + z * z;
        if (square <= last) {
          const shell = shellOf[square];
          const value = values[i];
          counts[shell] += 1;
          sums[shell] += value;
          squares[shell] += value * value;
        }
      }
    }
  }
  const mean = Array.from(sums, (sum, shell) => sum / counts[shell]);
  return {
    mean,
    contrast: mean.map((value, shell) => {
      const variance = squares[shell] / counts[shell] - value * value;
      return value > 0 ? Math.sqrt(Math.max(0, variance)) / value : 0;
    }),
  };
}

/** The shell of each square of a distance, as far as the outermost shell goes: a root for each voxel is slow. */
function shellsBySquare(radius: number): Uint16Array {
  const largest = Math.ceil((radius + 0.5) ** 2) - 1;
  return Uint16Array.from({ length: largest + 1 }, (_, square) => Math.round(Math.sqrt(square)));
}
