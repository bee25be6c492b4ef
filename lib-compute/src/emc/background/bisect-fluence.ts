import { DARK, type FluenceProblem } from './fluence-problem.ts';

/** Gains below count as no photons above the background. */
const FLAT_AT_ZERO = 1e-6;
/** A slope, in photons, and a bracket at which a fluence counts as found. */
const FLAT = 1e-3;
const NARROW = 1e-5;
/** The far end of the first bracket: so many times the fluence, or this where it is not known. */
const FACTOR = 4;
const FIRST_END = 32;
const WIDENING_STEPS = 5;
/** Widening ends when so large a part of the frames is bracketed. */
const ENOUGH = 0.99;
const BISECTIONS = 50;

/**
 * `solveFluence` as the reference program does it (spec/emc.md 3.10): by bisection until the slope is below
 * 1e-3 photons or the bracket below 1e-5.
 */
export async function bisectFluence(problem: FluenceProblem): Promise<Float64Array> {
  const { expectedPhotons } = problem;
  const count = expectedPhotons.length;
  const result = problem.fluence.slice();
  const near = new Float64Array(count);
  const far = problem.fluence.map((value) => (problem.isFirst ? FIRST_END : FACTOR * value));
  const isOpen = new Uint8Array(count).fill(1);
  const slopesAt = async (fluence: Float64Array, isAsked: Uint8Array): Promise<Float64Array> => {
    const { gain } = await problem.slopesAt(fluence, isAsked);
    return gain.map((value, d) => value - expectedPhotons[d]);
  };
  const slopeNear = await slopesAt(near, isOpen);
  slopeNear.forEach((slope, d) => {
    if (slope < FLAT_AT_ZERO) {
      result[d] = DARK;
      isOpen[d] = 0;
    }
  });
  await widen(far, isOpen, slopesAt);
  const middle = new Float64Array(count);
  for (let step = 0; step < BISECTIONS && isOpen.includes(1); step++) {
    for (let d = 0; d < count; d++) {
      middle[d] = 0.5 * (near[d] + far[d]);
      if (isOpen[d] === 1 && Math.abs(near[d] - far[d]) < NARROW) {
        result[d] = middle[d];
        isOpen[d] = 0;
      }
    }
    const slopes = await slopesAt(middle, isOpen);
    for (let d = 0; d < count; d++) {
      if (isOpen[d] === 0) {
        continue;
      }
      if (Math.abs(slopes[d]) < FLAT) {
        result[d] = middle[d];
        isOpen[d] = 0;
      } else if (slopes[d] * slopeNear[d] > 0) {
        near[d] = middle[d];
        slopeNear[d] = slopes[d];
      } else {
        far[d] = middle[d];
      }
    }
  }
  return result;
}

/** Moves the far ends out until nearly all of them lie beyond the root. */
async function widen(
  far: Float64Array,
  isOpen: Uint8Array,
  slopesAt: (fluence: Float64Array, isAsked: Uint8Array) => Promise<Float64Array>,
): Promise<void> {
  const isAsked = isOpen.slice();
  for (let step = 0; step < WIDENING_STEPS; step++) {
    const slopes = await slopesAt(far, isAsked);
    let bracketed = 0;
    for (let d = 0; d < far.length; d++) {
      if (isAsked[d] === 1 && !(slopes[d] < 0)) {
        far[d] *= FACTOR;
      } else {
        isAsked[d] = 0;
        bracketed++;
      }
    }
    if (bracketed > ENOUGH * far.length) {
      break;
    }
  }
}
