import { randomUUID } from 'node:crypto';
import { basename, dirname } from 'node:path';
import type { EmcOptions } from '@damselfly/compute/emc/options.ts';
import metadata from '../../package.json' with { type: 'json' };
import { ownIdentity } from '../run-directory/process-identity.ts';
import type { InputRecord, RunRecord } from '../run-directory/run-record.ts';
import type { ChosenBackend } from '@damselfly/compute/backends/choose-backend.ts';
import type { EmcRequest } from './emc-request.ts';
import type { RunPlan } from './run-plan.ts';

/** The record of a run that begins, or of one that goes on: then with the id and date of its start. */
export async function newRecord(job: {
  request: EmcRequest;
  options: EmcOptions;
  inputs: InputRecord[];
  plan: RunPlan;
  chosen: ChosenBackend;
  /** 1/nm, where known. */
  voxel: number | undefined;
}): Promise<RunRecord> {
  const { request, options, inputs, plan, chosen, voxel } = job;
  const { identity, config } = request;
  return {
    id: identity?.id ?? plan.record?.id ?? randomUUID(),
    name: identity?.name ?? plan.record?.name ?? basename(dirname(config)),
    created: plan.record?.created ?? new Date().toISOString(),
    config,
    options,
    parity: request.parity,
    iterations: plan.last,
    seed: plan.seed,
    inputs,
    ...(voxel === undefined ? {} : { voxel }),
    backend: {
      name: chosen.support.backend,
      device: chosen.support.device,
      workers: request.workers,
    },
    executor: 'local',
    versions: { damselfly: metadata.version, node: process.versions.node },
    process: await ownIdentity(),
  };
}
