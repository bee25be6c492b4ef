import { executors } from '../../executors/registry.ts';
import type { Executor } from '../../executors/executor.ts';
import { devicesHere } from './devices-here.ts';
import type { Engine } from '../../http/index.ts';

/** What runs can be started on here, as it is now. */
export function listEngines(): Promise<Engine[]> {
  return Promise.all(executors.map(describe));
}

const TITLES: Readonly<Record<string, string>> = { local: 'Local CPU' };

/** Free memory changes all the time: steps of 256 MB are as exact as anybody needs, and seldom change. */
const MEMORY_STEP = 2 ** 28;

function devices(): Pick<Engine, 'devices'> {
  const here = devicesHere();
  return here === undefined ? {} : { devices: [...here] };
}

async function describe(executor: Executor): Promise<Engine> {
  const resources = await executor.resources();
  const { device, cores, memory, totalMemory, running, queued, slots } = resources;
  return {
    id: executor.name,
    title: TITLES[executor.name] ?? executor.name,
    device,
    isReady: true,
    reason: '',
    cores,
    ...(executor.name === 'local' ? devices() : {}),
    memory: Math.floor(memory / MEMORY_STEP) * MEMORY_STEP,
    totalMemory,
    running,
    queued,
    slots,
  };
}
