import type { NamedBackend } from '../backends/automatic-choice.ts';
import { modelSize } from '../emc/grid-size.ts';
import { gridOf, modesOf, shapeOf } from '../emc/model-shape.ts';
import type { ProblemSize } from '../backends/problem-size.ts';
import type { EmcOptions } from '../emc/options.ts';
import type { Detector } from '../geometry/detector.ts';
import { diskPerIteration } from './disk.ts';
import type { FrameFigures, InputFigures } from './input-figures.ts';
import type { Powder } from './powder.ts';
import { runMemory, type RunMemory } from './memory.ts';
import { resolutionOf } from './resolution.ts';

/** What a reconstruction comes to; a figure is missing where what it depends on is unknown. */
export interface EstimateFigures {
  readonly frames?: number;
  readonly usedFrames?: number;
  /** Mean photons per frame in the pixels that orient. */
  readonly meanCount?: number;
  /** How many frames `meanCount` is taken from. */
  readonly sampledFrames?: number;
  /** The sum of those frames. */
  readonly powder?: Powder;
  readonly pixels?: number;
  readonly rotations?: number;
  /** Edge of the model in voxels. */
  readonly size?: number;
  /** 1/nm per voxel. */
  readonly voxel?: number;
  /** Full period 1/q in nm, at the edge and in the corners of the detector. */
  readonly resolution?: { readonly edge: number; readonly corner: number };
  /** Bytes. */
  readonly memory?: RunMemory;
  /** Bytes of one output, previews included. */
  readonly diskPerIteration?: number;
}

/** What the config does not say of a run, or not as an option. */
export interface EstimateSetting {
  readonly workers: number;
  readonly backend: NamedBackend;
  /** Angstrom, where the config says it. */
  readonly wavelength: number | undefined;
}

/**
 * @throws Input where the detector asks for a model that is too large.
 */
export function estimate(
  { frames, detectors, rotationCount }: InputFigures,
  options: EmcOptions,
  { workers, backend, wavelength }: EstimateSetting,
): EstimateFigures {
  const detector = detectors?.[0];
  const size = detectors && modelSize(detectors, options);
  const resolution = detector && wavelength ? resolutionOf(detector, wavelength) : undefined;
  return {
    ...(frames && framesOf(frames)),
    ...(detector && { pixels: detector.pixelCount, size }),
    ...(rotationCount !== undefined && { rotations: rotationCount }),
    ...(resolution && {
      voxel: resolution.voxel,
      resolution: { edge: resolution.edge, corner: resolution.corner },
    }),
    ...(frames &&
      detectors &&
      size !== undefined &&
      sizesOf(frames, detectors, rotationCount, size, options, { workers, backend })),
  };
}

/** What a run holds and leaves; what depends on rotations that are unknown is missing. */
function sizesOf(
  frames: FrameFigures,
  detectors: readonly Detector[],
  rotationCount: number | undefined,
  size: number,
  options: EmcOptions,
  { workers, backend }: Pick<EstimateSetting, 'workers' | 'backend'>,
): Pick<EstimateFigures, 'memory' | 'diskPerIteration'> {
  const { rotating, still } = modesOf(options);
  const tomograms = rotationCount && rotationCount * rotating + still;
  const shape = shapeOf(gridOf(options, size));
  return {
    ...((tomograms !== undefined || !options.save_prob) && {
      diskPerIteration: diskPerIteration(shape, frames.frameCount, tomograms ?? 0, options),
    }),
    ...(rotationCount !== undefined && {
      memory: runMemory(problemSize(frames, detectors, rotationCount, size, options), {
        backend,
        workers: Math.max(1, workers),
        detectors: detectors.length,
        hasHalves: options.halves,
      }),
    }),
  };
}

function framesOf({ frameCount, usedCount, meanCount, sampleCount, powder }: FrameFigures) {
  return {
    frames: frameCount,
    usedFrames: usedCount,
    meanCount,
    sampledFrames: sampleCount,
    ...(powder && { powder }),
  };
}

/** As if all frames were taken with the largest of the detectors. */
function problemSize(
  frames: FrameFigures,
  detectors: readonly Detector[],
  rotationCount: number,
  size: number,
  options: EmcOptions,
): ProblemSize {
  const pixelsUpTo = (kind: number): number =>
    Math.max(
      ...detectors.map(({ mask }) => mask.reduce((count, own) => count + (own <= kind ? 1 : 0), 0)),
    );
  const { rotating, still } = modesOf(options);
  return {
    grid: gridOf(options, size),
    tomograms: [...Array<number>(rotating).fill(rotationCount), ...Array<number>(still).fill(1)],
    isRefinement: typeof options.num_div === 'object',
    isAdaptive: options.adaptive_rot[0] > 0,
    hasBackground: options.background_file !== undefined || options.background_list !== undefined,
    isGaussian: options.gaussian_sigma > 0,
    frameCount: frames.usedCount,
    ones: Math.round(frames.meanOnes * frames.usedCount),
    multi: Math.round(frames.meanMulti * frames.usedCount),
    pixelCount: pixelsUpTo(1),
    likelihoodCount: pixelsUpTo(0),
  };
}
