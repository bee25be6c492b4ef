import { expect } from 'vitest';
import { violationsIn } from './support/accessibility.ts';
import { test } from './support/finished-example.ts';
import { keepPicture } from './support/pictures.ts';
import { themes, useTheme } from './support/theme.ts';

test.for(themes)(
  'every panel can be used by everybody in the %s theme',
  async (theme, { lab, workplace, example }) => {
    useTheme(workplace, theme);
    await lab.reload();
    await lab.openSidebar();
    expect.soft(await violationsIn(lab.page, '.dfl-Sidebar')).toEqual([]);

    const form = await lab.openForm();
    await form.openConfig('example/config.ini');
    await form.node.getByText('10 860').first().waitFor();
    expect.soft(await violationsIn(lab.page, '.dfl-Launch')).toEqual([]);
    await form.node.getByText(/^from a 1 s probe/).waitFor();
    await keepPicture(lab.page, `form-${theme}`);

    // The orientations come newest first.
    const orientations = lab.page.waitForResponse(/\/frames\/1\?/);
    const panel = await lab.openRun(example);
    await panel.tile('Model').getByText('Iteration 15').waitFor();
    await panel.tile('Slices').locator('[role=img][aria-label]').first().waitFor();
    await orientations;
    expect.soft(await violationsIn(lab.page, '.dfl-RunView')).toEqual([]);
    await keepPicture(lab.page, `run-${theme}`);
  },
);

test('heads of tiles keep all their tools in a small window', async ({ lab, example }) => {
  // JupyterLab at 150 % on a screen of 1500 × 950 pixels.
  await lab.page.setViewportSize({ width: 1000, height: 633 });
  await lab.openSidebar();
  const panel = await lab.openRun(example);
  await panel.tile('Slices').locator('[role=img][aria-label]').first().waitFor();
  const heads = panel.node.locator('.dfl-Tile-head:visible');
  const cut = await heads.evaluateAll((nodes) =>
    nodes.flatMap((node) => (node.scrollWidth > node.clientWidth ? [node.textContent] : [])),
  );
  expect(cut).toEqual([]);
  // No slice is so far down that it is not seen whole.
  const bottom = await lab.page.locator('.dfl-Tiles:visible').evaluate((node) => {
    return node.getBoundingClientRect().bottom;
  });
  const ends = await panel.node
    .locator('.dfl-Slices-field')
    .evaluateAll((nodes) => nodes.map((node) => node.getBoundingClientRect().bottom));
  expect(ends).toHaveLength(3);
  expect(Math.max(...ends)).toBeLessThan(bottom);
});
