import { randomNumbers } from './random.ts';

/** A ball of electrons with a Gaussian profile. */
export interface Blob {
  /** Angstrom. */
  readonly place: readonly [number, number, number];
  readonly electrons: number;
}

const BLOB_COUNT = 40;

/** Standard deviation of every blob's profile, angstrom. */
const BLOB_WIDTH = 6.1;

/** Half axes of the ellipsoid that holds the blobs' centres, angstrom. */
const HALF_AXES = [97, 78, 58] as const;

const SEED = 7;

/**
 * The particle: blobs at random in an ellipsoid of three different axes, of which a corner is missing.
 * No rotation brings it onto itself.
 */
export function particle(): readonly Blob[] {
  const random = randomNumbers(SEED);
  const blobs: Blob[] = [];
  while (blobs.length < BLOB_COUNT) {
    const [x, y, z] = [2 * random() - 1, 2 * random() - 1, 2 * random() - 1];
    const electrons = 0.5 + random();
    const isInCorner = x > 0.1 && y > -0.2;
    if (Math.hypot(x, y, z) < 1 && !isInCorner) {
      blobs.push({
        place: [x * HALF_AXES[0], y * HALF_AXES[1], z * HALF_AXES[2]],
        electrons,
      });
    }
  }
  return blobs;
}

/**
 * The intensity |F|^2 that the blobs scatter to q (1 / angstrom, full period). The Fourier transform of
 * a Gaussian is a Gaussian: F = exp(-2 pi^2 width^2 q^2) sum electrons exp(-2 pi i q place).
 */
export function intensity(blobs: readonly Blob[], qx: number, qy: number, qz: number): number {
  let real = 0;
  let imaginary = 0;
  for (const { place, electrons } of blobs) {
    const phase = 2 * Math.PI * (qx * place[0] + qy * place[1] + qz * place[2]);
    real += electrons * Math.cos(phase);
    imaginary += electrons * Math.sin(phase);
  }
  const fall = Math.exp(-4 * (Math.PI * BLOB_WIDTH) ** 2 * (qx * qx + qy * qy + qz * qz));
  return fall * (real * real + imaginary * imaginary);
}
