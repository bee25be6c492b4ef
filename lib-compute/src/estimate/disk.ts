import { valueCount, type ModelShape } from '../emc/model-shape.ts';
import type { EmcOptions } from '../emc/options.ts';

/** Attributes and the tables of HDF5: measured on outputs of all sizes. */
const HDF5_BYTES = 16_384;
/** Of the bytes of a volume's two previews, what zstd leaves: 0.4 in the example. */
const PREVIEW_SHARE = 0.4;

/**
 * Bytes that one iteration leaves: `output_NNN.h5` (spec/emc.md 2.6) and its previews. Probabilities that are
 * saved come on top: nobody knows before how many orientations stay likely.
 */
export function diskPerIteration(
  shape: ModelShape,
  frameCount: number,
  options: EmcOptions,
): number {
  const [models, size] = shape;
  const volumes = 2 * 8 * valueCount(shape);
  const previews = options.recon_type === '2d' ? 0 : size ** 3 + Math.ceil(size / 2) ** 3;
  const perFrame = 4 + 8 + 8 + (options.need_scaling ? 8 : 0) + (models > 1 ? 8 * models : 0);
  return Math.round(volumes + PREVIEW_SHARE * previews + perFrame * frameCount + HDF5_BYTES);
}
