import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { probeQuestion } from '@damselfly/compute/estimate/probe-question.ts';
import metadata from '../../../package.json' with { type: 'json' };
import { executorNamed } from '../../executors/registry.ts';
import type { EstimateRequest, ProbeKeeper } from '../../http/index.ts';
import { devicesHere } from '../engines/devices-here.ts';
import type { Roots } from '../security/roots.ts';
import { estimateInProcess } from './estimate-in-process.ts';
import { keepProbeTime, readProbeTime } from './probe-times.ts';

/** Makes estimates in a process, and keeps times in this user's cache. */
export function probeKeeper(
  asked: EstimateRequest,
  roots: Roots,
  signal: AbortSignal,
): ProbeKeeper {
  return {
    question: () => questionOf(asked, roots),
    read: readProbeTime,
    keep: keepProbeTime,
    running: async () => (await executorNamed(asked.engine).resources()).running,
    estimate: (request) => estimateInProcess(request, roots, signal),
  };
}

async function questionOf(
  { config, workers, backend = 'auto' }: EstimateRequest,
  roots: Roots,
): Promise<string | undefined> {
  const device = devicesHere()?.find((one) => one.backend === backend)?.device;
  if (device === undefined) {
    return undefined;
  }
  const file = join(config.folder, config.name);
  const { question, files } = probeQuestion({ ...config, file, backend, device, workers });
  const inputs = await Promise.all(files.map((path) => fingerprint(path, roots)));
  const whole = JSON.stringify([metadata.version, question, inputs]);
  return createHash('sha256').update(whole).digest('hex');
}

/** Size and time of a file; the probe of one that cannot be reached fails, and is not kept. */
async function fingerprint(path: string, roots: Roots): Promise<string> {
  try {
    const { size, mtimeMs } = await stat(await roots.resolve(path));
    return `${size} ${mtimeMs}`;
  } catch {
    return '';
  }
}
