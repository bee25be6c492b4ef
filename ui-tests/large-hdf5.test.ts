import { statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { writeDragonflyPhotonsHdf5 } from '../lib-compute/src/platform/node/hdf5-writers.ts';
import { FramePanel } from './support/frame-panel.ts';
import { sharedLabTest as test } from './support/lab-test.ts';

const NAME = 'large-photons.h5';
const FRAMES = 4000;
const PIXELS = 5000;
const ONES = 1000;
const WHOLE_BYTES = 8 * 2 ** 20;

/** Frames that are larger together than what is read of a file at once: of each the first thousand pixels are lit. */
async function writeLargePhotons(path: string): Promise<void> {
  await writeDragonflyPhotonsHdf5(path, {
    frameCount: FRAMES,
    pixelCount: PIXELS,
    onesOffsets: Uint32Array.from({ length: FRAMES + 1 }, (_, frame) => frame * ONES),
    ones: Uint32Array.from({ length: FRAMES * ONES }, (_, index) => index % ONES),
    multiOffsets: new Uint32Array(FRAMES + 1),
    multi: new Uint32Array(),
    counts: new Uint32Array(),
  });
}

test('without a gateway a large HDF5 file comes in parts, until it changes', async ({
  lab,
  workplace: { root },
}) => {
  const { page } = lab;
  const path = join(root, NAME);
  await writeLargePhotons(path);
  expect(statSync(path).size).toBeGreaterThan(WHOLE_BYTES);
  await page.route('**/damselfly/api/**', (route) => route.fulfill({ status: 503 }));
  await lab.reload();
  const lengths: number[] = [];
  page.on('response', (response) => {
    if (response.url().includes(`/files/${NAME}`)) {
      lengths.push(Number(response.headers()['content-length']));
    }
  });
  await lab.openFile(NAME);
  const frames = new FramePanel(page);
  await frames.shows('Frame 0');
  await frames.node.getByText(/^1\s?000\sphotons$/).waitFor();
  await frames.number.fill('900');
  await frames.number.press('Enter');
  await frames.shows('Frame 900');
  const sent = lengths.reduce((sum, length) => sum + length, 0);
  expect(lengths.length).toBeGreaterThan(2);
  expect(sent).toBeLessThan(statSync(path).size / 4);
  utimesSync(path, new Date(), new Date(Date.now() + 10_000));
  await frames.number.fill('400');
  await frames.number.press('Enter');
  await frames.node.getByText(/changed since it was opened; open it again/).waitFor();
});
