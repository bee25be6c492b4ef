import { basename, dirname } from 'node:path';
import { listDevices } from '@damselfly/compute/backends/list-devices.ts';
import { DamselflyError } from '@damselfly/compute/errors.ts';
import { executorNamed } from '../../executors/registry.ts';
import { shortageOf } from '../../http/index.ts';
import { readConfigText } from '../../run-directory/read-config.ts';
import type { RunRequest } from '../../run-directory/run-request.ts';
import { backendLoaders } from '../../worker/backend-loaders.ts';
import { estimateRequest } from '../../worker/estimate/estimate-request.ts';
import { shortageText } from '../../worker/estimate/shortage-text.ts';

/**
 * Refuses a run for which memory or disk would not do, as Start in JupyterLab does.
 *
 * @param outputs that it will write.
 * @throws Resources with the figures and what to do.
 */
export async function refuseShortage(
  {
    config: path,
    engine,
    workers,
    backend,
  }: Pick<RunRequest, 'config' | 'engine' | 'workers' | 'backend'>,
  outputs: number,
): Promise<void> {
  const text = await readConfigText(path);
  const config = { folder: dirname(path), name: basename(path), text };
  const { signal } = new AbortController();
  const estimate = await estimateRequest(
    { config, engine, workers, backend, probe: false },
    { signal },
  );
  const resources = await executorNamed(engine).resources();
  const place = {
    ...resources,
    title: 'this machine',
    // What needs nothing of a GPU is not kept waiting for one.
    ...(estimate.memory?.devicePiece && { devices: await listDevices(backendLoaders, ['webgpu']) }),
  };
  const shortage = shortageOf(estimate, place, outputs);
  if (shortage) {
    const { resource, needed, available } = shortage;
    const fields = { resource, needed: `${needed} bytes`, available: `${available} bytes` };
    throw new DamselflyError('Resources', fields, shortageText(shortage));
  }
}
