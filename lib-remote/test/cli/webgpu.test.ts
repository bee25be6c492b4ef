import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findSoftwareDriver } from '@damselfly/compute/platform/node/vulkan.ts';
import { readEvents } from '../../src/run-directory/progress-log.ts';
import { readRunRecord } from '../../src/run-directory/run-record.ts';
import { runCli } from '../support/run-cli.ts';
import { smallRun, type SmallRun } from '../support/small-run.ts';

/** Two iterations with a backend; the numbers of their log rows but for the seconds. */
async function iterations(
  backend: string,
  env: Readonly<Record<string, string>> = { DAMSELFLY_GPU: 'software' },
): Promise<{ run: SmallRun; rows: number[][] }> {
  const run = smallRun();
  const args = ['emc', '-c', run.config, '--backend', backend, '-t', '1', '2'];
  const result = await runCli(args, { env });
  expect(result).toMatchObject({ code: 0, stdout: '' });
  const rows = readFileSync(run.paths.log, 'utf8')
    .split('\n')
    .filter((line) => /^\d/.test(line))
    .map((line) => line.split(/\s+/).map(Number).toSpliced(1, 1));
  return { run, rows };
}

test('a run on WebGPU is one like any other, and says what it computes on', async () => {
  const { run, rows } = await iterations('webgpu');
  expect(rows).toHaveLength(2);
  const { rows: byWasm } = await iterations('wasm');
  rows.flat().forEach((figure, i) => {
    expect(figure / byWasm.flat()[i]).toBeCloseTo(1, 4);
  });
  expect(await readRunRecord(run.paths)).toMatchObject({
    backend: { name: 'webgpu', device: expect.stringMatching(/swiftshader|llvmpipe/i) as string },
  });
  const finished = (await readEvents(run.paths.progress)).filter(
    ({ event }) => event === 'iteration',
  );
  expect(finished).toHaveLength(2);
  for (const event of finished) {
    expect(event).toMatchObject({ deviceMemory: expect.any(Number) as number });
  }
});

/** Of the software adapter. */
const driver = findSoftwareDriver() ?? '';
const name = /swiftshader/i.test(driver) ? 'SwiftShader' : 'llvmpipe';

test('a GPU is taken by its name, and none twice', async () => {
  const { run } = await iterations('webgpu', { DAMSELFLY_GPU: name, VK_DRIVER_FILES: driver });
  expect(await readRunRecord(run.paths)).toMatchObject({
    backend: { device: expect.stringContaining(name) as string },
  });
  const other = smallRun();
  const refused = await runCli(['emc', '-c', other.config, '--backend', 'webgpu', '-q', '1'], {
    env: { DAMSELFLY_GPU: `${name}, ${name}`, VK_DRIVER_FILES: driver },
  });
  expect(refused.code).toBe(6);
  expect(refused.stderr).toContain(`${name} twice`);
});

test.each(['auto', 'webgpu-software'])(
  '%s says that named GPUs do not compute',
  async (backend) => {
    const { config } = smallRun();
    const { code, stderr } = await runCli(['emc', '-c', config, '--backend', backend, '1'], {
      env: { DAMSELFLY_GPU: 'nobody', VK_DRIVER_FILES: driver },
    });
    expect(code).toBe(0);
    expect(stderr).toMatch(/DAMSELFLY_GPU names nobody, but (wasm|webgpu-software) computes/);
  },
);

test('auto takes no software adapter', async () => {
  const { run } = await iterations('auto');
  expect(await readRunRecord(run.paths)).toMatchObject({ backend: { name: 'wasm' } });
});
