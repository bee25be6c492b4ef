import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { rotationList } from '@damselfly/compute/geometry/rotation-list.ts';
import { beamCoverage } from '@damselfly/compute/quality/beam-coverage.ts';
import { radialPower } from '@damselfly/compute/quality/radial-power.ts';
import type { IterationQuality, RunSummary } from '../../src/http/index.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { golden } from '../support/golden-data.ts';
import { readOutput } from '../support/read-output.ts';

let gateway: TestGateway;
let id: string;

beforeEach(async () => {
  gateway = await startGateway();
  cpSync(golden('expected'), join(gateway.root, 'golden'), { recursive: true });
  id = ((await gateway.post('runs/open', { path: 'golden' })).json() as RunSummary).id;
});

test('a run of Dragonfly is judged by its outputs, twice with the same answer', async () => {
  const { intens, orientations = [] } = await readOutput(golden('expected', 'output_005.h5'));
  const ask = async (): Promise<IterationQuality> =>
    (await gateway.ask(`runs/${id}/quality/5`)).json() as IterationQuality;
  const quality = await ask();
  expect(quality.radial).toEqual([radialPower(intens, 49)]);
  const used = [...orientations].filter((orientation) => orientation >= 0);
  expect(quality.orientations).toMatchObject({
    frames: used.length,
    distinct: new Set(used).size,
  });
  expect(quality.coverage).toEqual(
    beamCoverage(orientations, rotationList(4), { rotating: 1, still: 0 }),
  );
  expect(quality.halves).toBeUndefined();
  expect(await ask()).toEqual(quality);
});

test('an iteration that is not there is told as such', async () => {
  expect((await gateway.ask(`runs/${id}/quality/77`)).status).toBe(404);
});
