import { valueCount, type ModelShape } from '../emc/model-shape.ts';
import type { EmcOptions } from '../emc/options.ts';

/** Attributes and the tables of HDF5: measured on outputs of all sizes. */
const HDF5_BYTES = 16_384;
/** Of the bytes of a volume's two previews, what zstd leaves: 0.4 in the example. */
const PREVIEW_SHARE = 0.4;

/**
 * Of all pairs of frame and tomogram those whose probability is saved: in the recorded runs 0.84 to 0.24 after the
 * first iteration and 0.41 to 0.08 after the third, fewer the sharper the model.
 */
const SAVED_SHARE = 0.4;
/** A number of a tomogram and its probability. */
const PAIR_BYTES = 4 + 8;
/** What HDF5 takes for each of the two rows of a frame: its place in the dataset, the head in the heap, filling. */
const ROW_BYTES = 16 + 16 + 8;

/**
 * Bytes that one iteration leaves: `output_NNN.h5` (spec/emc.md 2.6) and its previews. Of saved probabilities nobody
 * knows before how many orientations stay likely: as many as in the first iterations are counted.
 *
 * @param tomogramCount what each frame is compared with.
 */
export function diskPerIteration(
  shape: ModelShape,
  frameCount: number,
  tomogramCount: number,
  options: EmcOptions,
): number {
  const [models, size] = shape;
  const volumes = 2 * 8 * valueCount(shape);
  const previews = options.recon_type === '2d' ? 0 : size ** 3 + Math.ceil(size / 2) ** 3;
  const perFrame = 4 + 8 + 8 + (options.need_scaling ? 8 : 0) + (models > 1 ? 8 * models : 0);
  const probabilities = options.save_prob
    ? frameCount * (2 * ROW_BYTES + SAVED_SHARE * PAIR_BYTES * tomogramCount)
    : 0;
  return Math.round(
    volumes + PREVIEW_SHARE * previews + perFrame * frameCount + probabilities + HDF5_BYTES,
  );
}
