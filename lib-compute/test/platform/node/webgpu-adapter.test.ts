import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterEach, expect, test, vi } from 'vitest';
import { isDamselflyError } from '../../../src/errors.ts';
import { glibcVersion } from '../../../src/platform/node/glibc-version.ts';
import * as vulkan from '../../../src/platform/node/vulkan.ts';
import { namedAdapter, nodeAdapter } from '../../../src/platform/node/webgpu-adapter.ts';
import { namedWebgpuBackend } from '../../../src/platform/node/webgpu-backend.ts';

vi.mock('../../../src/platform/node/glibc-version.ts', { spy: true });
vi.mock('../../../src/platform/node/vulkan.ts', { spy: true });

afterEach(() => {
  vi.resetAllMocks();
});

test('finds the software adapter when asked for it by name', async () => {
  const adapter = await nodeAdapter('software')();
  expect(adapter?.info.isFallbackAdapter).toBe(true);
});

test('never takes a software adapter for hardware', async () => {
  // The test above pointed Vulkan at SwiftShader, so that it is all there is.
  vi.mocked(vulkan.hasVulkanDriver).mockReturnValue(true);
  expect(await nodeAdapter('hardware')()).toBeNull();
});

test('finds an adapter by its name, and lists those that there are', async () => {
  vi.mocked(vulkan.hasVulkanDriver).mockReturnValue(true);
  const refused: unknown = await namedAdapter('nobody')().catch((error: unknown) => error);
  expect(isDamselflyError(refused, 'Backend')).toBe(true);
  const reason = isDamselflyError(refused, 'Backend') ? refused.fields.reason : '';
  const [, name] = /^there is no GPU of the name nobody; there is (.+)$/.exec(reason) ?? [];
  expect(name).toMatch(/swiftshader|llvmpipe/i);
  const adapter = await namedAdapter(name)();
  expect(adapter?.info.isFallbackAdapter).toBe(true);
});

test('names of one and the same adapter are refused', async () => {
  vi.mocked(vulkan.hasVulkanDriver).mockReturnValue(true);
  const name = /swiftshader/i.test(vulkan.findSoftwareDriver() ?? '') ? 'SwiftShader' : 'llvmpipe';
  const part = name.slice(1);
  expect(await namedWebgpuBackend([name]).support()).toMatchObject({ available: true });
  const twice = await namedWebgpuBackend([name, name]).support();
  expect(twice).toMatchObject({ available: false });
  expect(twice.reason).toMatch(/^several names stand for one GPU, .*twice\); name each GPU once$/);
  const { reason } = await namedWebgpuBackend([name, part]).support();
  expect(reason).toContain(`(${name}, ${part})`);
});

test('an old glibc, a missing loader and a missing driver are told in a sentence', async () => {
  vi.mocked(vulkan.hasVulkanDriver).mockReturnValue(false);
  await expect(nodeAdapter('hardware')()).rejects.toThrow(
    'The webgpu backend failed in looking for a GPU in Node: ' +
      'no Vulkan driver is installed on this machine; where it has a graphics card, install the card’s ' +
      '(mesa-vulkan-drivers for AMD and Intel, for NVIDIA what comes with its driver), or else use the wasm backend.',
  );
  vi.mocked(vulkan.hasVulkanLoader).mockReturnValue(false);
  await expect(nodeAdapter('software')()).rejects.toThrow('libvulkan.so.1 is missing');
  vi.mocked(glibcVersion).mockReturnValue({ major: 2, minor: 31 });
  await expect(nodeAdapter('software')()).rejects.toThrow(
    'it needs glibc 2.34 or newer and this system has 2.31',
  );
});

test('reads the version of glibc', () => {
  expect(glibcVersion()).toMatchObject({ major: 2 });
});

test('finds the loader where the environment says, and the driver that chromium brings', () => {
  expect(vulkan.hasVulkanLoader()).toBe(true);
  expect(existsSync(vulkan.findSoftwareDriver() ?? '')).toBe(true);
  vi.stubEnv('VK_DRIVER_FILES', vulkan.findSoftwareDriver());
  expect(vulkan.hasVulkanDriver()).toBe(true);
  vi.stubEnv('VK_DRIVER_FILES', '/some/driver.json');
  expect(vulkan.hasVulkanDriver()).toBe(false);
  vi.unstubAllEnvs();
});

test('a driver that does not exist leaves no adapter, and the process ends by itself', async () => {
  const script = `
    const { nodeAdapter } = await import(${JSON.stringify(
      new URL('../../../src/platform/node/webgpu-adapter.ts', import.meta.url).href,
    )});
    process.stdout.write(String(await nodeAdapter('software')()));`;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', script],
    { env: { ...process.env, VK_DRIVER_FILES: '/nowhere/driver.json' } },
  );
  expect(stdout).toBe('null');
});
