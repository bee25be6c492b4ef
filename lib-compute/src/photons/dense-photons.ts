import { inputError } from '../errors.ts';
import { LARGEST_COUNT } from './photon-flaw.ts';
import type { SparseFrames, SparsePhotons } from './sparse-photons.ts';

/** The place of the first value that is no photon count: negative, fractional, too large or NaN. */
export function findDenseFlaw(values: ArrayLike<number>): number | undefined {
  for (let i = 0; i < values.length; i++) {
    if (!(Number.isInteger(values[i]) && values[i] >= 0 && values[i] <= LARGEST_COUNT)) {
      return i;
    }
  }
  return undefined;
}

/**
 * Compresses frames of counts.
 *
 * @param values frames one after the other, `pixelCount` values each.
 * @throws Input when a value is no photon count or the last frame is not whole.
 */
export function photonsFromDense(values: ArrayLike<number>, pixelCount: number): SparsePhotons {
  checkDense(values, pixelCount);
  const frameCount = values.length / pixelCount;
  const onesOffsets = new Uint32Array(frameCount + 1);
  const multiOffsets = new Uint32Array(frameCount + 1);
  for (let frame = 0; frame < frameCount; frame++) {
    onesOffsets[frame + 1] = onesOffsets[frame];
    multiOffsets[frame + 1] = multiOffsets[frame];
    for (let i = frame * pixelCount; i < (frame + 1) * pixelCount; i++) {
      onesOffsets[frame + 1] += Number(values[i] === 1);
      multiOffsets[frame + 1] += Number(values[i] > 1);
    }
  }
  const ones = new Uint32Array(onesOffsets[frameCount]);
  const multi = new Uint32Array(multiOffsets[frameCount]);
  const counts = new Uint32Array(multi.length);
  let oneCount = 0;
  let multiCount = 0;
  for (let i = 0; i < values.length; i++) {
    if (values[i] === 1) {
      ones[oneCount++] = i % pixelCount;
    } else if (values[i] > 1) {
      multi[multiCount] = i % pixelCount;
      counts[multiCount++] = values[i];
    }
  }
  return { frameCount, pixelCount, onesOffsets, ones, multiOffsets, multi, counts };
}

/** One frame as a value per pixel. */
export function denseFrame(photons: SparseFrames, frame: number): Float64Array {
  const { pixelCount, onesOffsets, ones, multiOffsets, multi, counts } = photons;
  const values = new Float64Array(pixelCount);
  for (let i = onesOffsets[frame]; i < onesOffsets[frame + 1]; i++) {
    values[ones[i]] = 1;
  }
  for (let i = multiOffsets[frame]; i < multiOffsets[frame + 1]; i++) {
    values[multi[i]] = counts[i];
  }
  return values;
}

function checkDense(values: ArrayLike<number>, pixelCount: number): void {
  if (!Number.isInteger(values.length / pixelCount)) {
    throw inputError({
      what: 'The number of dense values',
      expected: `a multiple of ${pixelCount} pixels`,
      found: String(values.length),
    });
  }
  const flaw = findDenseFlaw(values);
  if (flaw !== undefined) {
    throw inputError({
      what: `Pixel ${flaw % pixelCount} of frame ${Math.floor(flaw / pixelCount)}`,
      expected: `a whole number of photons from 0 to ${LARGEST_COUNT}`,
      found: String(values[flaw]),
    });
  }
}
