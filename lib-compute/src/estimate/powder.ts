import type { Detector } from '../geometry/detector.ts';

/** The sum of frames as the detector saw them, on a square of cells: small enough to be sent with an estimate. */
export interface Powder {
  /** Cells along each side. */
  readonly edge: number;
  /** Photons per frame and pixel of the brightest cell. */
  readonly most: number;
  /** How many frames were summed. */
  readonly frames: number;
  /**
   * One byte per cell in base64, rows from the top (largest y). 0 where no used pixel lies; 1 for
   * `most` / 1000 and less; then by the logarithm up to 255 for `most`.
   */
  readonly codes: string;
}

/** Cells along a side; a smaller detector has one cell per pixel. */
const LARGEST_EDGE = 96;

/** Decades that the codes span. */
const DECADES = 3;

/**
 * Assembles a sum of frames through the detector.
 *
 * @param sum photons per pixel over all `frames`.
 * @returns `undefined` where no used pixel saw a photon, or all lie in one place.
 */
export function powder(sum: Float64Array, frames: number, detector: Detector): Powder | undefined {
  const { pixelCount, mask } = detector;
  const edge = Math.min(LARGEST_EDGE, Math.round(Math.sqrt(pixelCount)));
  const [x, y] = planePositions(detector);
  const [left, right] = extent(x);
  const [bottom, top] = extent(y);
  const cell = Math.max(right - left, top - bottom) / (edge - 1);
  const photons = new Float64Array(edge * edge);
  const pixels = new Uint32Array(edge * edge);
  for (let pixel = 0; pixel < pixelCount; pixel++) {
    if (mask[pixel] < 2) {
      const column = Math.round((x[pixel] - (left + right) / 2) / cell + (edge - 1) / 2);
      const row = Math.round(((bottom + top) / 2 - y[pixel]) / cell + (edge - 1) / 2);
      photons[row * edge + column] += sum[pixel];
      pixels[row * edge + column] += 1;
    }
  }
  const means = photons.map((count, at) => (pixels[at] > 0 ? count / pixels[at] / frames : 0));
  const most = means.reduce((largest, mean) => Math.max(largest, mean), 0);
  if (!(most > 0 && cell > 0)) {
    return undefined;
  }
  const codes = Array.from(means, (mean, at) => (pixels[at] > 0 ? codeOf(mean / most) : 0));
  return { edge, most, frames, codes: btoa(String.fromCharCode(...codes)) };
}

/**
 * Where the pixels lie in the plane of the detector, in any unit: a straight line from the sample through
 * the Ewald sphere; where its radius is not known, q itself, which is the same for small angles.
 */
function planePositions({ qx, qy, qz, ewaldRadius }: Detector): [Float64Array, Float64Array] {
  if (ewaldRadius === undefined) {
    return [qx, qy];
  }
  const alongBeam = qz.map((q) => ewaldRadius + q);
  return [qx.map((q, pixel) => q / alongBeam[pixel]), qy.map((q, pixel) => q / alongBeam[pixel])];
}

function extent(values: Float64Array): [number, number] {
  return [
    values.reduce((least, value) => Math.min(least, value), Infinity),
    values.reduce((most, value) => Math.max(most, value), -Infinity),
  ];
}

function codeOf(part: number): number {
  const decades = Math.log10(Math.max(part, 10 ** -DECADES)) + DECADES;
  return 1 + Math.round((254 * decades) / DECADES);
}
