import { cpSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import { artefactPath } from './artefacts.ts';

/** Names the folder of the README's pictures, all in the light theme, when they are to be made anew. */
const README_PICTURES = process.env['DAMSELFLY_PICTURES'];

/** Takes a picture of the whole page, for people to look at. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const path = artefactPath('pictures', `${name}.png`);
  await page.screenshot({ path, animations: 'disabled' });
  if (README_PICTURES !== undefined && name.endsWith('-light')) {
    mkdirSync(README_PICTURES, { recursive: true });
    cpSync(path, join(README_PICTURES, basename(path)));
  }
}
