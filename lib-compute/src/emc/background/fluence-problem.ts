import type { FluenceSlopes } from '../../backends/backend.ts';

/**
 * What the fluences of the frames are solved from where there is a background (spec/emc.md 3.9, 3.10): the
 * fluence of frame d is where its gain meets the photons that it is to expect.
 */
export interface FluenceProblem {
  /** Gains at these fluences, over all ranks; those of frames that are not open are not looked at. */
  slopesAt(fluence: Float64Array, isOpen: Uint8Array): Promise<FluenceSlopes>;
  /** Sum over tomograms of P u x rescale, per frame. */
  readonly expectedPhotons: Float64Array;
  /** The fluences so far. */
  readonly fluence: Float64Array;
  /** Whether these are only ones, because nothing is known yet. */
  readonly isFirst: boolean;
}

/** What a frame gets whose background alone explains its photons. */
export const DARK = 1e-3;
