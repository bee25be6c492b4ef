import { LARGEST_SEED } from '@damselfly/compute/emc/random-model.ts';

/** What a field for a whole number takes, both ends included. */
export interface Range {
  readonly minimum: number;
  readonly maximum: number;
}

/** More than any reconstruction has asked for: EMC converges within some hundred. */
export const ITERATIONS: Range = { minimum: 1, maximum: 100_000 };

/** Those of a random start that is the same in every run: 32 bits. */
export const SEEDS: Range = { minimum: 1, maximum: LARGEST_SEED };
