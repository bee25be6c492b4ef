import { readFile, writeFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { readPng, rmse } from './pixels.ts';
import { takePng } from './volume-stage.ts';

/** What pictures may differ from the kept ones (root mean square, of 1): a last bit here and there. */
export const LIKE = 0.005;

/**
 * How far the picture of the viewer is from the kept one of this name, 1 from black to white. With
 * DAMSELFLY_KEEP_PICTURES=yes it is the one that is kept from now on.
 */
export async function differenceFromKept(page: Page, name: string): Promise<number> {
  const png = await takePng(page);
  const kept = new URL(`pictures/${name}.png`, import.meta.url);
  if (process.env['DAMSELFLY_KEEP_PICTURES'] === 'yes') {
    await writeFile(kept, png, 'base64');
  }
  return rmse(await readPng(page, png), await readPng(page, await readFile(kept, 'base64')));
}
