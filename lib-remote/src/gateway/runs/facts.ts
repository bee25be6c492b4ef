import type { RunDetail } from '../../http/index.ts';
import type { RunDescription } from '../../run-directory/describe-run.ts';
import type { RunEvent } from '../../run-directory/progress-log.ts';

/** What the head of the log tells of a run, as panels show it. */
export function factsOf({ header, record, events }: RunDescription): RunDetail['facts'] {
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
    memory: most(events, 'memory'),
    deviceMemory: most(events, 'deviceMemory'),
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}

/** Of the process that needed most, where several computed it one after the other. */
function most(events: readonly RunEvent[], kind: 'memory' | 'deviceMemory'): number | undefined {
  const figures = events.flatMap((event) =>
    event.event === 'iteration' ? (event[kind] ?? []) : [],
  );
  return figures.length === 0 ? undefined : Math.max(...figures);
}
