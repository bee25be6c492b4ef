/**
 * The web worker that lays one volume over another.
 *
 * @module
 */
import {
  alignedVolume,
  compareVolumes,
  type VolumeComparison,
} from '@damselfly/compute/volume/compare-volumes.ts';
import type { CubicGrid } from '@damselfly/compute/volume/cubic-grid.ts';
import { expose, transfer } from 'comlink';

/** How two volumes agree, and the second as it lies over the first. */
export interface Compared {
  readonly comparison: VolumeComparison;
  readonly aligned: Float64Array<ArrayBuffer>;
}

const calls = {
  compare(first: CubicGrid, second: CubicGrid): Compared {
    const comparison = compareVolumes(first, second);
    const aligned = Float64Array.from(alignedVolume(second, comparison));
    return transfer({ comparison, aligned }, [aligned.buffer]);
  },
};

export type CompareCalls = typeof calls;

expose(calls);
