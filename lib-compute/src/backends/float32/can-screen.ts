import { countsPerFrame } from '../../photons/counts-per-frame.ts';
import type { EmcProblem } from '../emc-problem.ts';
import { MOST_STEPS } from './screening-levels.ts';

/** The steps of all photons of a frame are added in 32 bits; those of hubs, rounded up, may come to a part of a step more. */
const MOST_PHOTONS = Math.floor((2 ** 31 - 1) / (MOST_STEPS + 1));

/** Screening follows photons alone, over no background, and all pairs. */
export function canScreen({ candidates, background, gaussian, photons }: EmcProblem): boolean {
  return (
    candidates === undefined &&
    background === undefined &&
    gaussian === undefined &&
    countsPerFrame(photons).photons.every((count) => count <= MOST_PHOTONS)
  );
}
