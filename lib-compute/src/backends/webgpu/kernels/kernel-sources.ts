import { boundsWgsl } from './bounds.wgsl.ts';
import { fluenceSlopesWgsl } from './fluence-slopes.wgsl.ts';
import { frameSumsWgsl } from './frame-sums.wgsl.ts';
import { leadersWgsl } from './leaders.wgsl.ts';
import { likelihoodOverBackgroundWgsl, likelihoodWgsl } from './likelihood.wgsl.ts';
import { listPairsWgsl } from './list-pairs.wgsl.ts';
import { listedLikelihoodWgsl } from './listed-likelihood.wgsl.ts';
import { maximaWgsl } from './maxima.wgsl.ts';
import { mergeWgsl } from './merge.wgsl.ts';
import { newModelsWgsl } from './new-models.wgsl.ts';
import { normalisersWgsl } from './normalisers.wgsl.ts';
import { overwriteWgsl } from './overwrite.wgsl.ts';
import { probabilitiesWgsl } from './probabilities.wgsl.ts';
import { sharesWgsl } from './shares.wgsl.ts';
import { sliceSumsWgsl } from './slice-sums.wgsl.ts';
import { intensitySlicesWgsl, photonSlicesWgsl, slicesWgsl } from './slices.wgsl.ts';
import { slopeSumsWgsl } from './slope-sums.wgsl.ts';
import { stepsWgsl } from './steps.wgsl.ts';
import { survivorsWgsl } from './survivors.wgsl.ts';
import { tomogramsOverBackgroundWgsl } from './tomograms-over-background.wgsl.ts';
import { tomogramsWgsl } from './tomograms.wgsl.ts';

/**
 * The kernels by name, in the order of an iteration. They are strings in modules and not files of their
 * own: a page, Node and Deno import them alike, without a bundler or a step that generates code.
 *
 * All stay within WebGPU's default limits: 64 of 256 invocations, 8 storage buffers, 1 of 16 KiB of workgroup
 * memory. They use no built-in logarithm or exponential, whose precision differs between drivers.
 */
export const kernelSources = {
  slices: slicesWgsl,
  photonSlices: photonSlicesWgsl,
  intensitySlices: intensitySlicesWgsl,
  sliceSums: sliceSumsWgsl,
  likelihood: likelihoodWgsl,
  likelihoodOverBackground: likelihoodOverBackgroundWgsl,
  steps: stepsWgsl,
  bounds: boundsWgsl,
  leaders: leadersWgsl,
  survivors: survivorsWgsl,
  listedLikelihood: listedLikelihoodWgsl,
  maxima: maximaWgsl,
  listPairs: listPairsWgsl,
  overwrite: overwriteWgsl,
  normalisers: normalisersWgsl,
  frameSums: frameSumsWgsl,
  shares: sharesWgsl,
  fluenceSlopes: fluenceSlopesWgsl,
  slopeSums: slopeSumsWgsl,
  probabilities: probabilitiesWgsl,
  tomograms: tomogramsWgsl,
  tomogramsOverBackground: tomogramsOverBackgroundWgsl,
  merge: mergeWgsl,
  newModels: newModelsWgsl,
} as const;

export type KernelName = keyof typeof kernelSources;

export const kernelNames: readonly KernelName[] = Object.keys(kernelSources).filter(isKernelName);

function isKernelName(name: string): name is KernelName {
  return name in kernelSources;
}
