import type { ScreeningPace } from './screening-pace.ts';

/** What a worker knows of screening. */
export interface Screening {
  readonly blockCount: number;
  /** Nats of a step of the current model. */
  step: number;
  readonly pace: ScreeningPace;
}
