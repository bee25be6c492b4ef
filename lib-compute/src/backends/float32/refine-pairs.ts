import type { FrameMaxima } from '../backend.ts';
import type { EmcProblem } from '../emc-problem.ts';
import { NEGLIGIBLE_PROBABILITY, WINDOW_EXPONENT } from '../thresholds.ts';
import { exactLogLikelihoods } from './exact-log-likelihoods.ts';
import type { PairList, PairStore } from './pair-store.ts';

/** What the likelihood step was given and found; its log-likelihoods lack the sums of the reference. */
export interface RoughLikelihood {
  readonly problem: EmcProblem;
  readonly model: Float64Array;
  readonly scale: Float64Array;
  /** phi of each frame, where there is a background. */
  readonly fluence?: Float64Array;
  readonly window: Float64Array;
  /** What each frame's log-likelihoods lack. */
  readonly referenceSums: Float64Array;
  /** How far each frame's float32 log-likelihoods may be from the truth, nats. */
  readonly margin: Float64Array;
  readonly maxima: FrameMaxima;
}

/** Pairs that weigh so much decide a frame's normaliser: they are refined with the doubtful ones. */
const SIGNIFICANT_PROBABILITY = 0.01;

/**
 * Decides in float64 what float32 leaves open (spec/emc.md 3.11). Where a frame has a pair near the edge
 * of its window or near the smallest merged probability, or two near its best, these pairs and all that
 * weigh are computed from the float64 model and overwritten in the store.
 *
 * @returns the maxima, exact for those frames.
 */
export async function refinePairs(store: PairStore, rough: RoughLikelihood): Promise<FrameMaxima> {
  const { margin, maxima } = rough;
  const near = (levels: Float64Array): Promise<readonly PairList[]> =>
    store.list(
      levels.map((level, d) => level - margin[d]),
      levels.map((level, d) => level + margin[d]),
    );
  const levels = await thresholdLevels(store, rough);
  const atWindow = await near(levels.window);
  const atNegligible = await near(levels.negligible);
  const atBest = await near(maxima.maximum);

  const isDoubtful = new Uint8Array(margin.length);
  framesOf([...atWindow, ...atNegligible], 1).forEach((d) => (isDoubtful[d] = 1));
  framesOf(atBest, 2).forEach((d) => (isDoubtful[d] = 1));
  const weighty = await store.list(
    levels.significant.map((level, d) =>
      isDoubtful[d] ? Math.min(level, maxima.maximum[d] - margin[d]) : Infinity,
    ),
    margin.slice().fill(Infinity),
  );

  const refined = { maximum: maxima.maximum.slice(), tomogram: maxima.tomogram.slice() };
  isDoubtful.forEach((doubtful, d) => {
    refined.maximum[d] = doubtful ? -Infinity : refined.maximum[d];
  });
  for (const lists of [atWindow, atNegligible, weighty]) {
    const values = lists.map((pairs) => exactWithoutReference(rough, pairs));
    lists.forEach((pairs, part) => {
      raiseMaxima(refined, pairs, values[part]);
    });
    await store.overwrite(lists, values);
  }
  return refined;
}

/** Log-likelihoods at which a pair leaves the window, is negligible, is significant. */
async function thresholdLevels(
  store: PairStore,
  { window, margin, maxima: { maximum } }: RoughLikelihood,
): Promise<Record<'window' | 'negligible' | 'significant', Float64Array>> {
  const beta = window.map((nats) => WINDOW_EXPONENT / nats);
  // Whatever may turn out to lie inside the window must stay until then.
  const wider = window.map((nats, d) => nats + 2 * margin[d]);
  const normaliser = await store.normaliser({ maximum, window: wider, beta });
  const levelOf = (probability: number): Float64Array =>
    maximum.map((value, d) => value + Math.log(probability * normaliser[d]) / beta[d]);
  return {
    window: maximum.map((value, d) => value - window[d]),
    negligible: levelOf(NEGLIGIBLE_PROBABILITY),
    significant: levelOf(SIGNIFICANT_PROBABILITY),
  };
}

/** Frames that occur at least `times` times in the lists. */
function framesOf(lists: readonly PairList[], times: number): number[] {
  const occurrences = new Map<number, number>();
  for (const { frames } of lists) {
    frames.forEach((d) => occurrences.set(d, (occurrences.get(d) ?? 0) + 1));
  }
  return [...occurrences].filter(([, count]) => count >= times).map(([d]) => d);
}

function exactWithoutReference(rough: RoughLikelihood, pairs: PairList): Float64Array {
  const { problem, model, scale, fluence, referenceSums } = rough;
  return exactLogLikelihoods(problem, model, scale, pairs, fluence).map(
    (value, pair) => value - referenceSums[pairs.frames[pair]],
  );
}

function raiseMaxima(
  { maximum, tomogram }: FrameMaxima,
  { frames, tomograms }: PairList,
  values: Float64Array,
): void {
  values.forEach((value, pair) => {
    const d = frames[pair];
    if (value > maximum[d] || (value === maximum[d] && tomograms[pair] < tomogram[d])) {
      maximum[d] = value;
      tomogram[d] = tomograms[pair];
    }
  });
}
