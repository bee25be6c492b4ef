/// <reference lib="esnext.float16" />
import { cpSync, mkdirSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, zstdDecompressSync } from 'node:zlib';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { binVolume } from '@damselfly/compute/volume/bin-volume.ts';
import { quantise } from '@damselfly/compute/volume/quantise.ts';
import type { DragonflyOutput } from '@damselfly/compute/io/formats/dragonfly-output/dragonfly-output-data.ts';
import { writeDragonflyOutput } from '@damselfly/compute/platform/node/hdf5-writers.ts';
import type { ArrayHeader, RunSummary, VolumeHeader } from '../../src/http/index.ts';
import { golden } from '../support/golden-data.ts';
import { startGateway, type Answer, type TestGateway } from '../support/gateway.ts';
import { readOutput } from '../support/read-output.ts';

const SIZE = 49;

let gateway: TestGateway;
let id: string;
let output: DragonflyOutput;

beforeAll(async () => {
  output = await readOutput(golden('expected', 'output_005.h5'));
});

beforeEach(async () => {
  gateway = await startGateway();
  cpSync(golden('expected'), join(gateway.root, 'golden'), { recursive: true });
  id = ((await gateway.post('runs/open', { path: 'golden' })).json() as RunSummary).id;
});

const ask = (path: string, headers?: Record<string, string>): Promise<Answer> =>
  gateway.ask(`runs/${id}/${path}`, headers && { headers });

function volumeHeader({ headers }: Answer): VolumeHeader {
  return JSON.parse(String(headers['x-damselfly-volume'])) as VolumeHeader;
}

function arrayHeader({ headers }: Answer): ArrayHeader {
  return JSON.parse(String(headers['x-damselfly-array'])) as ArrayHeader;
}

function floats({ bytes }: Answer): Float32Array {
  return new Float32Array(Uint8Array.from(bytes).buffer);
}

describe('a volume', () => {
  test('comes in bytes, described', async () => {
    const answer = await ask('volumes/5?level=full');
    const { values, low, high } = quantise(output.intens, 'log');
    expect(answer.bytes.equals(values)).toBe(true);
    const header = volumeHeader(answer);
    expect(header).toMatchObject({
      iteration: 5,
      level: 'full',
      type: 'u8',
      scale: 'log',
      shape: [SIZE, SIZE, SIZE],
      binning: 1,
      low,
      high,
      maximum: high,
    });
    expect(header.histogram.reduce((sum, count) => sum + count, 0)).toBe(SIZE ** 3);
  });

  test('comes binned, with the range of the whole', async () => {
    const answer = await ask('volumes/5?level=preview&scale=linear');
    const range = quantise(output.intens, 'linear');
    const expected = quantise(binVolume(output.intens, SIZE), 'linear', range).values;
    expect(answer.bytes.equals(expected)).toBe(true);
    expect(volumeHeader(answer)).toMatchObject({ shape: [25, 25, 25], binning: 2 });
  });

  test('comes in 32 and in 16 bits', async () => {
    expect(floats(await ask('volumes/5?level=full&type=f32'))).toEqual(
      Float32Array.from(output.intens),
    );
    const half = await ask('volumes/5?level=full&type=f16&scale=linear');
    const { high } = volumeHeader(half);
    const values = new Float16Array(Uint8Array.from(half.bytes).buffer);
    const place = output.intens.indexOf(high);
    expect(values[place]).toBe(1024);
    expect(values[0] * (high / 1024)).toBeCloseTo(output.intens[0], 3);
  });

  test('is packed as the client takes it', async () => {
    const plain = await ask('volumes/5?level=full');
    const zstd = await ask('volumes/5?level=full', { 'accept-encoding': 'gzip, zstd' });
    const gzip = await ask('volumes/5?level=full', { 'accept-encoding': 'gzip' });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect([zstd.headers['content-encoding'], gzip.headers['content-encoding']]).toEqual([
      'zstd',
      'gzip',
    ]);
    expect(zstdDecompressSync(zstd.bytes).equals(plain.bytes)).toBe(true);
    expect(gunzipSync(gzip.bytes).equals(plain.bytes)).toBe(true);
    const tags = [plain, zstd, gzip].map(({ headers }) => headers.etag);
    expect(new Set(tags).size).toBe(3);
    expect(zstd.headers.vary).toBe('Accept-Encoding');
  });

  test('is sent once to a client that keeps it', async () => {
    const { headers } = await ask('volumes/5?level=full');
    const again = await ask('volumes/5?level=full', { 'if-none-match': String(headers.etag) });
    expect(again.status).toBe(304);
    expect(again.bytes.length).toBe(0);
    const other = await ask('volumes/5?level=preview', { 'if-none-match': String(headers.etag) });
    expect(other.status).toBe(200);
  });

  test('comes in ranges', async () => {
    const plain = await ask('volumes/5?level=full');
    const part = await ask('volumes/5?level=full', {
      range: 'bytes=100-199',
      'accept-encoding': 'zstd',
    });
    expect(part.status).toBe(206);
    expect(part.headers['content-range']).toBe(`bytes 100-199/${SIZE ** 3}`);
    expect(part.bytes.equals(plain.bytes.subarray(100, 200))).toBe(true);
  });

  test.each([
    'volumes/5?level=other',
    'volumes/5?type=f64',
    'volumes/x',
    'slices/5?axis=3&layer=0',
    'slices/5?axis=0',
    'frames/5?column=other',
    'frames/5?column=orientation&most=few',
  ])('%s is refused', async (path) => {
    expect((await ask(path)).status).toBe(400);
  });

  test('of the next output is read in its place, and one with values that are no numbers is refused', async () => {
    const writeNext = (number: number, intens: Float64Array, modes = 1): Promise<void> =>
      writeDragonflyOutput(join(gateway.root, 'golden', `output_00${number}.h5`), {
        shape: [modes, SIZE, SIZE, SIZE],
        intens,
      });
    const doubled = output.intens.map((value) => 2 * value);
    const broken = Float64Array.from(output.intens);
    broken[1234] = NaN;
    await writeNext(6, Float64Array.from([...doubled, ...output.intens]), 2);
    await writeNext(7, broken);
    const layer = async (number: number): Promise<Float32Array> =>
      floats(await ask(`slices/${number}?axis=0&layer=20`));
    const first = await layer(5);
    expect(await layer(6)).toEqual(first.map((value) => 2 * value));
    const refused = await ask('volumes/7');
    expect(refused.status).toBe(422);
    expect(refused.json()).toMatchObject({
      tag: 'FileFormat',
      fields: { where: 'value 1234 of intens' },
    });
    expect(floats(await ask('slices/5?axis=0&layer=21'))).not.toEqual(first);
    expect(
      (await ask('volumes/5?level=full')).bytes.equals(quantise(output.intens, 'log').values),
    ).toBe(true);
  });

  test('that is not there is told', async () => {
    expect((await ask('volumes/4')).status).toBe(404);
    expect((await gateway.ask('runs/other/volumes/5')).status).toBe(404);
  });
});

test('what was removed from the cache is made anew', async () => {
  const paths = ['volumes/5?level=full&scale=linear', 'slices/5?axis=0&layer=20'];
  const before = await Promise.all(paths.map((path) => ask(path)));
  const files = readdirSync(gateway.env['XDG_CACHE_HOME'], {
    recursive: true,
    withFileTypes: true,
  });
  for (const { parentPath, name } of files.filter((file) => file.isFile())) {
    if (!name.endsWith('.json')) {
      rmSync(join(parentPath, name));
    }
  }
  const after = await Promise.all(paths.map((path) => ask(path)));
  expect(after.map(({ status }) => status)).toEqual([200, 200]);
  expect(after.map(({ bytes }) => bytes)).toEqual(before.map(({ bytes }) => bytes));
});

test.each([0, 1, 2])('a slice perpendicular to axis %i', async (axis) => {
  const layer = 30;
  const answer = await ask(`slices/5?axis=${axis}&layer=${layer}`);
  expect(arrayHeader(answer)).toEqual({ dtype: '<f4', shape: [SIZE, SIZE] });
  const place = [3, 11];
  place.splice(axis, 0, layer);
  const [x, y, z] = place;
  expect(floats(answer)[3 * SIZE + 11]).toBe(Math.fround(output.intens[(x * SIZE + y) * SIZE + z]));
});

test('values per frame', async () => {
  const orientations = await ask('frames/5?column=orientation');
  expect(arrayHeader(orientations)).toEqual({ dtype: '<i4', shape: [600] });
  expect(new Int32Array(Uint8Array.from(orientations.bytes).buffer)).toEqual(output.orientations);
  const information = await ask('frames/5?column=information');
  expect(arrayHeader(information)).toEqual({ dtype: '<f8', shape: [600] });
  expect(new Float64Array(Uint8Array.from(information.bytes).buffer)).toEqual(
    output.mutualInformation,
  );
});

test('values of a sample of the frames: every so-many-th, as many as are asked for at most', async () => {
  const answer = await ask('frames/5?column=orientation&most=250');
  expect(arrayHeader(answer)).toEqual({ dtype: '<i4', shape: [200] });
  expect(new Int32Array(Uint8Array.from(answer.bytes).buffer)).toEqual(
    output.orientations?.filter((_, frame) => frame % 3 === 0),
  );
  const all = await ask('frames/5?column=orientation&most=600');
  expect(arrayHeader(all).shape).toEqual([600]);
});

test('what an output does not hold is told', async () => {
  const answer = await ask('frames/5?column=scale');
  expect(answer.status).toBe(422);
  expect(answer.json()).toMatchObject({ tag: 'Input' });
});

test('above 64 MiB, only ranges are sent', async () => {
  const size = 65 * 2 ** 20;
  const file = join(gateway.root, 'large.bin');
  writeFileSync(file, 'begin');
  truncateSync(file, size);
  const whole = await gateway.ask('file?path=large.bin');
  expect(whole.status).toBe(413);
  expect(whole.json()).toMatchObject({ fields: { size } });
  const much = await gateway.ask('file?path=large.bin', { headers: { range: 'bytes=0-' } });
  expect(much.status).toBe(416);
  const part = await gateway.ask('file?path=large.bin', { headers: { range: 'bytes=0-4' } });
  expect(part.status).toBe(206);
  expect(part.bytes.toString()).toBe('begin');
  const head = await gateway.ask('file?path=large.bin', { method: 'HEAD' });
  expect(head.headers['content-length']).toBe(String(size));
});

test('a folder is listed by what its files are', async () => {
  mkdirSync(join(gateway.root, 'golden', 'more'));
  for (const name of ['photons.emc', 'det.h5', 'config.ini']) {
    cpSync(golden(name), join(gateway.root, 'golden', name));
  }
  const listing = (await gateway.ask('folder?path=golden')).json() as {
    entries: { name: string; kind: string }[];
  };
  expect(Object.fromEntries(listing.entries.map(({ name, kind }) => [name, kind]))).toMatchObject({
    more: 'folder',
    'EMC.log': 'log',
    'config.ini': 'config',
    'det.h5': 'detector',
    'output_005.h5': 'volume',
    'photons.emc': 'photons',
  });
  expect(listing.entries[0].name).toBe('more');
});
