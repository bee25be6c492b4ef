import { randomUUID } from 'node:crypto';
import type { SetUp } from '@damselfly/compute/io/steering/set-up.ts';
import metadata from '../../package.json' with { type: 'json' };
import { nameOfRun } from '../http/index.ts';
import { ownIdentity } from '../run-directory/process-identity.ts';
import type { InputRecord, RunRecord } from '../run-directory/run-record.ts';
import type { ChosenBackend } from '@damselfly/compute/backends/choose-backend.ts';
import type { EmcRequest } from './emc-request.ts';
import type { RunPlan } from './run-plan.ts';

/** The record of a run that begins, or of one that goes on: then with the id and date of its start. */
export async function newRecord(job: {
  request: EmcRequest;
  /** What config.ini and request say; what was changed since is in the history. */
  base: SetUp;
  /** Of the next iteration. */
  workers: number;
  inputs: InputRecord[];
  plan: RunPlan;
  chosen: ChosenBackend;
  /** 1/nm, where known. */
  voxel: number | undefined;
}): Promise<RunRecord> {
  const { request, base, workers, inputs, plan, chosen, voxel } = job;
  const { identity, config } = request;
  const history = plan.record?.history ?? [];
  const parent = identity?.parent ?? plan.record?.parent;
  return {
    id: identity?.id ?? plan.record?.id ?? randomUUID(),
    name: identity?.name ?? plan.record?.name ?? nameOfRun(config, base.options.output_folder),
    created: plan.record?.created ?? new Date().toISOString(),
    config,
    options: base.options,
    parity: request.parity,
    ...(history.length > 0 && { history, firstWorkers: base.workers }),
    ...(parent && { parent }),
    iterations: plan.last,
    seed: plan.seed,
    inputs,
    ...(voxel === undefined ? {} : { voxel }),
    backend: {
      name: chosen.support.backend,
      device: chosen.support.device,
      workers,
    },
    executor: 'local',
    versions: { damselfly: metadata.version, node: process.versions.node },
    process: await ownIdentity(),
  };
}
