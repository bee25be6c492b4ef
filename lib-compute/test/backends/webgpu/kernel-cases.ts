import {
  fluenceSlopeCase,
  likelihoodOverBackgroundCase,
  slopeSumCase,
  tomogramOverBackgroundCase,
} from './cases/background.ts';
import { likelihoodCase, maximaCase } from './cases/likelihood.ts';
import { mergeCase, tomogramCase } from './cases/merge.ts';
import { listCase, overwriteCase } from './cases/pairs.ts';
import {
  boundsCase,
  leadersCase,
  listedLikelihoodCase,
  stepsCase,
  survivorsCase,
} from './cases/screening.ts';
import { intensitySliceCase, photonSliceCase, sliceCase, sliceSumCase } from './cases/slices.ts';
import { frameSumCase, normaliserCase, probabilityCase, shareCase } from './cases/weights.ts';
import type { KernelCase } from './kernel-case.ts';

/** Every kernel against float64 or the reference program: the same table for Node, Chromium and Deno. */
export const kernelCases: readonly KernelCase[] = [
  sliceCase(),
  photonSliceCase(),
  intensitySliceCase(),
  sliceSumCase(),
  likelihoodCase(),
  likelihoodOverBackgroundCase(),
  stepsCase(),
  boundsCase(),
  leadersCase(),
  survivorsCase(),
  listedLikelihoodCase(),
  maximaCase(),
  listCase(),
  overwriteCase(),
  normaliserCase(),
  frameSumCase(),
  shareCase(),
  fluenceSlopeCase(),
  slopeSumCase(),
  probabilityCase(),
  tomogramCase(),
  tomogramOverBackgroundCase(),
  mergeCase(),
];
