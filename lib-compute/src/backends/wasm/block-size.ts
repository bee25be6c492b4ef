/** Rows of 1024 pixels are 64 KiB: small for any second-level cache. */
const SMALLEST = 1024;
/** Places in a block, and the row behind, are numbered in 16 bits. */
const LARGEST = 32_768;
/** Fewer lit pixels of a frame in a block are not worth the visit (about 15 ns, as many as 15 pixels). */
const WORTHWHILE = 24;

/** As much of a problem as decides about its blocks. */
export interface BlockSizeProblem {
  readonly photons: {
    readonly frameCount: number;
    readonly ones: { readonly length: number };
    readonly multi: { readonly length: number };
  };
  readonly pixels: { readonly count: number };
}

/** Pixels per block: few, so that blocks are compact, yet enough that frames find photons in each. */
export function blockSize({ photons, pixels }: BlockSizeProblem): number {
  const lit = (photons.ones.length + photons.multi.length) / photons.frameCount;
  const wanted = (WORTHWHILE * pixels.count) / Math.max(lit, 1);
  const power = 2 ** Math.ceil(Math.log2(wanted));
  return Math.min(Math.max(power, SMALLEST), LARGEST);
}
