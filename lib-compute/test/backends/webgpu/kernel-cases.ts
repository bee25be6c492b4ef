import { likelihoodCase, maximaCase } from './cases/likelihood.ts';
import { mergeCase, tomogramCase } from './cases/merge.ts';
import { listCase, overwriteCase } from './cases/pairs.ts';
import { sliceCase, sliceSumCase } from './cases/slices.ts';
import { frameSumCase, normaliserCase, probabilityCase, shareCase } from './cases/weights.ts';
import type { KernelCase } from './kernel-case.ts';

/** Every kernel against float64 or the reference program: the same table for Node, Chromium and Deno. */
export const kernelCases: readonly KernelCase[] = [
  sliceCase(),
  sliceSumCase(),
  likelihoodCase(),
  maximaCase(),
  listCase(),
  overwriteCase(),
  normaliserCase(),
  frameSumCase(),
  shareCase(),
  probabilityCase(),
  tomogramCase(),
  mergeCase(),
];
