import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runCommand } from './run-command.ts';
import type { Stage } from './stage.ts';
import { oneCheck } from './stage.ts';

const DEFAULT_BROWSER = '/usr/bin/chromium';
/** Its folder holds the driver also where /usr/bin/chromium is a script. */
const DEBIAN_FOLDER = '/usr/lib/chromium';
const DRIVER = 'vk_swiftshader_icd.json';
const DEBIAN_PACKAGES = ['chromium', 'libvulkan1'];

/**
 * The browser whose software Vulkan (SwiftShader) is the WebGPU device of the tests, in Node too, and
 * the Vulkan loader that Node needs for it. Tests find them as DAMSELFLY_CHROMIUM and VK_DRIVER_FILES.
 */
export const browserStage: Stage = {
  name: 'browser',
  about: 'Chromium with its software WebGPU device, and the Vulkan loader',
  sharesCores: true,
  async run() {
    const browser = (process.env['DAMSELFLY_CHROMIUM'] ??= DEFAULT_BROWSER);
    const installed =
      (existsSync(browser) && (await hasVulkanLoader())) || (await installFromDebian());
    if (!installed || !existsSync(browser)) {
      const packages = DEBIAN_PACKAGES.join(' and ');
      return oneCheck(
        false,
        `No ${browser} or no Vulkan loader: install ${packages} (as root: apt-get install ${DEBIAN_PACKAGES.join(' ')}), or name another browser with DAMSELFLY_CHROMIUM.`,
      );
    }
    const driver = (process.env['VK_DRIVER_FILES'] ??= driverOf(browser));
    return oneCheck(existsSync(driver), `No Vulkan driver at ${driver}: set VK_DRIVER_FILES.`);
  },
};

function driverOf(browser: string): string {
  const beside = join(dirname(realpathSync(browser)), DRIVER);
  return existsSync(beside) ? beside : join(DEBIAN_FOLDER, DRIVER);
}

async function hasVulkanLoader(): Promise<boolean> {
  const { output } = await runCommand('/sbin/ldconfig', ['-p']);
  return output.includes('libvulkan.so.1');
}

async function installFromDebian(): Promise<boolean> {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    return false;
  }
  const settings = { DEBIAN_FRONTEND: 'noninteractive' };
  await runCommand('apt-get', ['update'], settings);
  const install = ['install', '--yes', '--no-install-recommends', ...DEBIAN_PACKAGES];
  return (await runCommand('apt-get', install, settings)).succeeded;
}
