import { chromium, type Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import type { PageKernels } from './chromium-page.ts';
import { expectIteration } from './expect-iteration.ts';
import { kernelCases } from './kernel-cases.ts';
import { servePage } from './serve-page.ts';

declare const kernels: PageKernels;

/** WebGPU without a GPU needs all four (spec/platform.md 2). */
const SWIFTSHADER = [
  '--enable-unsafe-webgpu',
  '--enable-features=Vulkan',
  '--use-vulkan=swiftshader',
  '--use-angle=swiftshader',
];

const serving = servePage(
  new URL('chromium-page.ts', import.meta.url),
  new URL('chromium-worker.ts', import.meta.url),
);
const launching = chromium.launch({
  executablePath: process.env['DAMSELFLY_CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', ...SWIFTSHADER],
});
const opening = openPage();
// Every test asks for the page itself: where Chromium or its adapter is missing they all fail.
opening.catch(() => undefined);

async function openPage(): Promise<Page> {
  const page = await (await launching).newPage();
  await page.goto((await serving).url);
  return page;
}

afterAll(async () => {
  await (await serving).close();
  await (await launching).close();
});

describe('in Chromium', () => {
  test('runs on the software adapter and says so', async () => {
    const page = await opening;
    expect(await page.evaluate(() => kernels.adapter())).toMatchObject({ isFallback: true });
  });

  test.each(kernelCases)('$name', async ({ run, error, tolerance }) => {
    const page = await opening;
    const outputs = await page.evaluate((kernelRun) => kernels.run(kernelRun), run);
    expect(error(outputs)).toBeLessThanOrEqual(tolerance);
  });

  test('an iteration in a worker equals the reference', async () => {
    const page = await opening;
    await expectIteration(await page.evaluate(() => kernels.iterate()));
  });

  test('a software adapter is no GPU, unless asked for by name', async () => {
    const page = await opening;
    expect(await page.evaluate(() => kernels.supportOfHardware())).toMatchObject({
      available: false,
      reason: 'no GPU that WebGPU can use was found',
    });
  });
});
