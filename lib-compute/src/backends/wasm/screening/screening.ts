import type { LastOrientation } from './last-orientation.ts';
import type { ReachedMaxima } from './reached-maxima.ts';
import type { ScreeningPace } from './screening-pace.ts';

/** What a worker knows of screening. */
export interface Screening {
  readonly blockCount: number;
  /** Nats of a step of the current model. */
  step: number;
  readonly pace: ScreeningPace;
  /** Own tomograms that frames were likeliest in with the last model. */
  last: readonly LastOrientation[][];
  /** What the other workers have reached; missing where they share no memory. */
  readonly reached: ReachedMaxima | undefined;
}
