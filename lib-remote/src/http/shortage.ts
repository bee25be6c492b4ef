import * as Type from 'typebox';
import type { Engine } from './places.ts';
import type { Estimate } from './start.ts';

/** What a run would lack. */
export const ShortageSchema = Type.Object({
  resource: Type.Union([
    Type.Literal('memory'),
    /** Memory of a GPU in one piece. */
    Type.Literal('device'),
    Type.Literal('disk'),
  ]),
  /** Bytes. */
  needed: Type.Number(),
  available: Type.Number(),
  /** The title of the engine, the name of its GPU, or the folder whose disk is meant. */
  where: Type.String(),
});

export type Shortage = Type.Static<typeof ShortageSchema>;

/** What counts of an engine here. */
export type ComputingPlace = Pick<
  Engine,
  'title' | 'devices' | 'memory' | 'totalMemory' | 'running' | 'queued' | 'slots'
>;

/**
 * What a run as estimated would lack, memory first; undefined where it can start, and where nobody knows.
 * The gateway refuses by it, and the form says it before.
 *
 * @param outputs that it will write.
 */
export function shortageOf(
  estimate: Estimate,
  place: ComputingPlace,
  outputs: number,
): Shortage | undefined {
  return (
    memoryShortage(estimate, place) ??
    deviceShortage(estimate, place) ??
    diskShortage(estimate, outputs)
  );
}

/** How many outputs a run leaves: one of each iteration, and the start model unless it goes on. */
export function outputCount(iterations: number, finished = 0): number {
  return finished === 0 ? iterations + 1 : Math.max(0, iterations - finished);
}

/** A run that starts at once has what is free; one that waits for others, what those leave. */
function memoryShortage({ memory }: Estimate, place: ComputingPlace): Shortage | undefined {
  const waits = place.queued > 0 || place.running >= place.slots;
  const available = waits ? place.totalMemory : place.memory;
  if (memory === undefined || available === undefined) {
    return undefined;
  }
  const needed = memory.photons + memory.volumes + memory.workers;
  return needed > available
    ? { resource: 'memory', needed, available, where: place.title }
    : undefined;
}

/** WebGPU tells of a GPU how much it takes in one piece, and nothing of its memory as a whole. */
function deviceShortage({ memory }: Estimate, { devices }: ComputingPlace): Shortage | undefined {
  const gpu = devices?.find(({ backend }) => backend === 'webgpu');
  const needed = memory?.devicePiece;
  const available = gpu?.largestPiece;
  return gpu && needed !== undefined && available !== undefined && needed > available
    ? { resource: 'device', needed, available, where: gpu.device }
    : undefined;
}

function diskShortage({ diskPerIteration, disk }: Estimate, outputs: number): Shortage | undefined {
  if (diskPerIteration === undefined || disk === undefined) {
    return undefined;
  }
  const needed = diskPerIteration * outputs;
  return needed > disk.free
    ? { resource: 'disk', needed, available: disk.free, where: disk.folder }
    : undefined;
}
