import type { ModelGrid } from '../emc-problem.ts';

interface Sized {
  readonly length: number;
}

/** As much of a `WorkerSetup` as says how large everything is. */
export interface SetupSizes {
  readonly grid: ModelGrid;
  readonly frameCount: number;
  readonly blocks: {
    readonly blockSize: number;
    readonly likelihoodBlocks: number;
    readonly order: Sized;
    readonly centres: Sized;
  };
  readonly tiles: { readonly numbers: Sized };
  readonly screening?: { readonly blockCount: number; readonly rows: Sized };
  readonly background?: unknown;
  readonly gaussian?: unknown;
}

/** The same of `PhotonLists`. */
export type PhotonListSizes = Readonly<
  Record<'onesOffsets' | 'ones' | 'multiOffsets' | 'multi' | 'intensities', Sized>
> & { readonly screening?: Readonly<Record<'offsets' | 'lists' | 'behind', Sized>> };
