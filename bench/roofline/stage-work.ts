/** How large a problem is, in what its stages go over. */
export interface ProblemExtent {
  readonly tomograms: number;
  /** Pixels that orient. */
  readonly orientingPixels: number;
  /** Pixels that merge. */
  readonly pixels: number;
  /** Lit pixels that orient, of all frames together. */
  readonly litPixels: number;
  /** Voxels of all models. */
  readonly voxels: number;
}

/** What a stage has to move and to add, whatever its code looks like. */
export interface StageWork {
  /** Bytes that come from a cache at best. */
  readonly cacheBytes: number;
  /** Bytes that come from memory and go there. */
  readonly memoryBytes: number;
  /** Additions, in bytes of their operands. */
  readonly byteAdditions: number;
}

const NOTHING: StageWork = { cacheBytes: 0, memoryBytes: 0, byteAdditions: 0 };

/** Trilinear interpolation reads eight float32. */
const EXPANDED_BYTES = 8 * 4;
/** Merging reads and writes eight voxels, a sum and a weight in float64 each. */
const MERGED_BYTES = 8 * 16 * 2;

/**
 * The likelihood reads one row entry for every tomogram and lit pixel, the table of rows being in the
 * cache, and adds it.
 *
 * @param entryBytes of a row: 4 in float32, 1 where rows are screened in bytes.
 */
export function likelihoodWork(extent: ProblemExtent, entryBytes: number): StageWork {
  const terms = termCount(extent);
  return {
    ...NOTHING,
    cacheBytes: slicesWork(extent).cacheBytes + terms * entryBytes,
    byteAdditions: terms * entryBytes,
  };
}

/** Terms of all log-likelihoods: pairs of a tomogram and a lit pixel. */
export function termCount({ tomograms, litPixels }: ProblemExtent): number {
  return tomograms * litPixels;
}

/** The slices alone: eight voxels for every pixel. */
export function slicesWork({ tomograms, orientingPixels }: ProblemExtent): StageWork {
  return { ...NOTHING, cacheBytes: tomograms * orientingPixels * EXPANDED_BYTES };
}

/** @param merged tomograms that went into the models. */
export function mergeWork({ pixels }: ProblemExtent, merged: number): StageWork {
  return { ...NOTHING, cacheBytes: merged * pixels * MERGED_BYTES };
}

/** float64 in, float32 out. */
export function modelWork({ voxels }: ProblemExtent): StageWork {
  return { ...NOTHING, memoryBytes: voxels * (8 + 4) };
}

/** Sums and weights out of the engine. */
export function volumesWork({ voxels }: ProblemExtent): StageWork {
  return { ...NOTHING, memoryBytes: voxels * 2 * (8 + 8) };
}

/** Quotient (two read, one written), change (two read), mean fluence (one read, one written). */
export function updateWork({ voxels }: ProblemExtent): StageWork {
  return { ...NOTHING, memoryBytes: voxels * 7 * 8 };
}
