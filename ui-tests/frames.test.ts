import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { test as base } from './support/finished-example.ts';
import { FramePanel } from './support/frame-panel.ts';
import { lookInBothThemes } from './support/look.ts';

const test = base.extend<{ frames: FramePanel; alone: string }>({
  /** The frames of the example, opened by a double click. */
  frames: async ({ lab }, use) => {
    await use(await FramePanel.open(lab, 'example'));
  },
  /** A folder that holds photons and nothing else. */
  alone: [
    async ({ workplace: { root } }, use) => {
      mkdirSync(join(root, 'alone'));
      cpSync(join(root, 'example/photons.emc'), join(root, 'alone/photons.emc'));
      await use('alone');
    },
    { scope: 'file' },
  ],
});

test('a double click shows photons as the detector saw them, found by the config.ini', async ({
  lab,
  frames,
}) => {
  await frames.shows('Frame 0');
  expect(await frames.summary()).toContain('57 × 57 pixels');
  await frames.node.getByText('Named by config.ini.').waitFor();
  await frames.node.getByText(/^522\sphotons$/).waitFor();
  expect(await lookInBothThemes(lab.page, 'frames', '.dfl-FrameView')).toEqual([]);
});

test('goes on, back, anywhere and to a number, by buttons and by keys', async ({ frames }) => {
  await frames.button('Next frame (→)').click();
  await frames.shows('Frame 1');
  await frames.press('ArrowRight');
  await frames.shows('Frame 2');
  await frames.press('Shift+ArrowRight');
  await frames.shows('Frame 12');
  await frames.press('ArrowLeft');
  await frames.shows('Frame 11');
  await frames.number.fill('1234');
  await frames.number.press('Enter');
  await frames.shows('Frame 1\u202f234');
  await frames.press('r');
  await frames.number.and(frames.node.locator(':not([aria-valuenow="1234"])')).waitFor();
});

test('reads the pixel under the pointer with its q and resolution', async ({ frames, lab }) => {
  const box = await frames.stage.boundingBox();
  await lab.page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + 40);
  const cursor = frames.node.getByRole('region', { name: 'Cursor' });
  await cursor.getByText(/^[\d.]+\u202fnm⁻¹$/).waitFor();
  await cursor.getByText(/^[\d.]+\u202fnm$/).waitFor();
  expect(await frames.node.locator('.dfl-Frame-readout').textContent()).toContain('pixel');
  const profile = frames.node.getByRole('region', { name: 'Radial profile' });
  await profile.getByText(/^[\d.]+ at [\d.]+\u202fnm$/).waitFor();
});

test('a circle is drawn on the picture, and told beside it for every frame', async ({
  frames,
  lab: { page },
}) => {
  await frames.button('Draw a circle').click();
  const box = await frames.stage.boundingBox();
  const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
  await page.mouse.move(x + 60, y);
  await page.mouse.down();
  await page.mouse.move(x + 160, y, { steps: 4 });
  await page.mouse.up();
  const region = frames.node.getByRole('region', { name: 'Region', exact: true });
  await region.getByText(/^circle at \d+, \d+ · radius \d+$/).waitFor();
  await region
    .getByText(/^[\d.]+\u202f%$/)
    .first()
    .waitFor();
  expect(await lookInBothThemes(page, 'frame-region', '.dfl-FrameView')).toEqual([]);
  await frames.press('ArrowRight');
  await frames.shows('Frame 1');
  const circle = "{ shape: 'circle', row: 28, column: 28, radius: 9 }";
  const told: unknown = await page.evaluate(
    `jupyterapp.commands.execute('jupyterlab-damselfly:mark-region', ${circle})`,
  );
  expect(told).toHaveProperty('masked');
  await region.getByText('circle at 28, 28 · radius 9').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press(']');
  await region.getByText('circle at 28, 28 · radius 10').waitFor();
  await page.keyboard.press('Escape');
  await region.waitFor({ state: 'detached' });
});

test('adds frames up in a worker, and comes back', async ({ frames }) => {
  const last = frames.node.getByRole('spinbutton', { name: 'Last frame of the powder' });
  await last.fill('499');
  await last.press('Enter');
  await frames.node.getByRole('button', { name: 'Add up' }).click();
  await frames.shows('Mean of 500 frames');
  await frames.node.getByRole('button', { name: 'Back to frame 0' }).click();
  await frames.shows('Frame 0');
});

test('where no detector is known it says so, and takes the one that is chosen', async ({
  lab,
  alone,
}) => {
  const frames = await FramePanel.open(lab, alone);
  await frames.node.getByText(/No detector file is known/).waitFor();
  expect(await frames.summary()).toContain('57 × 57');
  await frames.node.getByRole('button', { name: 'Choose Detector…' }).click();
  const dialog = lab.page.locator('.jp-Dialog');
  await dialog.locator('.jp-BreadCrumbs-home').click();
  await dialog.locator('.jp-DirListing-item').filter({ hasText: 'example' }).dblclick();
  await dialog.locator('.jp-DirListing-item').filter({ hasText: 'det.h5' }).click();
  await dialog.getByRole('button', { name: 'Select' }).click();
  await frames.node.getByText('Chosen by you.').waitFor();
  await frames.node.getByText(/No detector file is known/).waitFor({ state: 'detached' });
});

test('comes back with frame and view after the page is loaded again', async ({ lab, frames }) => {
  const saved = lab.savedWorkspace();
  await frames.press('Shift+ArrowRight');
  await frames.press('l');
  await frames.shows('Frame 10');
  await saved;
  await lab.savedWorkspace();
  await lab.reload();
  const again = new FramePanel(lab.page);
  await again.shows('Frame 10');
  expect(
    await again.node.getByRole('radio', { name: 'Log', exact: true }).getAttribute('aria-checked'),
  ).toBe('true');
});

test('the frames of a run are opened from its menu', async ({ lab, example }) => {
  await lab.openSidebar();
  const panel = await lab.openRun(example);
  await panel.node.getByRole('button', { name: 'More for this run' }).click();
  await lab.page.locator('.lm-Menu').getByText('Open Frames').click();
  const frames = new FramePanel(lab.page);
  await frames.shows('Frame 0');
  await frames.node.getByText('As the run was started with.').waitFor();
  await frames.press('c');
  await frames.node.getByText(/^Model of iteration \d+ · rotation/).waitFor();
  expect(await lookInBothThemes(lab.page, 'frame-and-slice', '.dfl-FrameView')).toEqual([]);
});
