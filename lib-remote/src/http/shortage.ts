import { Type, type Static } from 'typebox';
import type { Engine } from './places.ts';
import type { Estimate } from './start.ts';

/** What a run would lack. */
export const ShortageSchema = Type.Object({
  resource: Type.Union([Type.Literal('memory'), Type.Literal('disk')]),
  /** Bytes. */
  needed: Type.Number(),
  available: Type.Number(),
  /** The title of the engine, or the folder whose disk is meant. */
  where: Type.String(),
});

export type Shortage = Static<typeof ShortageSchema>;

/**
 * What a run as estimated would lack, memory first; undefined where it can start, and where nobody knows.
 * The gateway refuses by it, and the form says it before.
 */
export function shortageOf(
  estimate: Estimate,
  engine: Engine,
  iterations: number,
): Shortage | undefined {
  return memoryShortage(estimate, engine) ?? diskShortage(estimate, iterations);
}

/** A run that starts at once has what is free; one that waits for others, what those leave. */
function memoryShortage({ memory }: Estimate, engine: Engine): Shortage | undefined {
  const waits = engine.queued > 0 || engine.running >= engine.slots;
  const available = waits ? engine.totalMemory : engine.memory;
  if (memory === undefined || available === undefined) {
    return undefined;
  }
  const needed = memory.photons + memory.volumes + memory.workers;
  return needed > available
    ? { resource: 'memory', needed, available, where: engine.title }
    : undefined;
}

/** Every iteration leaves an output, and so does the start model. */
function diskShortage(
  { diskPerIteration, disk }: Estimate,
  iterations: number,
): Shortage | undefined {
  if (diskPerIteration === undefined || disk === undefined) {
    return undefined;
  }
  const needed = diskPerIteration * (iterations + 1);
  return needed > disk.free
    ? { resource: 'disk', needed, available: disk.free, where: disk.folder }
    : undefined;
}
