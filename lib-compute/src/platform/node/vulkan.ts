import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where Debian, Ubuntu, Fedora and Arch keep shared libraries. */
const LIBRARY_FOLDERS = [
  '/usr/lib/x86_64-linux-gnu',
  '/usr/lib/aarch64-linux-gnu',
  '/lib/x86_64-linux-gnu',
  '/usr/lib64',
  '/usr/lib',
  '/usr/local/lib',
];

/** Where the Vulkan loader looks for the manifests of drivers. */
const MANIFEST_FOLDERS = [
  '/usr/share/vulkan/icd.d',
  '/usr/local/share/vulkan/icd.d',
  '/etc/vulkan/icd.d',
  '/run/opengl-driver/share/vulkan/icd.d',
];

/** SwiftShader as Debian's chromium (then Ubuntu's, Fedora's, Arch's) brings it. */
const SOFTWARE_DRIVERS = [
  '/usr/lib/chromium/vk_swiftshader_icd.json',
  '/usr/lib/chromium-browser/vk_swiftshader_icd.json',
  '/usr/lib64/chromium-browser/vk_swiftshader_icd.json',
];

/** Whether libvulkan.so.1, through which every driver is reached, is installed. */
export function hasVulkanLoader(): boolean {
  const folders = [...split(process.env['LD_LIBRARY_PATH']), ...LIBRARY_FOLDERS];
  return folders.some((folder) => existsSync(join(folder, 'libvulkan.so.1')));
}

/**
 * Whether there is a Vulkan driver: one that the environment names, which then counts alone, or one that is
 * installed. Where there is none, the loader would print that on stderr.
 */
export function hasVulkanDriver(): boolean {
  const named = process.env['VK_DRIVER_FILES'] ?? process.env['VK_ICD_FILENAMES'];
  if (named !== undefined) {
    return split(named).some((path) => existsSync(path));
  }
  const folders = [...MANIFEST_FOLDERS, join(homedir(), '.local/share/vulkan/icd.d')];
  return folders.some((folder) => hasFiles(folder));
}

/** The manifest of a driver that computes on the CPU. */
export function findSoftwareDriver(): string | undefined {
  return SOFTWARE_DRIVERS.find((path) => existsSync(path));
}

function hasFiles(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).length > 0;
}

function split(paths: string | undefined): string[] {
  return (paths ?? '').split(':').filter((path) => path !== '');
}
