import { chromium, type Page } from 'playwright-core';
import { afterAll } from 'vitest';
import { serveViewers } from './serve-viewers.ts';

/** WebGL 2 without a graphics card (spec/viewers.md, Testing recipe), which the page itself does without. */
const SWIFTSHADER = [
  '--disable-gpu-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-gpu-compositing',
];

export interface ViewersPage {
  readonly page: Page;
  /** What the page said was wrong. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

/** Opens a page with the viewers in Chromium; `flags` instead of those for WebGL. */
export async function openViewersPage(
  flags: readonly string[] = SWIFTSHADER,
): Promise<ViewersPage> {
  const served = await serveViewers();
  const browser = await chromium.launch({
    executablePath: process.env['DAMSELFLY_CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', ...flags],
  });
  const page = await browser.newPage({ viewport: { width: 900, height: 700 } });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') {
      errors.push(message.text());
    }
  });
  await page.goto(served.url);
  return {
    page,
    errors,
    async close() {
      await browser.close();
      await served.close();
    },
  };
}

/** The page of all tests of a file, which closes behind the last. */
export function sharedViewersPage(): Promise<ViewersPage> {
  const opening = openViewersPage();
  // Every test asks for it: where Chromium is missing they all fail.
  opening.catch(() => undefined);
  afterAll(async () => {
    await (await opening).close();
  });
  return opening;
}
