import type { EngineState } from './engine-state.ts';
import type { ModelScale } from './model-scale.ts';
import { readWide } from './read-wide.ts';

/** u of every tomogram, which lie on the device in the order of the tiles. */
export async function readSliceSums(
  state: EngineState,
  { sumScale }: ModelScale,
): Promise<Float64Array> {
  const { plan, buffers, problem } = state;
  const atPlaces = await readWide(state, buffers.sliceSums, plan.numbers.length, sumScale);
  const sums = new Float64Array(problem.tomograms.count);
  plan.numbers.forEach((number, place) => {
    if (number >= 0) {
      sums[number] = atPlaces[place];
    }
  });
  return sums;
}
