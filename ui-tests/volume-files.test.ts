import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { cxiContent } from '../lib-compute/src/io/formats/hdf5-volume/cxi-content.ts';
import { encodeMrc } from '../lib-compute/src/io/formats/mrc/encode-mrc.ts';
import { writeHdf5File } from '../lib-compute/src/platform/node/write-hdf5-file.ts';
import { emcPublic } from '../lib-compute/test/support/golden-folders.ts';
import { eventually } from './support/eventually.ts';
import { FramePanel } from './support/frame-panel.ts';
import { sharedLabTest } from './support/lab-test.ts';
import { lookInBothThemes } from './support/look.ts';
import { VolumePanel } from './support/volume-panel.ts';

const SHAPE = [24, 20, 16] as const;
const VOXELS = SHAPE.reduce((product, extent) => product * extent, 1);

/** A ball in the middle of a box: 1 inside, less outside the farther. */
function ball(): Float32Array {
  const [nx, ny, nz] = SHAPE;
  return Float32Array.from({ length: VOXELS }, (_, i) => {
    const [x, y, z] = [Math.floor(i / (ny * nz)), Math.floor(i / nz) % ny, i % nz];
    const radius = Math.hypot(x - nx / 2, y - ny / 2, z - nz / 2);
    return 1 / (1 + Math.exp(2 * (radius - 6)));
  });
}

const test = sharedLabTest.extend<{ root: string }>({
  root: [
    async ({ workplace: { root } }, use) => {
      const data = ball();
      const imaginary = data.map((value, i) => value * Math.sin(i / 400));
      const volume = { shape: SHAPE, voxelSize: 20 };
      const complex = { ...volume, kind: 'complex-volume', real: data, imaginary } as const;
      await writeHdf5File(join(root, 'opens-complex.cxi'), cxiContent(complex, 'real'));
      await writeHdf5File(join(root, 'opens-several.hdf5'), {
        numbers: [
          { path: 'start/true_density', shape: SHAPE, values: data },
          {
            path: 'start/support',
            shape: SHAPE,
            values: Int8Array.from(data, (v) => (v > 0.5 ? 1 : 0)),
          },
          { path: 'errors', shape: [3], values: Float64Array.of(3, 2, 1) },
        ],
      });
      await writeHdf5File(join(root, 'opens-frames.h5'), {
        numbers: [
          { path: 'entry_1/instrument_1/detector_1/data', shape: SHAPE, values: data },
          {
            path: 'entry_1/instrument_1/detector_1/distance',
            shape: [],
            values: Float64Array.of(0.7),
          },
          {
            path: 'entry_1/instrument_1/detector_1/mask',
            shape: SHAPE.slice(1),
            values: new Int32Array(320),
          },
        ],
      });
      cpSync(join(emcPublic, 'photons.h5'), join(root, 'opens-photons.h5'));
      const holed = data.map((value, i) => (i % 16 > 7 && i < VOXELS / 2 ? NaN : value));
      const map = encodeMrc({ ...volume, kind: 'volume', data: holed });
      writeFileSync(join(root, 'opens-holed.mrc'), Buffer.concat([...map]));
      await use(root);
    },
    { scope: 'file', auto: true },
  ],
});

test('a double click opens a CXI with its complex image as a volume', async ({ lab }) => {
  const panel = await VolumePanel.open(lab, 'opens-complex.cxi');
  expect(await panel.stage.getAttribute('aria-label')).toMatch(/24/);
  await panel.node.getByRole('radio', { name: 'Density', checked: true }).waitFor();
  expect(await lookInBothThemes(lab.page, 'volume-cxi', '.dfl-VolumePanel')).toEqual([]);
});

test('of several volumes in a file one is chosen, which a reload keeps', async ({ lab }) => {
  const panel = await VolumePanel.open(lab, 'opens-several.hdf5');
  const dataset = panel.node.getByRole('combobox', { name: 'Dataset of the file' });
  expect(await dataset.inputValue()).toBe('start/true_density');
  expect(await lookInBothThemes(lab.page, 'volume-datasets', '.dfl-VolumePanel')).toEqual([]);
  await dataset.selectOption('start/support · 24 x 20 x 16');
  await eventually('the other dataset', async () =>
    (await dataset.inputValue()) === 'start/support' ? true : undefined,
  );
  await lab.savedWorkspace();
  await lab.page.goto(lab.page.url().replace(/[?&]reset\b/, ''));
  await lab.ready();
  await panel.stage.waitFor();
  expect(await dataset.inputValue()).toBe('start/support');
});

test('photons in HDF5 open frame by frame', async ({ lab }) => {
  await lab.openFile('opens-photons.h5');
  await new FramePanel(lab.page).shows('Frame 0');
  expect(await lab.page.locator('.dfl-VolumePanel').count()).toBe(0);
});

test('of any other HDF5 file it is said what it holds, and what can be shown', async ({ lab }) => {
  await lab.openFile('opens-frames.h5');
  const { node, stage } = new VolumePanel(lab.page);
  await node.getByText('opens-frames.h5 holds no volume, photons or detector').waitFor();
  await node
    .getByRole('row', { name: 'entry_1/instrument_1/detector_1/mask 20 x 16 <i4' })
    .waitFor();
  expect(await lookInBothThemes(lab.page, 'volume-contents', '.dfl-VolumePanel')).toEqual([]);
  await node.getByRole('button', { name: 'Show as a volume' }).click();
  await stage.waitFor();
});

test('voxels that are no numbers are left out of a map, and counted', async ({ lab }) => {
  const panel = await VolumePanel.open(lab, 'opens-holed.mrc');
  await panel.node.getByText('Not measured: 1\u202f920 of 7\u202f680 voxels').waitFor();
  expect(await lookInBothThemes(lab.page, 'volume-not-measured', '.dfl-VolumePanel')).toEqual([]);
});
