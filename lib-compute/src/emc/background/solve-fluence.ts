import { DARK, type FluenceProblem } from './fluence-problem.ts';

/** Relative step at which a fluence counts as found: the next would be its square, or rounding in float32. */
const TOLERANCE = 1e-6;
const MAXIMUM_STEPS = 60;

/**
 * The most likely fluence of every frame over its background. Newton's steps, kept within what is known of
 * each root by the signs that were met; all frames take a step together, because each costs all slices.
 */
export async function solveFluence(problem: FluenceProblem): Promise<Float64Array> {
  const { expectedPhotons } = problem;
  const count = expectedPhotons.length;
  const fluence = problem.fluence.map((value) => Math.max(value, DARK));
  // The root lies above `low`, where the likelihood still rises, and below `high`, where it falls.
  const low = new Float64Array(count);
  const high = new Float64Array(count).fill(Infinity);
  const isOpen = new Uint8Array(count).fill(1);
  for (let step = 0; step < MAXIMUM_STEPS && isOpen.includes(1); step++) {
    const { gain, fall } = await problem.slopesAt(fluence, isOpen);
    for (let d = 0; d < count; d++) {
      if (isOpen[d] === 0) {
        continue;
      }
      const now = fluence[d];
      const slope = gain[d] - expectedPhotons[d];
      if (slope >= 0) {
        low[d] = now;
      } else {
        high[d] = now;
      }
      fluence[d] = within(now + slope / fall[d], low[d], high[d]);
      if (Math.abs(fluence[d] - now) <= TOLERANCE * now || high[d] <= DARK) {
        isOpen[d] = 0;
      }
    }
  }
  return fluence.map((value) => Math.max(value, DARK));
}

/** The step where it stays within the bracket, else half of the bracket, or four times as much where it is open. */
function within(next: number, low: number, high: number): number {
  if (next > low && next < high) {
    return high === Infinity ? Math.min(next, 4 * Math.max(low, DARK)) : next;
  }
  return high === Infinity ? 4 * Math.max(low, DARK) : 0.5 * (low + high);
}
