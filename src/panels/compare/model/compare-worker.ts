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
import type { VolumeData } from '../../../viewers/volume-data.ts';
import { scaleTo } from './scale-to.ts';
import { volumeOfGrid } from './volume-of-grid.ts';

/** How two volumes agree, and the second as it lies over the first. */
export interface Compared {
  readonly comparison: VolumeComparison;
  readonly aligned: Float64Array<ArrayBuffer>;
  /** The first, and the second as it lies over it, scaled by `factor`. */
  readonly volumes: readonly [VolumeData, VolumeData];
  /** Missing where they are not of one size: nothing was scaled. */
  readonly factor: number | undefined;
}

const calls = {
  compare(first: CubicGrid, second: CubicGrid): Compared {
    const comparison = compareVolumes(first, second);
    const aligned = Float64Array.from(alignedVolume(second, comparison));
    const factor = first.size === second.size ? scaleTo(first.data, aligned) : undefined;
    const scaled = { size: second.size, data: aligned.map((value) => (factor ?? 1) * value) };
    const volumes = [volumeOfGrid(first), volumeOfGrid(scaled)] as const;
    return transfer({ comparison, aligned, volumes, factor }, [aligned.buffer]);
  },
};

export type CompareCalls = typeof calls;

expose(calls);
