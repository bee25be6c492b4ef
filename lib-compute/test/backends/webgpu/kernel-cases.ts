import {
  fluenceSlopeCase,
  likelihoodOverBackgroundCase,
  slopeSumCase,
  tomogramOverBackgroundCase,
} from './cases/background.ts';
import { likelihoodCase, maximaCase } from './cases/likelihood.ts';
import { mergeCase, tomogramCase } from './cases/merge.ts';
import { newModelsCase } from './cases/new-models.ts';
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
import type { Counts } from './cases/photons-of-case.ts';
import type { KernelCase } from './kernel-case.ts';

/** Kernels that read photons. */
const photonCases = (counts: Counts): readonly KernelCase[] => [
  likelihoodCase(counts),
  likelihoodOverBackgroundCase(counts),
  boundsCase(counts),
  leadersCase(counts),
  listedLikelihoodCase(counts),
  fluenceSlopeCase(counts),
  tomogramCase(counts),
  tomogramOverBackgroundCase(counts),
];

/** Every kernel against float64 or the reference program: the same table for Node, Chromium and Deno. */
export const kernelCases: readonly KernelCase[] = [
  ...photonCases('float32'),
  ...photonCases('float16'),
  sliceCase(),
  photonSliceCase(),
  intensitySliceCase(),
  sliceSumCase(),
  stepsCase(),
  survivorsCase(),
  maximaCase(),
  listCase(),
  overwriteCase(),
  normaliserCase(),
  frameSumCase(),
  shareCase(),
  slopeSumCase(),
  probabilityCase(),
  mergeCase(),
  newModelsCase(false),
  newModelsCase(true),
];
