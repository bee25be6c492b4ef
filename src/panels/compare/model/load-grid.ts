import type { CubicGrid } from '@damselfly/compute/volume/cubic-grid.ts';
import { quantisedValues } from '@damselfly/compute/volume/quantise.ts';
import type { RunSource } from '../../../services/runs/run-source.ts';

/** One mode of the model of an iteration as numbers; in logarithmic codes they are known to 3 %. */
export async function loadGrid(
  source: RunSource,
  id: string,
  iteration: number,
  mode: number,
  signal: AbortSignal,
): Promise<CubicGrid> {
  const { header, values } = await source.volume(id, iteration, { level: 'full', mode, signal });
  const { shape, scale, low, high } = header;
  const meaning = quantisedValues({ scale, low, high });
  return { size: shape[0], data: Float64Array.from(values, (code) => meaning[code]) };
}
