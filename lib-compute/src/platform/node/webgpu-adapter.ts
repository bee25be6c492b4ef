import { backendError, type DamselflyError } from '../../errors.ts';
import type { RequestAdapter } from '../../backends/webgpu/open-device.ts';
import { glibcVersion } from './glibc-version.ts';
import { findSoftwareDriver, hasVulkanDriver, hasVulkanLoader } from './vulkan.ts';

/** Dawn's binary (npm webgpu 0.6.2) is linked against GLIBC_2.34. */
const OLDEST_GLIBC = { major: 2, minor: 34 };

export type AdapterKind = 'hardware' | 'software';

const instances = new Map<string, Promise<GPU>>();

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
    const gpu = await instanceOf(kind, () => create(kind));
    const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' });
    return adapter?.info.isFallbackAdapter === true && kind === 'hardware' ? null : adapter;
  };
}

/**
 * The adapter of this name, which may be a software adapter: it is asked for.
 *
 * @param name part of the name that Vulkan or the system gives it, e.g. `NVIDIA L4`. Of several with the same name
 *   Dawn knows the first only.
 * @returns a function that throws Backend, with the names that there are, where it is none of them.
 */
export function namedAdapter(name: string): RequestAdapter {
  return async () => {
    checkSystem('hardware');
    const gpu = await instanceOf(`adapter=${name}`, () => createGpu([`adapter=${name}`]));
    try {
      return await gpu.requestAdapter();
    } catch (cause) {
      throw unusable(`there is no GPU of the name ${name}; there ${listed(cause)}`, { cause });
    }
  };
}

/** Dawn lists the adapters in the message of its error, one a line: ` * backend: 'vulkan', name: 'NVIDIA L4'`. */
function listed(error: unknown): string {
  const text = error instanceof Error ? error.message : '';
  const names = Array.from(text.matchAll(/name: '(.*)'$/gm), ([, name]) => name);
  return names.length > 0 ? `is ${names.join(', ')}` : 'is none';
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
    throw unusable(
      'no Vulkan driver is installed on this machine; where it has a graphics card, install the card’s ' +
        '(mesa-vulkan-drivers for AMD and Intel, for NVIDIA what comes with its driver), or else use the wasm backend',
    );
  }
}

function instanceOf(key: string, create: () => Promise<GPU>): Promise<GPU> {
  const existing = instances.get(key);
  if (existing) {
    return existing;
  }
  const created = create();
  instances.set(key, created);
  return created;
}

async function create(kind: AdapterKind): Promise<GPU> {
  if (kind === 'software') {
    // Read by the Vulkan loader, in this process and from now on.
    process.env['VK_DRIVER_FILES'] ??= softwareDriver();
  }
  return createGpu([]);
}

async function createGpu(settings: string[]): Promise<GPU> {
  const dawn = await import('webgpu').catch((cause: unknown) => {
    throw unusable('npm’s package webgpu cannot be loaded', { cause });
  });
  Object.assign(globalThis, dawn.globals);
  const gpu = dawn.create(settings);
  // Dawn aborts or hangs when this object is collected while a device lives (spec/platform.md 1).
  const key = Symbol.for(`damselfly.gpu.${settings.join()}`);
  Object.assign(globalThis, { [key]: gpu });
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
