import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { emcPublic } from '../lib-compute/test/support/golden-folders.ts';
import { eventually } from './support/eventually.ts';
import { sharedLabTest } from './support/lab-test.ts';
import { lookInBothThemes } from './support/look.ts';
import { keepPicture } from './support/pictures.ts';
import { VolumePanel } from './support/volume-panel.ts';

const test = sharedLabTest.extend<{ map: string; other: string }>({
  /** A density of 13^3 voxels. */
  map: [
    async ({ workplace: { root } }, use) => {
      cpSync(join(emcPublic, 'density.bin'), join(root, 'density.bin'));
      await use('density.bin');
    },
    { scope: 'file' },
  ],
  /** The same under another name. */
  other: [
    async ({ workplace: { root } }, use) => {
      cpSync(join(emcPublic, 'density.bin'), join(root, 'other.bin'));
      await use('other.bin');
    },
    { scope: 'file' },
  ],
});

/** Width and height of a PNG are big-endian numbers at these bytes. */
const PNG_EXTENT = [16, 20];

test('a double click shows a volume, where slices and model mark one place, and saves its picture', async ({
  lab,
  map,
}) => {
  const panel = await VolumePanel.open(lab, map);
  expect(await panel.stage.getAttribute('aria-label')).toMatch(/^Surface at .* of 13³ voxels/);
  expect(await lookInBothThemes(lab.page, 'volume', '.dfl-VolumePanel')).toEqual([]);

  const slice = await panel.showSlices();
  expect(await panel.crosshair.isVisible()).toBe(false);
  // The slices take their places while the panel is laid out anew.
  await eventually('the crosshair where the pointer is', async () => {
    const area = await slice.boundingBox();
    await lab.page.mouse.move(
      (area?.x ?? 0) + (area?.width ?? 0) / 2,
      (area?.y ?? 0) + (area?.height ?? 0) / 2,
      { steps: 2 },
    );
    return (await panel.crosshair.isVisible()) ? true : undefined;
  });
  const [value, place] = await panel.readout.allTextContents();
  expect(await panel.reading.textContent()).toBe(
    `${place} · ${value.slice(value.indexOf(' ') + 1)}`,
  );

  const saved = lab.page.waitForEvent('download');
  await panel.button('Save…').click();
  await lab.page.getByRole('menuitem', { name: 'Picture (PNG, 2×)' }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toBe('density-2x.png');
  const png = readFileSync(await file.path());
  const box = await panel.stage.boundingBox();
  expect(PNG_EXTENT.map((at) => png.readUInt32BE(at))).toEqual(
    [box?.width, box?.height].map((extent) => Math.floor(2 * (extent ?? 0))),
  );
});

test('a turntable is saved as a movie, by a program that is loaded for it', async ({
  lab,
  map,
}) => {
  const panel = await VolumePanel.open(lab, map);
  const saved = lab.page.waitForEvent('download');
  await panel.button('Save…').click();
  await lab.page.getByRole('menuitem', { name: /turntable/i }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toMatch(/\.(mp4|webm)$/);
  // An MP4 says so behind the length of its first box, a WebM begins with the mark of EBML.
  const head = readFileSync(await file.path()).subarray(0, 8);
  expect([head.toString('latin1', 4, 8), head.readUInt32BE(0).toString(16)]).toContain(
    file.suggestedFilename().endsWith('mp4') ? 'ftyp' : '1a45dfa3',
  );
});

test('another volume is chosen, seen beside it and across a line, and what is not known of its voxels is said', async ({
  lab,
  map,
  other,
}) => {
  const panel = await VolumePanel.open(lab, map);
  const together = panel.node.getByRole('combobox', { name: 'Shown together with the volume' });
  await together.selectOption('With another file…');
  const dialog = lab.page.locator('.jp-Dialog');
  await dialog.locator('.jp-BreadCrumbs-home').click();
  await dialog.locator('.jp-DirListing-item').filter({ hasText: other }).click();
  await dialog.getByRole('button', { name: 'Select' }).click();
  await panel.node.getByRole('separator', { name: 'Line between the volumes' }).waitFor();
  await panel.node.getByText(`The size of the voxels of ${map} is not known`).waitFor();
  expect(await lookInBothThemes(lab.page, 'volume-swipe', '.dfl-VolumePanel')).toEqual([]);
  await together.selectOption(`Beside ${other}`);
  await panel.node.getByRole('button', { name: other, exact: true }).waitFor();
  expect(await lookInBothThemes(lab.page, 'volume-beside', '.dfl-VolumePanel')).toEqual([]);
  await lab.page.emulateMedia({ forcedColors: 'active' });
  await keepPicture(lab.page, 'volume-beside-forced-colours');
});
