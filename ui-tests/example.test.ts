import { overlap } from '@damselfly/compute/volume/silhouette.ts';
import type { Locator, Page } from 'playwright-core';
import * as Type from 'typebox';
import { Value } from 'typebox/value';
import { expect } from 'vitest';
import { eventually } from './support/eventually.ts';
import { gatewayOf } from './support/gateway.ts';
import { test } from './support/lab-test.ts';
import { expectedCover, modelOf, takePicture, type SurfacePicture } from './support/silhouettes.ts';
import { RunPanel } from './support/run-panel.ts';

const ITERATIONS = 15;
/** Of the picture, by the density. */
const PART_COVERED = 0.1;
const MOST_PRESSES = 10;

test('the example: from the form, over its iterations, to the density, and back after a reload', async ({
  lab,
  server,
}) => {
  const form = await lab.openForm();
  await form.openConfig('example/config.ini');
  await form.field('Iterations').fill(String(ITERATIONS));
  await form.startButton.click();
  const panel = new RunPanel(lab.page);
  for (const iteration of [1, 2, 3]) {
    await panel.waitForIteration(iteration);
  }
  await panel.waitForState('Finished');
  await panel.waitForIteration(ITERATIONS);
  expect(await panel.finished()).toBe(ITERATIONS);

  const { body } = await gatewayOf(server).get('runs');
  const [{ id }] = Value.Parse(Type.Array(Type.Object({ id: Type.String() })), body);
  const pictureThatAgrees = async (iteration: number): Promise<SurfacePicture> => {
    const model = await modelOf(server, id, iteration);
    // The surface follows the data by a moment.
    return await eventually(`the density of iteration ${iteration} on the screen`, async () => {
      const picture = await takePicture(panel.tile('Model'));
      return overlap(picture.covered, expectedCover(model, picture)) >= 0.9 ? picture : undefined;
    });
  };
  // One level for all, above the specks of the first iterations.
  const level = panel.tile('Model').getByRole('spinbutton', { name: 'Level' });
  await level.fill('0.8');
  await level.press('Enter');
  await comeNear({ page: lab.page, tile: panel.tile('Model') });
  const last = await pictureThatAgrees(ITERATIONS);
  await panel.iterationSlider.focus();
  await lab.page.keyboard.press('Home');
  await lab.page.keyboard.press('ArrowRight');
  expect(await panel.shown()).toBe(1);
  const first = await pictureThatAgrees(1);
  expect(first).toMatchObject({ camera: last.camera, level: last.level });
  expect(overlap(first.covered, last.covered)).toBeLessThan(0.9);

  await lab.savedWorkspace();
  await lab.reload();
  await panel.waitForState('Finished');
  expect(await panel.shown()).toBe(1);
});

/** So near that specks of the first iterations count little. Where the user has put it the camera stays. */
async function comeNear({ page, tile }: { page: Page; tile: Locator }): Promise<void> {
  for (let presses = 0; presses < MOST_PRESSES; presses++) {
    const { covered } = await takePicture(tile);
    if (covered.reduce((sum, one) => sum + one, 0) >= PART_COVERED * covered.length) {
      return;
    }
    await tile.getByRole('img').press('+');
    // Pictures follow keys in the next frame.
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          requestAnimationFrame(() => requestAnimationFrame(resolve));
        }),
    );
  }
}
