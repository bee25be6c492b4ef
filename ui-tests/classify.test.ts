import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import type { LabPage } from './support/lab-page.ts';
import { dropFiles } from './support/drop-files.ts';
import { eventually } from './support/eventually.ts';
import { sharedLabTest as test } from './support/lab-test.ts';
import { LaunchPanel } from './support/launch-panel.ts';
import { lookInBothThemes } from './support/look.ts';

/** Opens the panel on the photons of a folder, which the user chooses. */
async function openPanel(lab: LabPage, folder: string): Promise<Locator> {
  const panel = await openEmpty(lab);
  await panel.getByRole('button', { name: 'Choose Photons…' }).click();
  const dialog = lab.page.locator('.jp-Dialog');
  await dialog.locator('.jp-BreadCrumbs-home').click();
  await dialog.locator('.jp-DirListing-item').filter({ hasText: folder }).dblclick();
  await dialog.locator('.jp-DirListing-item').filter({ hasText: 'photons.emc' }).click();
  await dialog.getByRole('button', { name: 'Select' }).click();
  await panel.getByRole('img', { name: 'Frame 0,' }).waitFor();
  await panel.getByText(/^0 of .* frames labelled$/).waitFor();
  return panel;
}

async function openEmpty(lab: LabPage): Promise<Locator> {
  // It takes the focus when it comes, and the palette would close.
  await lab.page.locator('.jp-Launcher').waitFor();
  await lab.runCommand('Classify Frames');
  return lab.page.locator('.dfl-ClassifyPanel:visible');
}

/** Chooses a part of the classify panel. */
const stage = (panel: Locator, name: string): Promise<void> =>
  panel.getByRole('tab', { name, exact: true }).click();

async function fill(field: Locator, text: string): Promise<void> {
  await field.fill(text);
  await field.press('Enter');
}

test('keys alone go through all parts, and find what they pressed when it is done', async ({
  lab,
}) => {
  const { page } = lab;
  const panel = await openPanel(lab, 'golden');
  const button = (name: string): Locator => panel.getByRole('button', { name, exact: true });
  const active = (): Promise<string> =>
    page.evaluate(() => document.activeElement?.textContent ?? '');
  const focused = (name: string): Promise<boolean> =>
    eventually(`the focus on ${name}`, async () => (await active()) === name || undefined);
  const next = async (name: string): Promise<void> => {
    await lab.press('Shift+Tab', panel.getByRole('tab', { selected: true }));
    await page.keyboard.press('ArrowRight');
    await focused(name);
  };
  for (const letter of ['a', 'b', 'a', 'b', 'a', 'b', 'a', 'b', 'a', 'b', 'a', 'b']) {
    await page.keyboard.press(letter);
  }
  await panel.getByText('12 of 600 frames labelled').waitFor();

  await next('Convert');
  await lab.press('Tab', panel.getByRole('spinbutton', { name: 'Radius to' }));
  await page.keyboard.type('24');
  await lab.press('Tab', button('Convert frames'));
  await page.keyboard.press('Enter');
  await panel.getByText('600 frames are converted.').waitFor();
  await focused('Convert frames');

  await next('Embed');
  await lab.press('Tab', panel.getByRole('spinbutton', { name: 'Neighbours' }));
  await page.keyboard.type('700');
  await lab.press('Tab', panel.getByRole('combobox', { name: 'Frames that are gone through' }));
  await panel.getByText('A whole number from 1 to 300.').waitFor();
  expect(await button('Embed frames').isDisabled()).toBe(true);
  expect(await lookInBothThemes(page, 'classify-neighbours', '.dfl-ClassifyPanel')).toEqual([]);
  await lab.press('Shift+Tab', panel.getByRole('spinbutton', { name: 'Neighbours' }));
  await page.keyboard.type('59');
  await page.keyboard.press('Enter');
  await lab.press('Tab', button('Embed frames'));
  await page.keyboard.press('Enter');
  await panel.getByText('0 frames chosen').waitFor();
  await focused('Embed frames');
  await lab.press('Shift+Tab', panel.getByRole('slider'));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await page.keyboard.press('c');
  await panel.getByRole('checkbox', { name: /^c/ }).waitFor();
  await page.keyboard.press('Backspace');

  await next('Network');
  await lab.press('Tab', panel.getByRole('spinbutton', { name: 'Epochs at most' }));
  await page.keyboard.type('10000');
  await lab.press('Tab', button('Train'));
  await page.keyboard.press('Enter');
  await panel.getByText(/validation frames right, by the weights of epoch/).waitFor();
  await focused('Train');

  await next('Powders');
  await lab.press('Tab', button('Add up'));
  await page.keyboard.press('Enter');
  await panel.getByRole('img', { name: 'Powder of class b' }).waitFor();
  await focused('Add up');
});

test('frames are labelled by letters, kept over a reload, saved, embedded and told by a network', async ({
  lab,
  workplace,
}) => {
  const { page } = lab;
  const panel = await openPanel(lab, 'golden');

  // Letters label and go on, from the first moment on, also those that move the cursor of the picture elsewhere.
  await page.keyboard.press('a');
  await panel.getByRole('img', { name: 'Frame 1,' }).waitFor();
  const picture = panel.locator('.dfl-Frame-stage').first();
  await picture.focus();
  for (const letter of ['b', 'a', 'd']) {
    await page.keyboard.press(letter);
  }
  await panel.getByRole('img', { name: 'Frame 4,' }).waitFor();
  await page.keyboard.press('Backspace');
  await panel.getByRole('img', { name: 'Frame 3,' }).waitFor();
  await panel.getByText('3 of 600 frames labelled').waitFor();
  await page.keyboard.press('b');
  const shown = panel.getByRole('combobox', { name: 'Frames that are gone through' });
  await shown.selectOption('b');
  await panel.getByRole('img', { name: 'Frame 3,' }).waitFor();
  await page.keyboard.press('ArrowLeft');
  await panel.getByRole('img', { name: 'Frame 1,' }).waitFor();
  await shown.selectOption('all');
  expect(await lookInBothThemes(page, 'classify-label', '.dfl-ClassifyPanel')).toEqual([]);

  const saved = lab.savedWorkspace('"stage":"convert"');
  await stage(panel, 'Convert');
  await saved;
  await lab.reload();
  await panel.getByText('4 of 600 frames labelled').waitFor();

  await panel.getByRole('button', { name: 'Save classes' }).click();
  await page.getByText(/The classes are in .*my_classes\.dat/).waitFor();
  const text = readFileSync(join(workplace.root, 'golden/my_classes.dat'), 'utf8');
  expect(text).toBe(`a\nb\na\nb\n${'\n'.repeat(596)}`);

  // Labels that were not saved contradict the file; what makes no conversion is marked.
  await picture.focus();
  await page.keyboard.press('c');
  const other = panel.getByRole('checkbox', { name: /^c/ });
  await other.waitFor();
  await lab.reload();
  await panel.getByText(/my_classes\.dat holds other classes/).waitFor();
  const angle = panel.getByRole('spinbutton', { name: 'Angle of a direction' });
  await fill(angle, '150');
  await panel.getByText('Up to 120: a correlation needs two directions.').waitFor();
  expect(await lookInBothThemes(page, 'classify-differs', '.dfl-ClassifyPanel')).toEqual([]);
  await fill(angle, '10');
  await panel.getByRole('button', { name: 'Take those of the file' }).click();
  await other.waitFor({ state: 'detached' });

  // Polar coordinates of the frame, and what conversion takes.
  await panel.getByRole('img', { name: /^Frame \d+ in polar coordinates$/ }).waitFor();
  await fill(panel.getByRole('spinbutton', { name: 'Radius to' }), '24');
  await panel.getByText('600 frames, 90 values each: 216 kB of memory.').waitFor();
  await panel.getByRole('button', { name: 'Convert frames' }).click();
  await panel.getByText('600 frames are converted.').waitFor();
  expect(await lookInBothThemes(page, 'classify-convert', '.dfl-ClassifyPanel')).toEqual([]);

  await stage(panel, 'Embed');
  await panel.getByRole('button', { name: 'Embed frames' }).click();
  const plot = panel.getByRole('img', { name: /^600 frames: / });
  await plot.waitFor();
  const box = (await plot.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const half = box.x + box.width / 2;
  const around = async (from: number, to: number): Promise<void> => {
    await page.mouse.move(from, box.y + 4);
    await page.mouse.down();
    for (const [x, y] of [
      [to, box.y + 4],
      [to, box.y + box.height - 40],
      [from, box.y + box.height - 40],
    ]) {
      await page.mouse.move(x, y, { steps: 3 });
    }
    await page.mouse.up();
  };
  await around(box.x + 50, half);
  await panel.getByText(/^[1-9]\d* frames chosen$/).waitFor();
  await panel.getByRole('combobox', { name: 'Class of the chosen frames' }).selectOption('a');
  await around(half, box.x + box.width - 4);
  await page.keyboard.press('b');
  await panel.getByText('600 of 600 frames labelled').waitFor();
  await panel.getByRole('slider').focus();
  await page.keyboard.press('ArrowRight');
  await panel
    .getByRole('tooltip')
    .getByText(/photons$/)
    .waitFor();
  expect(await lookInBothThemes(page, 'classify-embed', '.dfl-ClassifyPanel')).toEqual([]);

  await stage(panel, 'Powders');
  await panel.getByRole('button', { name: 'Add up' }).click();
  await panel.getByRole('img', { name: 'Powder of class b' }).waitFor();
  expect(await lookInBothThemes(page, 'classify-powders', '.dfl-ClassifyPanel')).toEqual([]);

  // Those in the middle lose their class: the network tells it again.
  await stage(panel, 'Embed');
  await around(box.x + 0.4 * box.width, box.x + 0.6 * box.width);
  await panel.getByRole('slider').focus();
  await page.keyboard.press('Delete');
  await panel.getByText('600 of 600 frames labelled').waitFor({ state: 'detached' });
  await stage(panel, 'Network');
  await panel.getByRole('button', { name: 'Train' }).click();
  await panel.getByText(/validation frames right, by the weights of epoch/).waitFor();
  await panel.getByRole('button', { name: 'Find their classes' }).click();
  const review = panel.getByRole('list', { name: 'Frames by how sure their class is' });
  await review.getByRole('button').first().click();
  expect(await lookInBothThemes(page, 'classify-network', '.dfl-ClassifyPanel')).toEqual([]);
  await panel.getByRole('button', { name: 'Take as labels' }).click();
  await panel.getByText('600 of 600 frames labelled').waitFor();
  await panel.locator('.dfl-Frame-stage').first().focus();
  await page.keyboard.press('Backspace');
  await panel.getByText('600 of 600 frames labelled').waitFor({ state: 'detached' });
});

test('the frames of a class are opened, and reconstructed alone', async ({ lab, workplace }) => {
  const { page } = lab;
  const panel = await openPanel(lab, 'example');
  await panel.locator('.dfl-Frame-stage').first().focus();
  for (const letter of ['a', 'b', 'a']) {
    await page.keyboard.press(letter);
  }
  await panel.getByText(/^3 of .* frames labelled$/).waitFor();
  await panel.getByRole('checkbox', { name: /^a/ }).check();
  const download = page.waitForEvent('download');
  await panel.getByRole('button', { name: 'Blacklist' }).click();
  const left = readFileSync(await (await download).path(), 'utf8');
  expect(left.startsWith('1\n0\n1\n0\n0\n')).toBe(true);

  await panel.getByRole('button', { name: 'New run with them…' }).click();
  const form = new LaunchPanel(page);
  await form.node.getByText('blacklist-photons.emc.dat').first().waitFor();
  const text = readFileSync(join(workplace.root, 'example/blacklist-photons.emc.dat'), 'utf8');
  expect(text.startsWith('0\n1\n0\n1\n1\n')).toBe(true);
  expect(text.split('0').length).toBe(3);

  await page.getByRole('tab', { name: 'Classes: photons.emc' }).click();
  await panel.getByRole('button', { name: 'Frames', exact: true }).click();
  await page.locator('.dfl-FrameView:visible').getByText('2 chosen ✕').waitFor();
});

test('files of this disk are classified too, and say what is missing', async ({
  lab,
  workplace,
}) => {
  const { page } = lab;
  const panel = await openEmpty(lab);
  await panel.getByText('No frames to classify').waitFor();
  await dropFiles(panel, [join(workplace.root, 'golden/photons.emc')]);
  await panel.getByRole('img', { name: 'Frame 0,' }).waitFor();
  await stage(panel, 'Embed');
  await panel.getByText('No embedding yet').waitFor();
  await stage(panel, 'Convert');
  await panel.getByText(/choose its file/).waitFor();
  await panel.getByRole('button', { name: 'Convert frames' }).click();
  await panel
    .getByRole('alert')
    .getByText(/choose its file/)
    .waitFor();
  await dropFiles(panel, [join(workplace.root, 'golden/det.h5')]);
  await panel.getByRole('img', { name: /^Frame \d+ in polar coordinates$/ }).waitFor();
  // Rings end with the detector, which nobody has said anything of.
  await panel.getByText('The radius to which this detector has pixels that count.').waitFor();
  const radius = panel.getByRole('spinbutton', { name: 'Radius to' });
  expect(await radius.inputValue()).toBe('23');
  const every = panel.getByRole('spinbutton', { name: 'Every' });
  await fill(every, '0');
  await panel.getByText('A whole number from 1 to 600.').waitFor();
  expect(await lookInBothThemes(page, 'classify-range', '.dfl-ClassifyPanel')).toEqual([]);
  await fill(every, '1');
  await panel.getByRole('button', { name: 'Convert frames' }).click();
  await panel.getByText('600 frames are converted.').waitFor();
  await stage(panel, 'Network');
  const layers = panel.getByRole('textbox', { name: 'Hidden layers' });
  await layers.fill('ten');
  await panel.getByText(/^Up to 8 whole numbers/).waitFor();
  expect(await panel.getByRole('button', { name: 'Train' }).isDisabled()).toBe(true);
  expect(await lookInBothThemes(page, 'classify-layers', '.dfl-ClassifyPanel')).toEqual([]);
  await layers.click();
  await layers.press('ControlOrMeta+a');
  await layers.pressSequentially('8, 8');
  await panel.getByText(/^Up to 8 whole numbers/).waitFor({ state: 'detached' });
  await panel.getByRole('button', { name: 'Train' }).click();
  await panel.getByText(/at least two classes/).waitFor();
});
