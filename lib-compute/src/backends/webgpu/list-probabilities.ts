import type { KeptProbabilities } from '../backend.ts';
import { NEGLIGIBLE_PROBABILITY } from '../thresholds.ts';
import type { EngineState } from './engine-state.ts';
import { listPairs } from './list-pairs.ts';
import type { ModelScale } from './model-scale.ts';

/** Below the smallest probability by more than float32 rounds; what is too much is sorted out after. */
const NEARLY = 0.99;

/** How pairs of a frame are weighed; `maximum` without the base of the log-likelihoods. */
export interface Weights {
  readonly maximum: Float64Array;
  readonly beta: Float64Array;
  readonly normaliser: Float64Array;
}

/** The pairs whose probability is above 1e-6, by frame, then by tomogram. */
export async function listKeptProbabilities(
  state: EngineState,
  scale: ModelScale,
  { maximum, beta, normaliser }: Weights,
): Promise<KeptProbabilities> {
  const { plan, problem } = state;
  const low = maximum.map(
    (value, d) => value + Math.log(NEARLY * NEGLIGIBLE_PROBABILITY * normaliser[d]) / beta[d],
  );
  const pairs = await listPairs(state, scale, low, low.slice().fill(Infinity));
  const kept = pairs
    .map(({ frame, place, value }) => ({
      frame,
      tomogram: plan.numbers[place],
      probability: Math.exp(beta[frame] * (value - maximum[frame])) / normaliser[frame],
    }))
    .filter(({ probability }) => probability > NEGLIGIBLE_PROBABILITY)
    .sort((a, b) => a.frame - b.frame || a.tomogram - b.tomogram);
  const offsets = new Uint32Array(problem.photons.frameCount + 1);
  for (const { frame } of kept) {
    offsets[frame + 1]++;
  }
  for (let d = 0; d < problem.photons.frameCount; d++) {
    offsets[d + 1] += offsets[d];
  }
  return {
    offsets,
    tomograms: Int32Array.from(kept, ({ tomogram }) => tomogram),
    values: Float64Array.from(kept, ({ probability }) => probability),
  };
}
