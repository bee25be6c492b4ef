import type { Detector } from '../geometry/detector.ts';
import { quantisedValues, type QuantisedVolume } from '../volume/quantise.ts';

/** A model as it is sent: a cube, or one plane, in bytes. */
export interface SlicedModel extends QuantisedVolume {
  readonly kind: 'volumes' | 'planes';
  /** Voxels along an edge; the centre is zero scattering. */
  readonly size: number;
}

/**
 * What a model predicts on the detector, up to a factor: its trilinear interpolation (bilinear in planes) at
 * `matrix q`, times the pixel's correction (spec/emc.md 3.1).
 *
 * @param detector of planes the flat one (`flatDetector`).
 * @param matrix 9 values, rows one after the other.
 * @returns a value per pixel; NaN where the pixel lies outside of the model.
 */
export function modelSlice(
  detector: Pick<Detector, 'pixelCount' | 'qx' | 'qy' | 'qz' | 'correction'>,
  model: SlicedModel,
  matrix: ArrayLike<number>,
): Float64Array {
  const { qx, qy, qz, correction, pixelCount } = detector;
  const { kind, size, values: codes } = model;
  const meaning = quantisedValues(model);
  const centre = (size - 1) / 2;
  const isFlat = kind === 'planes';
  const slice = new Float64Array(pixelCount);
  const along = (at: number, step: number, part: number): number => {
    const low = meaning[codes[at]];
    return part === 0 ? low : low + part * (meaning[codes[at + step]] - low);
  };
  const across = (
    at: number,
    step: number,
    far: number,
    parts: readonly [number, number],
  ): number => {
    const low = along(at, step, parts[1]);
    return parts[0] === 0 ? low : low + parts[0] * (along(at + far, step, parts[1]) - low);
  };
  for (let t = 0; t < pixelCount; t++) {
    const [a, b, c] = [qx[t], qy[t], qz[t]];
    const x = matrix[0] * a + matrix[1] * b + matrix[2] * c + centre;
    const y = matrix[3] * a + matrix[4] * b + matrix[5] * c + centre;
    const z = isFlat ? 0 : matrix[6] * a + matrix[7] * b + matrix[8] * c + centre;
    const [i, j, k] = [Math.floor(x), Math.floor(y), Math.floor(z)];
    if (Math.min(i, j, k) < 0 || Math.max(x, y, z) > size - 1) {
      slice[t] = Number.NaN;
      continue;
    }
    const [fx, fy, fz] = [x - i, y - j, z - k];
    if (isFlat) {
      slice[t] = correction[t] * across(i * size + j, 1, size, [fx, fy]);
    } else {
      const at = (i * size + j) * size + k;
      const near = across(at, 1, size, [fy, fz]);
      const far = fx === 0 ? near : across(at + size * size, 1, size, [fy, fz]);
      slice[t] = correction[t] * (near + fx * (far - near));
    }
  }
  return slice;
}

/**
 * A slice in photons: scaled so that the pixels that orient hold as many in all as those of the frame, which is
 * its most likely fluence.
 *
 * @param mask of the detector; 0 orients.
 * @param photons in those pixels of the frame.
 */
export function expectedPhotons(
  slice: Float64Array,
  mask: Uint8Array,
  photons: number,
): Float64Array {
  let sum = 0;
  for (let t = 0; t < slice.length; t++) {
    sum += mask[t] === 0 && slice[t] > 0 ? slice[t] : 0;
  }
  const factor = sum > 0 ? photons / sum : 0;
  return slice.map((value) => value * factor);
}
