import type { RunDetail } from '../../http/index.ts';
import type { RunDescription } from '../../run-directory/describe-run.ts';

/** What the head of the log tells of a run, as panels show it. */
export function factsOf({ header, record }: RunDescription): RunDetail['facts'] {
  const facts = {
    frames: header.totalFrameCount,
    usedFrames: header.frameCount,
    meanCount: header.meanCount,
    pixels: header.relevantPixelCount,
    rotations: header.rotationCount,
    size: header.systemVolume?.[1],
    voxel: record?.voxel,
    seed: record?.seed,
    parity: record?.parity,
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}
