import { backendError, type DamselflyError } from '../../errors.ts';
import type { RequestAdapter } from '../../backends/webgpu/open-device.ts';
import { glibcVersion } from './glibc-version.ts';
import { findSoftwareDriver, hasVulkanDriver, hasVulkanLoader } from './vulkan.ts';

/** Dawn's binary (npm webgpu 0.6.2) is linked against GLIBC_2.34. */
const OLDEST_GLIBC = { major: 2, minor: 34 };

export type AdapterKind = 'hardware' | 'software';

const instances = new Map<AdapterKind, Promise<GPU>>();

/**
 * WebGPU in Node: Dawn, from npm's `webgpu`, loaded when first asked for.
 *
 * @param kind `software` asks by name for an adapter that computes on the CPU, which is for tests. With
 *   `hardware` such an adapter counts as none. A program uses one kind.
 * @returns a function that throws Backend with what is missing, and what to install.
 */
export function nodeAdapter(kind: AdapterKind): RequestAdapter {
  return async () => {
    checkSystem(kind);
    const gpu = await instanceOf(kind);
    const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' });
    return adapter?.info.isFallbackAdapter === true && kind === 'hardware' ? null : adapter;
  };
}

/** Dawn itself would fail with a linker's message, or print Vulkan's on stderr and find nothing. */
function checkSystem(kind: AdapterKind): void {
  const glibc = glibcVersion();
  const { major, minor } = OLDEST_GLIBC;
  if (glibc?.major === major && glibc.minor < minor) {
    throw unusable(
      `it needs glibc ${major}.${minor} or newer and this system has ` +
        `${glibc.major}.${glibc.minor}; use the wasm backend`,
    );
  }
  if (!hasVulkanLoader()) {
    throw unusable('the Vulkan loader libvulkan.so.1 is missing; install libvulkan1');
  }
  if (kind === 'hardware' && !hasVulkanDriver()) {
    throw unusable('no Vulkan driver is installed; use the wasm backend');
  }
}

function instanceOf(kind: AdapterKind): Promise<GPU> {
  const existing = instances.get(kind);
  if (existing) {
    return existing;
  }
  const created = create(kind);
  instances.set(kind, created);
  return created;
}

async function create(kind: AdapterKind): Promise<GPU> {
  if (kind === 'software') {
    // Read by the Vulkan loader, in this process and from now on.
    process.env['VK_DRIVER_FILES'] ??= softwareDriver();
  }
  const dawn = await import('webgpu').catch((cause: unknown) => {
    throw unusable('npm’s package webgpu cannot be loaded', { cause });
  });
  Object.assign(globalThis, dawn.globals);
  const gpu = dawn.create([]);
  // Dawn aborts or hangs when this object is collected while a device lives (spec/platform.md 1).
  Object.assign(globalThis, { [Symbol.for(`damselfly.gpu.${kind}`)]: gpu });
  return gpu;
}

function softwareDriver(): string {
  const driver = findSoftwareDriver();
  if (driver === undefined) {
    throw unusable(
      'no software driver was found; install chromium, which brings SwiftShader, ' +
        'or name a driver in VK_DRIVER_FILES',
    );
  }
  return driver;
}

function unusable(reason: string, options?: ErrorOptions): DamselflyError<'Backend'> {
  return backendError(
    { backend: 'webgpu', operation: 'looking for a GPU in Node', reason },
    options,
  );
}
