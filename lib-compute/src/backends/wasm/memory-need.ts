import { blockSize } from './block-size.ts';
import { FIRST_KEPT_BYTES } from './kept-pairs.ts';
import type { ProblemSize } from '../problem-size.ts';
import { screeningSizes } from './screening/screening-sizes.ts';
import { TILE, tileCount } from './tomogram-tiles.ts';
import { layOut } from './worker-layout.ts';
import { WorkerMemory } from './worker-memory.ts';

/** Bytes of one worker. */
export interface WorkerBytes {
  /** Its copy of the photons. */
  readonly photons: number;
  /** The model, later the sums. */
  readonly volumes: number;
  /** All else: rotations, pixels, values per frame, scratch. */
  readonly rest: number;
}

/**
 * What one of `workers` workers takes, laid out as it will be. Of the kept pairs only the first room is
 * known: it grows where many orientations stay likely.
 */
export function memoryNeed(problem: ProblemSize, workers: number): WorkerBytes {
  const { grid, tomograms, frameCount, ones, multi, pixelCount, likelihoodCount } = problem;
  const photons = { frameCount, ones: { length: ones }, multi: { length: multi } };
  const block = blockSize({ photons, pixels: { count: pixelCount } });
  const likelihoodBlocks = Math.ceil(likelihoodCount / block);
  const blockCount = likelihoodBlocks + Math.ceil((pixelCount - likelihoodCount) / block);
  const offsets = frameCount * blockCount + 1;
  const none = { length: 0 };
  const lists = problem.isGaussian
    ? {
        ...{ onesOffsets: none, ones: none, multiOffsets: none, multi: none },
        intensities: { length: frameCount * pixelCount },
      }
    : {
        onesOffsets: { length: offsets },
        // Half of the lists are filled up by one entry.
        ones: { length: ones + offsets / 2 },
        multiOffsets: { length: offsets },
        multi: { length: 2 * (multi + offsets / 2) },
        intensities: none,
      };
  const isScreened = !(problem.isRefinement || problem.hasBackground || problem.isGaussian);
  const screening = screeningSizes(problem);
  const ownTiles = Math.ceil(tileCount(tomograms) / workers);
  // Nothing is taken from this memory: it only counts.
  const layout = layOut(
    new WorkerMemory(new WebAssembly.Memory({ initial: 0 })),
    {
      grid,
      frameCount,
      blocks: {
        blockSize: block,
        likelihoodBlocks,
        order: { length: pixelCount },
        centres: { length: 3 * blockCount },
      },
      tiles: { numbers: { length: TILE * ownTiles } },
      background: problem.hasBackground === true,
      gaussian: problem.isGaussian === true,
      ...(isScreened && { screening: screening.setup }),
    },
    { ...lists, ...(isScreened && { screening: screening.lists }) },
  );
  const volumes = layout.kept - layout.volumes;
  const photonBytes = layout.scale - layout.onesOffsets;
  return {
    photons: photonBytes,
    volumes,
    rest: layout.kept - volumes - photonBytes + FIRST_KEPT_BYTES,
  };
}
