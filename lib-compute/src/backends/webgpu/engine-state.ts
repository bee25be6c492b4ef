import type { EmcProblem } from '../emc-problem.ts';
import { compileKernels } from './compile-kernels.ts';
import { DeviceMemory } from './device-memory.ts';
import { createEngineBuffers, type EngineBuffers } from './engine-buffers.ts';
import { planEngine, type DeviceLimits, type EnginePlan } from './engine-plan.ts';
import { LogLikelihoods } from './log-likelihoods.ts';
import { ReadBack } from './read-back.ts';
import { Recorder } from './recorder.ts';
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
}

/** @throws Resources when the problem does not fit on the device, with nothing left on it. */
export async function createEngineState(
  device: GPUDevice,
  problem: EmcProblem,
  parity: boolean,
  limits: DeviceLimits,
): Promise<EngineState> {
  const plan = planEngine(problem, limits);
  const kernels = await compileKernels(device);
  const memory = new DeviceMemory(device);
  try {
    const params = await memory.create(
      'parameters',
      Recorder.PARAM_BYTES,
      GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST,
    );
    const buffers = await createEngineBuffers(memory, problem, plan);
    const readBack = await ReadBack.create(device, memory);
    const logLikelihoods = await LogLikelihoods.create(memory, plan, limits.cacheBytes);
    const recorder = new Recorder(device, kernels, params);
    return {
      ...{ device, problem, parity, statistics: statisticsOf(problem) },
      ...{ plan, memory, buffers, logLikelihoods, recorder, readBack },
    };
  } catch (error) {
    memory.dispose();
    throw error;
  }
}
