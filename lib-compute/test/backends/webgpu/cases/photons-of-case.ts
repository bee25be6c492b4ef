import type { SparseFrames } from '../../../../src/photons/sparse-photons.ts';
import type { Params } from '../../../../src/backends/webgpu/kernels/params.ts';
import {
  rowsOfFrames,
  rowsOfPixels,
  type PhotonChunk,
  type PhotonRows,
} from '../../../../src/backends/webgpu/photon-rows.ts';

/** How the counts of a case's photons lie in memory: kernels that read them are tested with both. */
export type Counts = 'float32' | 'float16';

/** What of a case says where its photons are. */
export interface PhotonsOfCase {
  readonly params: Params;
  readonly bindings: readonly Uint32Array[];
}

export function byFrame(photons: SparseFrames, counts: Counts, pixelCount: number): PhotonsOfCase {
  return photonsOfCase(rowsOfFrames(photons, chunkOf(photons, counts), pixelCount), counts);
}

export function byPixel(photons: SparseFrames, counts: Counts): PhotonsOfCase {
  return photonsOfCase(rowsOfPixels(photons, chunkOf(photons, counts)), counts);
}

function chunkOf({ frameCount }: SparseFrames, counts: Counts): PhotonChunk {
  return { first: 0, count: frameCount, hasHalfCounts: counts === 'float16' };
}

function photonsOfCase({ offsets, entries }: PhotonRows, counts: Counts): PhotonsOfCase {
  return { params: { halfCounts: counts === 'float16' ? 1 : 0 }, bindings: [offsets, entries] };
}
