import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  RunSummarySchema,
  type RunAction,
  type RunSummary,
  type StartRequest,
} from '@damselfly/remote/http';
import { Check } from 'typebox/value';
import { eventually } from './eventually.ts';
import type { Gateway } from './gateway.ts';

export interface GoldenRun {
  /** The folder that holds `golden/`. */
  readonly root: string;
  /** Of the run, and of the folder of its outputs. */
  readonly name: string;
  readonly iterations: number;
  /** More take longer. */
  readonly rotations?: number;
  readonly photons?: string;
}

/**
 * Starts the small golden case, as the form does.
 *
 * @returns the id of the run.
 */
export async function startGolden(
  gateway: Gateway,
  { root, name, iterations, rotations = 4, photons = 'photons.emc' }: GoldenRun,
): Promise<string> {
  const folder = join(root, 'golden');
  const config = { folder, name: `${name}.ini`, text: configOf(name, rotations, photons) };
  return await start(gateway, { name, config, iterations, workers: 1 });
}

async function start(
  gateway: Gateway,
  request: Omit<StartRequest, 'id' | 'engine'>,
): Promise<string> {
  const id = randomUUID();
  await post(gateway, 'runs', { ...request, id, engine: 'local' });
  return id;
}

/** Asks something of a run, as its panel does. */
export async function askOf(gateway: Gateway, run: string, action: RunAction): Promise<void> {
  await post(gateway, `runs/${run}/control`, { id: randomUUID(), action });
}

async function post(gateway: Gateway, path: string, asked: object): Promise<void> {
  const { status, body } = await gateway.post(path, asked);
  if (status >= 300) {
    throw new Error(`POST ${path}: ${status} ${JSON.stringify(body)}`);
  }
}

/**
 * Starts the example as it lies in the root.
 *
 * @returns the id of the run.
 */
export async function startExample(gateway: Gateway, root: string): Promise<string> {
  const folder = join(root, 'example');
  const text = readFileSync(join(folder, 'config.ini'), 'utf8');
  const config = { folder, name: 'config.ini', text };
  return await start(gateway, { name: 'example', config, iterations: 15, workers: 2 });
}

function configOf(name: string, numDiv: number, photons: string): string {
  return [
    '[emc]',
    `in_photons_file = ${photons}`,
    'in_detector_file = det.h5',
    `num_div = ${numDiv}`,
    `output_folder = ${name}/`,
    `log_file = ${name}/EMC.log`,
    'start_model_file = start_model.h5',
    'need_scaling = 0',
    '',
  ].join('\n');
}

/** Waits until the gateway tells something of a run. */
export function runThat(
  gateway: Gateway,
  id: string,
  what: string,
  holds: (run: RunSummary) => boolean,
): Promise<RunSummary> {
  return eventually(`the run ${what}`, async () => {
    const { body } = await gateway.get(`runs/${id}`);
    return Check(RunSummarySchema, body) && holds(body) ? body : undefined;
  });
}
