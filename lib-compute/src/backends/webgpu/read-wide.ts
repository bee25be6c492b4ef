import type { EngineState } from './engine-state.ts';
import { wideNumber } from './kernels/wide.ts';

/** The 64-bit sums of a buffer, divided by their scale. */
export async function readWide(
  { readBack }: EngineState,
  buffer: GPUBuffer,
  count: number,
  scale: number,
): Promise<Float64Array> {
  const halves = new Uint32Array(await readBack.read(buffer, 8 * count));
  return Float64Array.from(
    { length: count },
    (_, i) => wideNumber(halves[2 * i], halves[2 * i + 1]) / scale,
  );
}
