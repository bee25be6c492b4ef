import { withSign } from '../classes/with-sign.ts';
import { inputError } from '../errors.ts';
import type { ConvertedFrames } from './converted-frames.ts';
import { nearestNeighbours } from './nearest-neighbours.ts';
import { joiningLinks, neighbourGraph, piecesOf } from './neighbour-graph.ts';
import { rowScales, smoothestVectors } from './smoothest-vectors.ts';
import type { WorkWatch } from './work-turns.ts';

/** Frames as points, near each other where they look alike. */
export interface Embedding {
  readonly frames: Uint32Array<ArrayBuffer>;
  /** One array per axis, the smoothest first, a value per frame. */
  readonly axes: readonly Float64Array[];
  /** Of the axes: eigenvalues of the normalised Laplacian, 0 to 2. */
  readonly eigenvalues: readonly number[];
  /** Neighbours of each frame that were taken, itself not counted. */
  readonly neighbours: number;
  /** Into how many pieces the graph of neighbours fell, before the nearest frames of them were joined. */
  readonly pieces: number;
  /** How far the axes are from eigenvectors, at most. */
  readonly residual: number;
}

export interface EmbeddingOptions {
  /** Of each frame, itself not counted, at most `MOST_NEIGHBOURS`; `defaultNeighbours` where missing. */
  readonly neighbours?: number | undefined;
  readonly axes: number;
}

/** As many as Dragonfly asks scikit-learn for. */
export const DEFAULT_AXES = 4;

/** With fewer frames there is no graph to speak of. */
export const LEAST_FRAMES = 10;

/** More neighbours change little but time. */
const MOST_BY_DEFAULT = 100;

/** More are not taken: their graph is no longer one of neighbours, and its memory grows with them. */
export const MOST_NEIGHBOURS = 300;

/** Of the time, that goes into finding neighbours. */
const NEIGHBOURS_PART = 0.8;

/** A tenth of the frames, as scikit-learn's SpectralEmbedding takes, which counts the frame itself as one; at most 100. */
export function defaultNeighbours(frames: number): number {
  return Math.min(MOST_BY_DEFAULT, Math.max(2, Math.floor(frames / 10) - 1));
}

/**
 * Spectral embedding (Laplacian eigenmaps; Belkin and Niyogi 2003): the eigenvectors of the graph of nearest neighbours
 * that change least along its edges, as scikit-learn's SpectralEmbedding has them: symmetric normalised Laplacian, its
 * constant vector left out, each vector over the root of its row's degree. The sign of an axis, which is free, makes
 * the place that is farthest from 0 positive, the first of equal ones.
 *
 * @throws Input for fewer than 10 frames; the watch's reason.
 */
export async function spectralEmbedding(
  { frames, width, values }: ConvertedFrames,
  { neighbours = defaultNeighbours(frames.length), axes }: EmbeddingOptions,
  { signal, report }: WorkWatch = {},
): Promise<Embedding> {
  if (frames.length < LEAST_FRAMES) {
    throw inputError({
      what: 'An embedding',
      expected: `at least ${LEAST_FRAMES} frames that hold photons in the rings`,
      found: String(frames.length),
    });
  }
  const found = await nearestNeighbours(values, width, Math.min(neighbours, MOST_NEIGHBOURS), {
    signal,
    report: (part) => report?.(NEIGHBOURS_PART * part),
  });
  const alone = neighbourGraph(found);
  const pieces = piecesOf(alone);
  const count = pieces.reduce((most, piece) => Math.max(most, piece), 0) + 1;
  const graph = count === 1 ? alone : neighbourGraph(found, joiningLinks(pieces, values, width));
  const wanted = Math.min(axes, frames.length - 1);
  const smoothest = await smoothestVectors(graph, wanted, {
    signal,
    report: (part) => report?.(NEIGHBOURS_PART + (1 - NEIGHBOURS_PART) * part),
  });
  const scales = rowScales(graph);
  return {
    frames,
    axes: smoothest.vectors.map((vector) =>
      withSign(vector.map((value, row) => value * scales[row])),
    ),
    eigenvalues: smoothest.values,
    neighbours: found.count,
    pieces: count,
    residual: smoothest.residual,
  };
}
