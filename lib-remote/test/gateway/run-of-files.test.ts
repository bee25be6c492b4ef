import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import {
  VOLUME_HEADER,
  type RunDetail,
  type RunSummary,
  type VolumeHeader,
} from '../../src/http/index.ts';
import { partFile } from '../../src/run-directory/output-layout.ts';
import { runPaths } from '../../src/run-directory/run-paths.ts';
import { asFiles } from '../support/as-files.ts';
import { golden } from '../support/golden-data.ts';
import { startGateway, type Answer, type TestGateway } from '../support/gateway.ts';
import { readOutput } from '../support/read-output.ts';
import { runCli } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const LOG = readFileSync(golden('expected', 'EMC.log'), 'utf8').trimEnd().split('\n');
/** Its head and its first row. */
const HEAD = LOG.slice(0, 20);

/** A run of the small golden case in the layout that Dragonfly had before it wrote HDF5. */
async function begun(): Promise<{ gateway: TestGateway; folder: string; data: string }> {
  const gateway = await startGateway();
  const folder = join(gateway.root, 'campaign', 'run3');
  const data = join(folder, 'data');
  mkdirSync(data, { recursive: true });
  writeFileSync(join(folder, 'EMC.log'), `${HEAD.join('\n')}\n`);
  await put(folder, 1);
  return { gateway, folder, data };
}

async function put(folder: string, number: number): Promise<void> {
  const paths = runPaths(join(folder, 'data'), join(folder, 'EMC.log'));
  copyFileSync(golden('expected', 'output_005.h5'), join(folder, 'data', `output_00${number}.h5`));
  await asFiles(paths, number);
}

function messageOf(answer: Answer): string {
  return (answer.json() as { message: string }).message;
}

async function detailOf(gateway: TestGateway, id: string): Promise<RunDetail> {
  return (await gateway.ask(`runs/${id}`)).json() as RunDetail;
}

test('is found by itself, and known by its folder, its log and its files', async () => {
  const { gateway } = await begun();
  const ids: string[] = [];
  for (const path of [
    '',
    '/EMC.log',
    '/data',
    '/data/output',
    '/data/output/intens_001.bin',
    '/data/weights',
    '/data/weights/weights_001.bin',
    '/data/likelihood/likelihood_001.dat',
    '/data/mutualInfo',
  ]) {
    const answer = await gateway.post('runs/open', { path: `campaign/run3${path}` });
    ids.push((answer.json() as RunSummary).id);
  }
  expect(new Set(ids).size).toBe(1);
  const again = await startGateway(gateway.root);
  // It looks through the roots while somebody listens.
  const events = again.ask('events', { headers: { accept: 'text/event-stream' } });
  events.catch(() => undefined);
  await expect
    .poll(async () => (await again.ask('runs')).json(), { timeout: 20_000 })
    .toMatchObject([{ id: ids[0], name: 'run3', program: 'dragonfly', state: 'unknown' }]);
  again.cli.child.kill('SIGTERM');
});

test('what it holds is what HDF5 would hold', async () => {
  const { gateway, data } = await begun();
  const { id } = (await gateway.post('runs/open', { path: 'campaign/run3' })).json() as RunSummary;
  expect(await detailOf(gateway, id)).toMatchObject({
    facts: { frames: 600, size: 49, kind: 'volumes', modes: 1 },
    outputs: [1],
  });
  const { mutualInformation, logLikelihood, orientations, scale } = await readOutput(
    golden('expected', 'output_005.h5'),
  );
  const columns = {
    information: mutualInformation,
    logLikelihood,
    orientation: orientations,
    scale,
  };
  for (const [column, expected] of Object.entries(columns)) {
    const { bytes, status } = await gateway.ask(`runs/${id}/frames/1?column=${column}`);
    expect(status).toBe(expected === undefined ? 422 : 200);
    if (expected !== undefined) {
      const own = Buffer.from(expected.buffer, expected.byteOffset, expected.byteLength);
      expect(bytes.equals(own)).toBe(true);
    }
  }
  expect((await gateway.ask(`runs/${id}/quality/1`)).status).toBe(200);
  const files = (await gateway.ask(`runs/${id}/files`)).json() as { path: string; role: string }[];
  expect(files.filter(({ role }) => role === 'output').map(({ path }) => path)).toEqual([
    join(data, 'output', 'intens_001.bin'),
  ]);
});

test('an iteration counts once the log has it', async () => {
  const { gateway, folder } = await begun();
  const { id } = (await gateway.post('runs/open', { path: 'campaign/run3' })).json() as RunSummary;
  await put(folder, 2);
  expect(await detailOf(gateway, id)).toMatchObject({ outputs: [1] });
  appendFileSync(join(folder, 'EMC.log'), `${LOG[20]}\n`);
  expect(await detailOf(gateway, id)).toMatchObject({ iteration: 2, outputs: [1, 2] });
  expect((await gateway.ask(`runs/${id}/volumes/2`)).status).toBe(200);
});

test('parts that do not fit are told, and those that are not there', async () => {
  const { gateway, data } = await begun();
  const { id } = (await gateway.post('runs/open', { path: 'campaign/run3' })).json() as RunSummary;
  const part = partFile(data, 'likelihood', 1);
  const ask = (): Promise<Answer> => gateway.ask(`runs/${id}/frames/1?column=logLikelihood`);
  writeFileSync(part, '1 2 3\n');
  expect(messageOf(await ask())).toContain(`${basename(part)}: `);
  rmSync(part);
  expect(messageOf(await ask())).toContain('missing');
  writeFileSync(partFile(data, 'intens', 1), new Uint8Array(808));
  expect(messageOf(await gateway.ask(`runs/${id}/volumes/1`))).toContain(
    'the cube, or the square, of an odd number of values',
  );
});

test('a part that is written anew is read anew', async () => {
  const { gateway, data } = await begun();
  const { id } = (await gateway.post('runs/open', { path: 'campaign/run3' })).json() as RunSummary;
  const ask = (): Promise<Answer> => gateway.ask(`runs/${id}/frames/1?column=logLikelihood`);
  await ask();
  writeFileSync(partFile(data, 'likelihood', 1), '-7\n'.repeat(600));
  const { bytes } = await ask();
  expect(bytes.readDoubleLE(0)).toBe(-7);
});

test.each([
  ['1 X 343 X 343', undefined, [1, 343, 343]],
  ['1 X 49 X 49 X 49', '2d', [49, 49, 49]],
  [undefined, '2d', [1, 343, 343]],
  [undefined, undefined, [49, 49, 49]],
])('49³ = 343²: log %s, recon_type %s', async (extents, reconType, shape) => {
  const { gateway, folder } = await begun();
  const head = HEAD.filter((line) => !line.includes('system_volume') || extents !== undefined);
  const log = head.map((line) =>
    line.includes('system_volume') ? `\tsystem_volume = ${extents}` : line,
  );
  writeFileSync(join(folder, 'EMC.log'), `${log.join('\n')}\n`);
  if (reconType !== undefined) {
    const inputs = 'in_photons_file = photons.emc\nin_detector_file = det.h5\nnum_rot = 90\n';
    writeFileSync(join(folder, 'config.ini'), `[emc]\n${inputs}recon_type = ${reconType}\n`);
  }
  const { id } = (await gateway.post('runs/open', { path: 'campaign/run3' })).json() as RunSummary;
  const answer = await gateway.ask(`runs/${id}/volumes/1?level=full`);
  const header = JSON.parse(String(answer.headers[VOLUME_HEADER.toLowerCase()])) as VolumeHeader;
  expect(header.shape).toEqual(shape);
});

test('parts that lie outside of the roots are not read', async () => {
  const { gateway, data } = await begun();
  const { id } = (await gateway.post('runs/open', { path: 'campaign/run3' })).json() as RunSummary;
  const part = partFile(data, 'likelihood', 1);
  const away = join(temporaryFolder(), 'likelihood.dat');
  renameSync(part, away);
  symlinkSync(away, part);
  const answer = await gateway.ask(`runs/${id}/frames/1?column=logLikelihood`);
  expect(answer.status).toBe(403);
  expect(messageOf(answer)).toContain('lies outside the folders that this server may use');
});

test('a model may be a link: the parts are those of the run, not those beside what it leads to', async () => {
  const { gateway, data } = await begun();
  const { id } = (await gateway.post('runs/open', { path: 'campaign/run3' })).json() as RunSummary;
  const ask = (): Promise<Answer> => gateway.ask(`runs/${id}/frames/1?column=logLikelihood`);
  const { bytes } = await ask();
  const elsewhere = join(gateway.root, 'elsewhere');
  const outside = join(temporaryFolder(), 'likelihood.dat');
  writeFileSync(outside, '1\n'.repeat(600));
  mkdirSync(join(elsewhere, 'output'), { recursive: true });
  mkdirSync(join(elsewhere, 'likelihood'));
  symlinkSync(outside, partFile(elsewhere, 'likelihood', 1));
  renameSync(partFile(data, 'intens', 1), partFile(elsewhere, 'intens', 1));
  symlinkSync(partFile(elsewhere, 'intens', 1), partFile(data, 'intens', 1));
  const answer = await ask();
  expect(answer.status).toBe(200);
  expect(answer.bytes.equals(bytes)).toBe(true);
});

test('the command line tells of it as well', async () => {
  const { folder } = await begun();
  const { stdout, code } = await runCli(['info', folder]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/last output\s+intens_001\.bin/);
});
