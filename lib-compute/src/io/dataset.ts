import type { SparsePhotons } from '../photons/sparse-photons.ts';
import type { IoOptions } from './byte-source/byte-source.ts';

/** Lazily read frames: a photon file, later also raw detector runs. */
export interface Dataset {
  readonly kind: 'dataset';
  readonly frameCount: number;
  /** Extents of one frame, slowest first; `[pixelCount]` for photon files. */
  readonly frameShape: readonly number[];
  /** How the file stores a pixel. Photon files of type 0 are 'sparse'. */
  readonly dtype: 'sparse' | 'int32' | 'float64';
  /** One frame as dense values, length = product of `frameShape`. */
  frame(index: number, options?: IoOptions): Promise<Float64Array>;
  /**
   * Validated photons of the frames `from` to `to - 1` (default: all).
   *
   * @throws FileFormat where counts, offsets or pixel numbers do not fit; NotBuilt for 'float64'.
   */
  photons(range?: { from: number; to: number }, options?: IoOptions): Promise<SparsePhotons>;
  /**
   * Of frames that were opened with what the first ones need: checks the rest. Where that fails, none is read any more.
   *
   * @throws what opening the whole throws.
   */
  verify?(): Promise<void>;
  close(): Promise<void>;
}
