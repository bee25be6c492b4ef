import { chromium, type Browser, type BrowserContext } from 'playwright-core';

/**
 * WebGL without a GPU. Pages themselves are put together without it, as browsers do on machines that have none: half
 * of the processors' time is then for what is tested.
 */
const SWIFTSHADER = [
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  // As users have it where times are taken: without it the page waits for what GL has drawn.
  ...(process.env['DAMSELFLY_GL_COMPOSITING'] === '1' ? [] : ['--disable-gpu-compositing']),
];

/** WebGPU without a GPU, for pages that ask for a software adapter by name; on Chromium's own SwiftShader. */
export const SOFTWARE_WEBGPU = [
  '--enable-unsafe-webgpu',
  '--enable-features=Vulkan',
  '--use-vulkan=swiftshader',
  '--use-webgpu-adapter=swiftshader',
];

/**
 * Debian's Chromium, as the tests of the kernels use it.
 *
 * @param more flags.
 */
export function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['DAMSELFLY_CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu-sandbox', ...SWIFTSHADER, ...more],
  });
}

/** As the pictures of the design. */
const VIEWPORT = { width: 1600, height: 1000 };

/** Ends what hangs; a busy machine takes ten times what an idle one takes. */
const LIMIT_MILLISECONDS = 120_000;

/** A browser that nobody has used before. */
export async function openContext(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: VIEWPORT });
  context.setDefaultTimeout(LIMIT_MILLISECONDS);
  return context;
}
