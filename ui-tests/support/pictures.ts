import { cpSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import { artefactPath } from './artefacts.ts';

/** Names the folder of the README's pictures, when they are to be made anew. */
const README_FOLDER = process.env['DAMSELFLY_PICTURES'];

const README_PICTURES: readonly string[] = ['form-light', 'run-light'];

/** Takes a picture of the whole page, for people to look at. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const path = artefactPath('pictures', `${name}.png`);
  await page.screenshot({ path, animations: 'disabled' });
  if (README_FOLDER !== undefined && README_PICTURES.includes(name)) {
    mkdirSync(README_FOLDER, { recursive: true });
    cpSync(path, join(README_FOLDER, basename(path)));
  }
}
