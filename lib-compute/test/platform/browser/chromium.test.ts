import { readFile, writeFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { readDragonflyOutput } from '../../support/read-dragonfly-output.ts';
import { openFileSource } from '../../../src/platform/node/file-source.ts';
import { nodeWasmBackend } from '../../../src/platform/node/wasm-backend.ts';
import { emcPublic } from '../../support/golden-folders.ts';
import { loadConfigured } from '../../support/golden-run.ts';
import { nodeContext } from '../../support/open-hdf5-file.ts';
import { runPython } from '../../support/python.ts';
import { relativeDistance } from '../../support/one-iteration.ts';
import { askedRange, rangesOf } from '../../support/range-server.ts';
import { run } from '../../support/run.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import type { PageCalls } from './page-calls.ts';
import { serveEngine } from './serve-engine.ts';

const none = new Float64Array();

declare const calls: PageCalls;

const others = new Map<string, RequestListener>();
const serving = serveEngine(others);
const launching = chromium.launch({
  executablePath: process.env['DAMSELFLY_CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const opening = openPage();
// Every test asks for the page itself: where Chromium is missing they all fail.
opening.catch(() => undefined);

async function openPage(): Promise<Page> {
  const page = await (await launching).newPage();
  await page.goto((await serving).url);
  return page;
}

afterAll(async () => {
  await (await launching).close();
  await (await serving).close();
});

/**
 * Browsers and Node do not round exp and log alike (each brings its own library), which the first
 * iteration turns into differences of 1e-15 and every further one into a little more.
 */
const ROUNDING = 1e-12;
const ITERATIONS = 2;
const WORKERS = 2;

async function reconstructInPage(variant: string): Promise<string[]> {
  const page = await opening;
  return page.evaluate(
    ([folder, iterations, workers]) => calls.reconstruct(folder, iterations, workers),
    [`/data${variant}`, ITERATIONS, WORKERS] as const,
  );
}

describe('a reconstruction in a page', () => {
  test.each(['', '/variants/scaling_beta1'])(
    'gives what Node gives, in files that Node and h5py read: %s',
    async (variant) => {
      const outputs = await reconstructInPage(variant);
      const { input, options } = await loadConfigured(join(emcPublic, variant, 'config.ini'));
      const context = { backend: nodeWasmBackend(), workers: WORKERS, parity: true };
      const expected = await run(input, options, ITERATIONS, context);
      const folder = await temporaryFolder();
      expect(outputs.length).toBe(ITERATIONS);
      for (const [index, output] of outputs.entries()) {
        const path = join(folder, `output_${index}.h5`);
        await writeFile(path, Buffer.from(output, 'base64'));
        const found = await readDragonflyOutput(await openFileSource(path), nodeContext);
        const { shape, model, weights, orientations, scale } = expected[index];
        expect(found.shape).toEqual(shape);
        expect(found.orientations).toEqual(orientations);
        const { mutualInformation, frameLogLikelihood } = expected[index];
        for (const [mine, theirs] of [
          [found.intens, model],
          [found.interWeight, weights],
          [found.mutualInformation, mutualInformation],
          [found.logLikelihood, frameLogLikelihood],
          [found.scale, scale],
        ]) {
          expect(mine?.length).toBe(theirs?.length);
          expect(relativeDistance(mine ?? none, theirs ?? none)).toBeLessThan(ROUNDING);
        }
        const sum = runPython(
          `print(repr(float(h5py.File(sys.argv[1])['intens'][0].sum())))`,
          path,
        );
        const inNode = found.intens.reduce((partial, value) => partial + value, 0);
        expect(Number(sum) / inNode).toBeCloseTo(1, 12);
      }
    },
  );

  test('gives the same bits every time', async () => {
    const models: Float64Array[] = [];
    for (const time of ['first', 'second']) {
      const path = join(await temporaryFolder(), `${time}.h5`);
      await writeFile(path, Buffer.from((await reconstructInPage(''))[ITERATIONS - 1], 'base64'));
      const output = await readDragonflyOutput(await openFileSource(path), nodeContext);
      models.push(output.intens);
    }
    expect(models[0].every((value, voxel) => value === models[1][voxel])).toBe(true);
  });

  test('learns whether it can compute without loading the kernels', async () => {
    const page = await opening;
    expect(await page.evaluate(() => calls.hasSimd())).toBe(true);
  });

  test('is told when a worker cannot be loaded', async () => {
    const page = await opening;
    expect(await page.evaluate(() => calls.brokenWorker())).toContain('could not be loaded');
  });
});

describe('HDF5 files in a page', () => {
  test('are read in place', async () => {
    const page = await opening;
    expect(await page.evaluate(() => calls.listHdf5('/data/det.h5'))).toContain('qx');
    const sum = await page.evaluate(() => calls.sumOf('/data/det.h5', 'corr'));
    const expected = runPython(
      `print(repr(float(h5py.File(sys.argv[1])['corr'][()].sum())))`,
      join(emcPublic, 'det.h5'),
    );
    expect(sum).toBeCloseTo(Number(expected), 9);
  });

  test('are refused with the reason when they are none', async () => {
    const page = await opening;
    const [message] = await page.evaluate(() => calls.listHdf5('/data/det.dat'));
    expect(message).toContain('file signature not found');
  });
});

describe('photons in HDF5 on a server', () => {
  const FRAMES = 4000;
  /** Frame d has this many pixels with one photon, and d modulo 5 pixels with three. */
  const onesOf = (frame: number): number => 1000 + (frame % 200);
  const photonsOf = (frame: number): number => onesOf(frame) + 3 * (frame % 5);

  async function photons(): Promise<Uint8Array> {
    const path = join(await temporaryFolder(), 'photons.h5');
    runPython(
      `
frames = int(sys.argv[2])
rows = lambda length, value=None: [np.arange(length(d), dtype='i4') if value is None else np.full(length(d), value, 'i4') for d in range(frames)]
with h5py.File(sys.argv[1], 'w') as f:
    f['num_pix'] = np.array([5000], 'i4')
    for name, values in [('place_ones', rows(lambda d: 1000 + d % 200)),
                         ('place_multi', [row + 4000 for row in rows(lambda d: d % 5)]),
                         ('count_multi', rows(lambda d: d % 5, 3))]:
        dataset = f.create_dataset(name, (frames,), h5py.vlen_dtype(np.dtype('i4')))
        for d, row in enumerate(values): dataset[d] = row
`,
      path,
      String(FRAMES),
    );
    return new Uint8Array(await readFile(path));
  }

  test('come frame by frame, with a small part of the file', async () => {
    const bytes = await photons();
    expect(bytes.length).toBeGreaterThan(16 * 2 ** 20);
    const answer = rangesOf(bytes, { ETag: '"one"' });
    let sent = 0;
    others.set('/photons.h5', (request, response) => {
      const { first, last } = askedRange(request);
      sent += last - first + 1;
      answer(request, response);
    });
    const page = await opening;
    const frames = [0, 2345, FRAMES - 1];
    const found = await page.evaluate((asked) => calls.photonsIn('/photons.h5', asked), frames);
    expect(found).toEqual(frames.map(photonsOf));
    expect(sent).toBeLessThan(bytes.length / 10);
  });

  test('are refused with the reason where the file changes or the server goes', async () => {
    const bytes = await photons();
    const [good, other] = ['"one"', '"two"'].map((tag) => rangesOf(bytes, { ETag: tag }));
    // What Jupyter's own files have instead.
    const [dated, redated] = [1, 2].map((second) =>
      rangesOf(bytes, {
        'Last-Modified': `Sun, 22 Nov 2026 10:00:0${second} GMT`,
        'Cache-Control': 'no-cache',
      }),
    );
    for (const [path, later, reason, first = good] of [
      ['/changed.h5', other, 'the file on the server has changed since it was opened'],
      ['/dated.h5', redated, 'the file on the server has changed since it was opened', dated],
      ['/gone.h5', (_, response) => response.writeHead(404).end(), 'the server answered 404'],
      ['/cut.h5', (request) => request.socket.destroy(), 'the server cannot be reached'],
    ] as const satisfies readonly (readonly [
      string,
      RequestListener,
      string,
      RequestListener?,
    ])[]) {
      let answer: RequestListener = first;
      others.set(path, (request, response) => {
        answer(request, response);
      });
      others.set('/opened', (_, response) => {
        answer = later;
        response.end();
      });
      const page = await opening;
      const said = await page.evaluate((at) => calls.photonsIn(at, [2345], '/opened'), path);
      expect(said, path).toContain(reason);
      expect(said).toContain(path);
    }
  });

  test('are let go while a server is silent, and others are opened', async () => {
    const good = rangesOf(await photons(), { ETag: '"one"' });
    let answer = good;
    others.set('/silent.h5', (request, response) => {
      answer(request, response);
    });
    const asked = new Promise<void>((resolve) => {
      others.set('/opened', (_, response) => {
        answer = () => {
          resolve();
        };
        response.end();
      });
    });
    others.set('/asked', (_, response) => {
      void asked.then(() => response.end());
    });
    others.set('/other.h5', good);
    const page = await opening;
    const said = await page.evaluate(() =>
      calls.leftWhileSilent('/silent.h5', '/opened', '/asked'),
    );
    expect(said).toContain('its reader was closed');
    const found = await page.evaluate(() => calls.photonsIn('/other.h5', [7]));
    expect(found).toEqual([photonsOf(7)]);
  });
});
