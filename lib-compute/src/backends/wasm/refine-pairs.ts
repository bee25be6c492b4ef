import type { FrameMaxima } from '../backend.ts';
import type { EmcProblem } from '../emc-problem.ts';
import { NEGLIGIBLE_PROBABILITY, WINDOW_EXPONENT } from '../thresholds.ts';
import { exactLogLikelihoods } from './exact-log-likelihoods.ts';
import { joinSums } from './join-workers.ts';
import type { PairList } from './worker-api.ts';
import type { WorkerCrew } from './worker-crew.ts';

/** What the likelihood step was given and found; its log-likelihoods lack the reference's sum. */
export interface RoughLikelihood {
  readonly problem: EmcProblem;
  readonly model: Float64Array;
  readonly scale: Float64Array;
  readonly window: Float64Array;
  readonly referenceSums: Float64Array;
  /** How far each frame's float32 log-likelihoods may be from the truth, nats. */
  readonly margin: Float64Array;
  readonly maxima: FrameMaxima;
}

/** Pairs that weigh so much decide a frame's normaliser: they are refined with the doubtful ones. */
const SIGNIFICANT_PROBABILITY = 0.01;

const OPERATION = 'refining pairs in float64';

/**
 * Decides in float64 what float32 leaves open (spec/emc.md 3.11). Where a frame has a pair near the edge
 * of its window or near the smallest merged probability, or two near its best, these pairs and all that
 * weigh are computed from the float64 model and overwritten in the workers.
 *
 * @returns the maxima, exact for those frames.
 */
export async function refinePairs(crew: WorkerCrew, rough: RoughLikelihood): Promise<FrameMaxima> {
  const { margin, maxima } = rough;
  const near = (levels: Float64Array): Promise<PairList[]> =>
    crew.all(OPERATION, (worker) =>
      worker.listPairs(
        levels.map((level, d) => level - margin[d]),
        levels.map((level, d) => level + margin[d]),
      ),
    );
  const levels = await thresholdLevels(crew, rough);
  const atWindow = await near(levels.window);
  const atNegligible = await near(levels.negligible);
  const atBest = await near(maxima.maximum);

  const isDoubtful = new Uint8Array(margin.length);
  framesOf([...atWindow, ...atNegligible], 1).forEach((d) => (isDoubtful[d] = 1));
  framesOf(atBest, 2).forEach((d) => (isDoubtful[d] = 1));
  const weighty = await crew.all(OPERATION, (worker) =>
    worker.listPairs(
      levels.significant.map((level, d) =>
        isDoubtful[d] ? Math.min(level, maxima.maximum[d] - margin[d]) : Infinity,
      ),
      margin.slice().fill(Infinity),
    ),
  );

  const refined = { maximum: maxima.maximum.slice(), tomogram: maxima.tomogram.slice() };
  isDoubtful.forEach((doubtful, d) => {
    refined.maximum[d] = doubtful ? -Infinity : refined.maximum[d];
  });
  await crew.all(OPERATION, async (worker, number) => {
    for (const pairs of [atWindow[number], atNegligible[number], weighty[number]]) {
      const exact = exactWithoutReference(rough, pairs);
      raiseMaxima(refined, pairs, exact);
      await worker.overwritePairs(pairs.places, exact);
    }
  });
  return refined;
}

/** Log-likelihoods at which a pair leaves the window, is negligible, is significant. */
async function thresholdLevels(
  crew: WorkerCrew,
  { window, margin, maxima: { maximum } }: RoughLikelihood,
): Promise<Record<'window' | 'negligible' | 'significant', Float64Array>> {
  const beta = window.map((nats) => WINDOW_EXPONENT / nats);
  // Whatever may turn out to lie inside the window must stay until then.
  const wider = window.map((nats, d) => nats + 2 * margin[d]);
  const normaliser = joinSums(
    await crew.all(OPERATION, (worker) => worker.probabilities(maximum, wider, beta)),
  );
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
  const { problem, model, scale, referenceSums } = rough;
  return exactLogLikelihoods(problem, model, scale, pairs).map(
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
