import { framesAmong } from './frames-among.ts';
import { byMode, orientationNumbersOf } from './orientation-numbers.ts';
import type { RunModel } from './run-model.ts';

/**
 * Chooses the frames of rows of the raster, which stand in the order of the last iteration. Of a long file the raster
 * has a sample: then all frames are chosen whose rotation lies between those of the rows.
 *
 * @param rows frame numbers, from the first row to the last.
 */
export async function chooseRows(model: RunModel, rows: readonly number[]): Promise<void> {
  model.setView({ tab: 'frames' });
  const { detail, orientations, selection, source, id } = model;
  const last = Math.max(...orientations.values.keys());
  const numbers = detail && orientationNumbersOf(detail, last);
  if (!orientations.isSampled || numbers === undefined) {
    selection.choose(rows);
    return;
  }
  await selection.bring(async () => {
    const values = await source.frames(id, last, 'orientation');
    return framesAmong(rows, byMode(Int32Array.from(values), numbers));
  });
}
