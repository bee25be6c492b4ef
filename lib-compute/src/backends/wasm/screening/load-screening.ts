import type { PhotonLists } from '../photon-lists.ts';
import { TILE } from '../tomogram-tiles.ts';
import type { WorkerSetup } from '../worker-api.ts';
import type { WorkerLayout } from '../worker-layout.ts';
import type { WorkerMemory } from '../worker-memory.ts';
import { MOST_HUBS } from './hubs.ts';
import { FINE_STEPS_BYTES, GROUPS, LEVEL_BYTES, STEPS_BYTES } from './layout.ts';
import { ROWS, ZERO_ROW } from './screening-blocks.ts';

/** Copies what screening needs, and that stays the same, into a worker's memory. */
export function loadScreening(
  memory: WorkerMemory,
  layout: WorkerLayout,
  { blocks, screening }: WorkerSetup,
  { screening: lists }: PhotonLists,
): void {
  if (!screening || !lists) {
    return;
  }
  memory.uint32(layout.screeningOffsets, lists.offsets.length).set(lists.offsets);
  memory.float64(layout.screeningBehind, lists.behind.length).set(lists.behind);
  memory.uint16(layout.screeningLists, lists.lists.length).set(lists.lists);
  const words = LEVEL_BYTES / 4;
  const levels = memory.uint32(layout.levels, words * screening.rows.length);
  screening.rows.forEach((row, pixel) => {
    levels[words * pixel + 1] = row;
    levels[words * pixel + 2] = screening.hubs[pixel];
  });
  memory.bytes(layout.fineSteps + FINE_STEPS_BYTES * MOST_HUBS, FINE_STEPS_BYTES).fill(0);
  for (let block = 0; block < screening.blockCount; block++) {
    const zeros = layout.steps + STEPS_BYTES * (ROWS * block + ZERO_ROW);
    memory.bytes(zeros, STEPS_BYTES).fill(0);
  }
  const tileBlocks = GROUPS * blocks.likelihoodBlocks;
  for (let block = 1; block <= tileBlocks; block++) {
    const zeros = layout.tileRows + 4 * TILE * ((blocks.blockSize + 1) * block - 1);
    memory.float32(zeros, TILE).fill(0);
  }
}
