import { join } from 'node:path';
import { wrap } from 'comlink';
import { withinBounds } from '@damselfly/compute/workers/within-bounds.ts';
import type { Estimate, EstimateRequest } from '../../http/index.ts';
import type { EngineCalls } from '../engines/engine-calls.ts';
import { spawnEngineProcess } from '../engines/spawn-engine-process.ts';
import type { Roots } from '../security/roots.ts';
import { unpacked, type Packed } from '../processes/packed.ts';
import { atMost } from './at-most.ts';

/** A probe reads all photons and computes for a second; a disk on a network may be slow. */
const LONGEST_SECONDS = 120;

/** Each takes a core; the form asks anew with every change, and a start waits for what it comes to. */
const withPlace = atMost(2);

/** Each takes all cores and the memory of a reconstruction; nobody else shall wait for it. */
const withProbePlace = atMost(1);

/**
 * Says what a config would come to.
 *
 * @throws HttpError where its folder lies outside the roots, TimeUp where the machine is too busy to answer, the
 *   signal's reason when aborted.
 */
export async function estimateInProcess(
  request: EstimateRequest,
  roots: Roots,
  signal: AbortSignal,
): Promise<Estimate> {
  const { config } = request;
  const folder = await roots.resolve(config.folder);
  await roots.resolve(join(folder, config.name));
  const inPlace = request.probe ? withProbePlace : withPlace;
  return await inPlace(
    () => askProcess({ ...request, config: { ...config, folder } }, roots, signal),
    signal,
  );
}

async function askProcess(
  request: EstimateRequest,
  roots: Roots,
  signal: AbortSignal,
): Promise<Estimate> {
  const worker = spawnEngineProcess();
  const { endpoint, failed } = worker;
  try {
    const calls = wrap<EngineCalls>(endpoint);
    const paths = roots.list.map(({ path }) => path);
    const call: Promise<Packed<Estimate>> = calls.estimate(request, paths);
    return unpacked(await withinBounds(call, { seconds: LONGEST_SECONDS, failed, signal }));
  } finally {
    await worker.terminate();
  }
}
