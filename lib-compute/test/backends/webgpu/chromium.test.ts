import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageKernels } from './chromium-page.ts';
import { errorsOf, expandCases, TOLERANCE } from './expand-cases.ts';
import { servePage, type ServedPage } from './serve-page.ts';

declare const kernels: PageKernels;

/** WebGPU without a GPU needs all four (spec/platform.md 2). */
const SWIFTSHADER = [
  '--enable-unsafe-webgpu',
  '--enable-features=Vulkan',
  '--use-vulkan=swiftshader',
  '--use-angle=swiftshader',
];

// Where Chromium or its adapter is missing these tests fail: they never skip.
let browser: Browser;
let served: ServedPage;
let page: Page;
beforeAll(async () => {
  served = await servePage(new URL('chromium-page.ts', import.meta.url));
  browser = await chromium.launch({
    executablePath: process.env['DAMSELFLY_CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', ...SWIFTSHADER],
  });
  page = await browser.newPage();
  await page.goto(served.url);
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

describe('expanding 64 rotations in Chromium', () => {
  test('runs on the software adapter and says so', async () => {
    expect(await page.evaluate(() => kernels.adapter())).toMatchObject({ isFallback: true });
  });

  test.each(expandCases)('$name', async (expandCase) => {
    const output = await page.evaluate((input) => kernels.expand(input), expandCase.input);
    const errors = errorsOf(expandCase, output);
    expect(errors.slices).toBeLessThan(TOLERANCE.slices);
    expect(errors.sums).toBeLessThan(TOLERANCE.sums);
  });
});
