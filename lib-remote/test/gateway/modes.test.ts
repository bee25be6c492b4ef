import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { quantise } from '@damselfly/compute/volume/quantise.ts';
import type { ArrayHeader, RunDetail, RunSummary, VolumeHeader } from '../../src/http/index.ts';
import { listOutputs } from '../../src/run-directory/set-aside.ts';
import { asFiles } from '../support/as-files.ts';
import { startGateway, type Answer, type TestGateway } from '../support/gateway.ts';
import { readOutput } from '../support/read-output.ts';
import { runCli } from '../support/run-cli.ts';
import { smallRun } from '../support/small-run.ts';

const PLANES = {
  recon_type: '2d',
  num_modes: 3,
  num_rot: 20,
  friedel_sym: 1,
  need_scaling: 0,
  num_div: '',
  size: '',
};
const VOLUMES = { num_modes: 2, num_nonrot_modes: 1, need_scaling: 0 };
const ITERATION = 2;

interface Computed {
  readonly gateway: TestGateway;
  readonly id: string;
  readonly output: Awaited<ReturnType<typeof readOutput>>;
}

/** What is left of what our command has written. */
type Left = 'all' | 'what Dragonfly writes' | 'files';

async function computed(
  changes: Readonly<Record<string, string | number>>,
  left: Left,
): Promise<Computed> {
  const { folder, config, paths } = smallRun(changes);
  const { code } = await runCli(['emc', '-c', config, String(ITERATION)]);
  expect(code).toBe(0);
  const output = await readOutput(join(folder, 'data', `output_00${ITERATION}.h5`));
  if (left !== 'all') {
    rmSync(paths.folder, { recursive: true });
  }
  if (left === 'files') {
    for (const number of await listOutputs(paths)) {
      await asFiles(paths, number);
    }
  }
  const gateway = await startGateway(folder);
  const { id } = (await gateway.post('runs/open', { path: '.' })).json() as RunSummary;
  return { gateway, id, output };
}

async function factsOf({ gateway, id }: Computed): Promise<RunDetail['facts']> {
  return ((await gateway.ask(`runs/${id}`)).json() as RunDetail).facts;
}

function ask({ gateway, id }: Computed, path: string): Promise<Answer> {
  return gateway.ask(`runs/${id}/${path}`);
}

function volumeHeader({ headers }: Answer): VolumeHeader {
  return JSON.parse(String(headers['x-damselfly-volume'])) as VolumeHeader;
}

function arrayHeader({ headers }: Answer): ArrayHeader {
  return JSON.parse(String(headers['x-damselfly-array'])) as ArrayHeader;
}

describe.each<[string, Left]>([
  ['of ours', 'all'],
  ['of Dragonfly', 'what Dragonfly writes'],
  ['of Dragonfly before it wrote HDF5', 'files'],
])('a run %s', (_, left) => {
  test('in 2D sends its planes together, and how many frames each stands for', async () => {
    const run = await computed(PLANES, left);
    const [modes, size] = run.output.shape;
    expect(await factsOf(run)).toMatchObject({ kind: 'planes', modes: 3, stillModes: 0 });
    const answer = await ask(run, `volumes/${ITERATION}?level=preview`);
    expect(volumeHeader(answer)).toMatchObject({
      kind: 'planes',
      level: 'full',
      shape: [modes, size, size],
    });
    expect(answer.bytes.equals(quantise(run.output.intens, 'log').values)).toBe(true);

    const plane = await ask(run, `slices/${ITERATION}?mode=2&axis=2&layer=0`);
    expect(new Float32Array(Uint8Array.from(plane.bytes).buffer)).toEqual(
      Float32Array.from(run.output.intens.subarray(2 * size ** 2)),
    );

    const occupancies = await ask(run, `frames/${ITERATION}?column=occupancy`);
    const frames = run.output.orientations?.length ?? 0;
    expect(arrayHeader(occupancies)).toEqual({ dtype: '<f8', shape: [frames, 3] });
    const values = new Float64Array(Uint8Array.from(occupancies.bytes).buffer);
    expect(values).toEqual(run.output.occupancies);
    // Probabilities below 1e-6 are left out.
    expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(frames, 2);
  });

  test('of several volumes sends each by its number', async () => {
    const run = await computed(VOLUMES, left);
    const size = run.output.shape[1];
    expect(await factsOf(run)).toMatchObject({ kind: 'volumes', modes: 3, stillModes: 1 });
    for (const mode of [2, 0, 1]) {
      const own = run.output.intens.subarray(mode * size ** 3, (mode + 1) * size ** 3);
      const answer = await ask(run, `volumes/${ITERATION}?mode=${mode}&level=full`);
      expect(volumeHeader(answer).mode ?? 0).toBe(mode);
      expect(answer.bytes.equals(quantise(own, 'log').values)).toBe(true);
      const layer = await ask(run, `slices/${ITERATION}?mode=${mode}&axis=0&layer=4`);
      expect(new Float32Array(Uint8Array.from(layer.bytes).buffer)).toEqual(
        Float32Array.from(own.subarray(4 * size ** 2, 5 * size ** 2)),
      );
    }
    const beyond = await ask(run, `volumes/${ITERATION}?mode=3`);
    expect(beyond.json()).toMatchObject({ message: 'mode should be below 3, but is 3.' });
    expect((await ask(run, `volumes/${ITERATION}?mode=x`)).status).toBe(400);
  });
});
