import { chromium, type Browser } from 'playwright-core';

/** WebGL without a GPU. */
const SWIFTSHADER = [
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
];

/** Debian's Chromium, as the tests of the kernels use it. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['DAMSELFLY_CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu-sandbox', ...SWIFTSHADER],
  });
}
