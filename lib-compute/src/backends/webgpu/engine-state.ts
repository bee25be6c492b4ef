import { isDamselflyError } from '../../errors.ts';
import type { EmcProblem } from '../emc-problem.ts';
import { compileKernels, type Kernels } from './compile-kernels.ts';
import { DeviceMemory } from './device-memory.ts';
import { createEngineBuffers, type EngineBuffers } from './engine-buffers.ts';
import { planEngine, type DeviceLimits, type EnginePlan } from './engine-plan.ts';
import { LogLikelihoods } from './log-likelihoods.ts';
import { ReadBack } from './read-back.ts';
import { Recorder } from './recorder.ts';
import { Screening } from './screening/screening.ts';
import { SearchedBits } from './searched-bits.ts';
import type { Statistics } from './statistics/statistics.ts';
import { statisticsOf } from './statistics/statistics-of.ts';

/** What the steps of an engine share. */
export interface EngineState {
  readonly device: GPUDevice;
  readonly problem: EmcProblem;
  readonly parity: boolean;
  readonly statistics: Statistics;
  readonly plan: EnginePlan;
  readonly memory: DeviceMemory;
  readonly buffers: EngineBuffers;
  readonly logLikelihoods: LogLikelihoods;
  readonly recorder: Recorder;
  readonly readBack: ReadBack;
  /** Missing where pairs are never screened. */
  readonly screening: Screening | undefined;
  readonly searched: SearchedBits;
}

/**
 * Sends the problem to the device. Where that has too little memory left, tiles are made narrower: down to four
 * tomograms, whose slices and likelihoods are the least that there can be at a time.
 *
 * @throws Resources when the problem does not fit on the device, with nothing left on it.
 */
export async function createEngineState(
  device: GPUDevice,
  problem: EmcProblem,
  parity: boolean,
  limits: DeviceLimits,
): Promise<EngineState> {
  const kernels = await compileKernels(device);
  for (let plan = planEngine(problem, limits); ;) {
    const memory = new DeviceMemory(device);
    try {
      return await fillMemory(memory, { device, problem, parity, plan, kernels }, limits);
    } catch (error) {
      memory.dispose();
      if (!isDamselflyError(error, 'Resources') || plan.width <= NARROWEST) {
        throw error;
      }
      plan = planEngine(problem, { ...limits, places: narrower(plan.width) });
    }
  }
}

/** Places of a tile come in fours. */
const NARROWEST = 4;

/** A quarter. */
function narrower(width: number): number {
  return Math.max(NARROWEST, NARROWEST * Math.floor(width / (4 * NARROWEST)));
}

interface Origin extends Pick<EngineState, 'device' | 'problem' | 'parity' | 'plan'> {
  readonly kernels: Kernels;
}

async function fillMemory(
  memory: DeviceMemory,
  { kernels, ...origin }: Origin,
  { cacheBytes, screening: wanted }: DeviceLimits,
): Promise<EngineState> {
  const { device, problem, plan } = origin;
  const usage = GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST;
  const params = await memory.create('parameters', Recorder.PARAM_BYTES, usage);
  const buffers = await createEngineBuffers(memory, problem, plan);
  const readBack = await ReadBack.create(device, memory);
  const screening = await Screening.create(device, memory, problem, plan, wanted);
  const logLikelihoods = await LogLikelihoods.create(memory, plan, cacheBytes);
  const recorder = new Recorder(device, kernels, params);
  const statistics = statisticsOf(problem);
  const searched = new SearchedBits(memory, plan.chunks, problem.tomograms.count);
  const shared = { memory, buffers, logLikelihoods, recorder, readBack, screening, searched };
  return { ...origin, statistics, ...shared };
}
