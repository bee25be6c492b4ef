import type { ChunkBuffers } from './engine-buffers.ts';
import type { Params } from './kernels/params.ts';

/** One tile's log-likelihoods for one chunk of frames. */
export interface TileChunk {
  readonly chunk: ChunkBuffers;
  readonly index: number;
  readonly logLikelihoods: GPUBuffer;
  /** Parameters of kernels over them: rows are the frames of the chunk. */
  readonly params: Params;
}
