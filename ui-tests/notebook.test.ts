import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect } from 'vitest';
import { encodeMrc } from '../lib-compute/src/io/formats/mrc/encode-mrc.ts';
import { eventually } from './support/eventually.ts';
import { test } from './support/finished-example.ts';
import type { LabPage } from './support/lab-page.ts';
import { lookInBothThemes } from './support/look.ts';

const EDGE = 24;

/** A density: a ball in the middle of a cube. */
function ballMrc(): Buffer {
  const data = Float32Array.from({ length: EDGE ** 3 }, (_, i) => {
    const [x, y, z] = [Math.floor(i / EDGE ** 2), Math.floor(i / EDGE) % EDGE, i % EDGE];
    const radius = Math.hypot(x - EDGE / 2, y - EDGE / 2, z - EDGE / 2);
    return 1 / (1 + Math.exp(2 * (radius - 6)));
  });
  const volume = { kind: 'volume', shape: [EDGE, EDGE, EDGE], data, voxelSize: 20 } as const;
  return Buffer.concat([...encodeMrc(volume)]);
}

/** Writes a notebook of these cells, opens it and runs them all. */
async function runNotebook(lab: LabPage, path: string, cells: readonly string[]): Promise<void> {
  writeFileSync(
    path,
    JSON.stringify({
      cells: cells.map((source, index) => ({
        cell_type: 'code',
        execution_count: null,
        id: `cell-${index}`,
        metadata: {},
        outputs: [],
        source,
      })),
      metadata: {
        kernelspec: { display_name: 'Python 3 (ipykernel)', language: 'python', name: 'python3' },
      },
      nbformat: 4,
      nbformat_minor: 5,
    }),
  );
  const { page } = lab;
  await lab.openFile(basename(path));
  // Before its kernel is there, JupyterLab would ask which it shall be.
  await page.waitForFunction(
    `jupyterapp.shell.currentWidget?.sessionContext?.session?.kernel?.status === 'idle'`,
  );
  await page.evaluate(`jupyterapp.commands.execute('notebook:run-all-cells')`);
}

/** The pictures of the outputs that the notebook holds on the disk, by their cells; PNG in base64. */
function picturesIn(path: string): readonly (string | undefined)[] {
  const { cells } = JSON.parse(readFileSync(path, 'utf8')) as {
    readonly cells: readonly {
      readonly outputs: readonly { readonly data?: Readonly<Record<string, string>> }[];
    }[];
  };
  return cells.map(({ outputs }) => outputs.map(({ data }) => data?.['image/png']).at(0));
}

test('a notebook shows runs, frames and volumes, and keeps a picture of each', async ({
  lab,
  workplace: { root },
  example,
}) => {
  expect(example).toBe('example');
  writeFileSync(join(root, 'notebook-ball.mrc'), ballMrc());
  const path = join(root, 'shown.ipynb');
  const { page } = lab;
  await runNotebook(lab, path, [
    `from jupyterlab_damselfly import show\nshow('example/config.ini')`,
    `show('golden/photons.emc', frame=5)`,
    `show('notebook-ball.mrc', level=0.5, height=300)`,
    `show('golden/photons.emc', level=0.5)`,
  ]);
  const run = page.locator('.dfl-RunOutput');
  const frames = page.locator('.dfl-FrameOutput');
  const ball = page.locator('.dfl-VolumeOutput');
  const model = run.locator('[data-dfl-tile=model] .dfl-VolumeViewer-stage[data-view]');
  await model.scrollIntoViewIfNeeded();
  await model.waitFor();
  // All of its tiles have their place.
  const places = await run
    .locator('.dfl-Tiles')
    .evaluate((node) => node.scrollHeight - node.clientHeight);
  expect(places).toBeLessThanOrEqual(1);
  expect(await lookInBothThemes(page, 'notebook-run', '.dfl-RunOutput')).toEqual([]);
  await frames.getByRole('img', { name: 'Frame 5,' }).scrollIntoViewIfNeeded();
  await frames.getByRole('button', { name: 'Next frame' }).click();
  await frames.getByRole('img', { name: 'Frame 6,' }).waitFor();
  expect(await lookInBothThemes(page, 'notebook-frames', '.dfl-FrameOutput')).toEqual([]);
  const surface = ball.locator('.dfl-VolumeViewer-stage[data-view]');
  await surface.scrollIntoViewIfNeeded();
  await surface.waitFor();
  expect((await ball.locator('.dfl-VolumePanel').boundingBox())?.height).toBe(300);
  await page
    .getByText('damselfly: show: a photon file knows no argument level;')
    .waitFor({ state: 'attached' });
  const kept = await eventually('a picture of each in the file', async () => {
    await page.evaluate(`jupyterapp.commands.execute('docmanager:save')`);
    const pictures = picturesIn(path).filter((picture) => picture !== undefined);
    return pictures.length === 3 ? pictures : undefined;
  });
  for (const picture of kept) {
    const bytes = Buffer.from(picture, 'base64');
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    // A picture of nothing is a kilobyte.
    expect(bytes.length).toBeGreaterThan(3000);
  }
});
