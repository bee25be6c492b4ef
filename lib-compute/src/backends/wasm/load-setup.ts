import { frameLists, hasFrameLists, type FrameLists } from './frame-lists.ts';
import type { PhotonLists } from './photon-lists.ts';
import type { WorkerSetup } from './worker-api.ts';
import { EXPAND_PIXEL_BYTES, type WorkerLayout } from './worker-layout.ts';
import { loadScreening } from './screening/load-screening.ts';
import type { TomogramTiles } from './tomogram-tiles.ts';
import type { WorkerMemory } from './worker-memory.ts';

/** Copies all that stays the same over a reconstruction into a worker's memory. */
export function loadSetup(
  memory: WorkerMemory,
  layout: WorkerLayout,
  setup: WorkerSetup,
  photons: PhotonLists,
): void {
  const { tiles, blocks, pixels } = setup;
  const float64 = (address: number, values: Float64Array): void => {
    memory.float64(address, values.length).set(values);
  };
  loadTiles(memory, layout, tiles);
  float64(layout.centres, blocks.centres);
  float64(layout.mergePixels, pixels);
  memory.uint32(layout.onesOffsets, photons.onesOffsets.length).set(photons.onesOffsets);
  memory.uint32(layout.multiOffsets, photons.multiOffsets.length).set(photons.multiOffsets);
  memory.uint16(layout.ones, photons.ones.length).set(photons.ones);
  memory.uint16(layout.multi, photons.multi.length).set(photons.multi);
  memory.float32(layout.intensities, photons.intensities.length).set(photons.intensities);
  if (hasFrameLists(setup, photons)) {
    loadFrameLists(memory, layout, frameLists(photons, blocks, setup.frameCount));
  }
  loadExpandPixels(memory, layout, setup);
  loadScreening(memory, layout, setup, photons);
  if (setup.background) {
    float64(layout.backgroundStrength, setup.background.strength);
    const table = memory.float64(layout.backgroundPixels, 2 * blocks.order.length);
    setup.background.perPixel.forEach((value, position) => {
      table[2 * position] = value;
    });
  }
}

function loadFrameLists(memory: WorkerMemory, layout: WorkerLayout, lists: FrameLists): void {
  const { onesOffsets, ones, multiOffsets, multi } = lists;
  memory.uint32(layout.framesOfOnesOffsets, onesOffsets.length).set(onesOffsets);
  memory.uint16(layout.framesOfOnes, ones.length).set(ones);
  memory.uint32(layout.framesOfMultiOffsets, multiOffsets.length).set(multiOffsets);
  memory.uint16(layout.framesOfMulti, multi.length).set(multi);
}

/** Copies tomograms into a worker's memory, in the place of those before. */
export function loadTiles(
  memory: WorkerMemory,
  layout: WorkerLayout,
  { numbers, matrices, logWeights }: TomogramTiles,
): void {
  memory.float64(layout.matrices, matrices.length).set(matrices);
  memory.float64(layout.logWeights, logWeights.length).set(logWeights);
  memory.int32(layout.numbers, numbers.length).set(numbers);
}

/** Ways from the block's centre, and corrections, in float32; references come with each model. */
function loadExpandPixels(
  memory: WorkerMemory,
  layout: WorkerLayout,
  { blocks, pixels }: WorkerSetup,
): void {
  const fields = EXPAND_PIXEL_BYTES / 4;
  const values = memory.float32(layout.expandPixels, fields * blocks.order.length);
  let position = 0;
  blocks.counts.forEach((count, block) => {
    for (const end = position + count; position < end; position++) {
      for (let axis = 0; axis < 3; axis++) {
        values[fields * position + axis] =
          pixels[4 * position + axis] - blocks.centres[3 * block + axis];
      }
      values[fields * position + 4] = pixels[4 * position + 3];
    }
  });
}
