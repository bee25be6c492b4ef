import type { WorkerState } from '../worker-state.ts';
import { levelsOf, type ModelTops } from '../../float32/screening-levels.ts';
import { LEVEL_BYTES } from './layout.ts';

/** Float32 operations that a term of a log-likelihood goes through besides the additions of its block. */
const OTHER_OPERATIONS = 10;

/** Puts what bounds of a model consist of into a worker's memory. */
export function setLevels(
  { memory, layout, frameCount, blockSize, screening }: WorkerState,
  tops: ModelTops,
): void {
  if (!screening) {
    return;
  }
  screening.step = tops.step;
  const behind = memory.float64(layout.screeningBehind, (screening.blockCount + 1) * frameCount);
  // Rows are added in pairs (assembly/likelihood.ts).
  const additions = blockSize / 2 + OTHER_OPERATIONS;
  const { lowest, rest, margin } = levelsOf(tops, behind, additions);
  const words = LEVEL_BYTES / 4;
  const levels = memory.float32(layout.levels, words * lowest.length);
  lowest.forEach((level, pixel) => {
    levels[words * pixel] = level;
  });
  memory.float64(layout.rest, rest.length).set(rest);
  memory.float64(layout.margin, frameCount).set(margin);
}

/** How far below a frame's maximum a bound may be for its pair to count; no maximum is known yet. */
export function setReach(
  { memory, layout, frameCount, screening }: WorkerState,
  window: Float64Array,
): void {
  if (screening) {
    const margin = memory.float64(layout.margin, frameCount);
    memory.float64(layout.reached, frameCount).fill(-Infinity);
    memory.float64(layout.reach, frameCount).set(window.map((nats, d) => nats + margin[d]));
  }
}
