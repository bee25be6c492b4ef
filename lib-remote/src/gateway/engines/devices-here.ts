import { wrap } from 'comlink';
import { withinBounds } from '@damselfly/compute/workers/within-bounds.ts';
import type { EngineDevice } from '../../http/index.ts';
import type { EngineCalls } from './engine-calls.ts';
import { spawnEngineProcess } from './spawn-engine-process.ts';

/** A driver that takes longer is of no use; a busy machine takes seconds to start the process. */
const LONGEST_SECONDS = 60;

let known: readonly EngineDevice[] | undefined;
let isLooking = false;

/**
 * What the backends compute on here. They are looked at once, in a process of its own, and kept as long as
 * this program runs: undefined until they are known.
 */
export function devicesHere(): readonly EngineDevice[] | undefined {
  if (!isLooking) {
    isLooking = true;
    void look();
  }
  return known;
}

async function look(): Promise<void> {
  try {
    known = await ask(true);
  } catch (error) {
    const reason = `its driver failed when it was looked at: ${error instanceof Error ? error.message : String(error)}`;
    const webgpu = {
      backend: 'webgpu',
      device: '',
      available: false,
      reason,
      isFallback: false,
    } as const;
    known = [webgpu, ...(await ask(false).catch(() => []))];
  }
}

async function ask(withGraphics: boolean): Promise<EngineDevice[]> {
  const worker = spawnEngineProcess();
  const { endpoint, failed } = worker;
  try {
    const call: Promise<EngineDevice[]> = wrap<EngineCalls>(endpoint).devices(withGraphics);
    return await withinBounds(call, { seconds: LONGEST_SECONDS, failed });
  } finally {
    await worker.terminate();
  }
}
