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

/** MRC of mode 4: the transform of a ball in a cell of 480 angstrom. */
function transformMrc(): Uint8Array {
  const edge = 32;
  const data = new Float32Array(edge ** 3);
  const [head] = encodeMrc({ kind: 'volume', shape: [edge, edge, edge], data, voxelSize: 15 });
  const bytes = new Uint8Array(1024 + 8 * data.length);
  bytes.set(head);
  const view = new DataView(bytes.buffer);
  view.setInt32(12, 4, true);
  for (let i = 0; i < data.length; i++) {
    const [z, y, x] = [Math.floor(i / edge ** 2), Math.floor(i / edge) % edge, i % edge];
    const q = 0.6 * Math.hypot(x - edge / 2, y - edge / 2, z - edge / 2);
    const amplitude = q === 0 ? 1 : (3 * (Math.sin(q) - q * Math.cos(q))) / q ** 3;
    const phase = (x - edge / 2) / 6;
    view.setFloat32(1024 + 8 * i, amplitude * Math.cos(phase), true);
    view.setFloat32(1028 + 8 * i, amplitude * Math.sin(phase), true);
  }
  return bytes;
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
      writeFileSync(join(root, 'opens-transform.mrc'), transformMrc());
      await use(root);
    },
    { scope: 'file', auto: true },
  ],
});

test('a double click opens a CXI with its complex image as a volume', async ({ lab }) => {
  const panel = await VolumePanel.open(lab, 'opens-complex.cxi');
  expect(await panel.stage.getAttribute('aria-label')).toMatch(/^Surface at .*phase/);
  await panel.node.getByRole('radio', { name: 'Density', checked: true }).waitFor();
  expect(await lookInBothThemes(lab.page, 'volume-cxi', '.dfl-VolumePanel')).toEqual([]);
});

test('of several volumes in a file one is chosen, which a reload keeps', async ({ lab }) => {
  const panel = await VolumePanel.open(lab, 'opens-several.hdf5');
  const dataset = panel.node.getByRole('combobox', { name: 'Dataset of the file' });
  expect(await dataset.inputValue()).toBe('start/true_density');
  expect(await lookInBothThemes(lab.page, 'volume-datasets', '.dfl-VolumePanel')).toEqual([]);
  await dataset.selectOption('start/support · 24 × 20 × 16');
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
    .getByRole('row', { name: 'entry_1/instrument_1/detector_1/mask 20 × 16 <i4' })
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

test('a complex map is a transform, with places as its cell tells them', async ({ lab }) => {
  const panel = await VolumePanel.open(lab, 'opens-transform.mrc');
  await panel.node.getByRole('radio', { name: 'Transform', checked: true }).waitFor();
  await panel.node.getByText('A transform of a cell of 48.00 nm').waitFor();
  await panel.node.locator('.dfl-VolumeViewer').getByText('nm⁻¹').first().waitFor();
  expect(await lookInBothThemes(lab.page, 'volume-transform', '.dfl-VolumePanel')).toEqual([]);
});
