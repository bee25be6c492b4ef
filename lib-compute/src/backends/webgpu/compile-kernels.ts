import { kernelNames, kernelSources, type KernelName } from './kernels/kernel-sources.ts';
import { subgroupsWgsl } from './kernels/subgroups.ts';
import { withErrorScopes } from './with-error-scopes.ts';

export interface Kernel {
  readonly pipeline: GPUComputePipeline;
  readonly layout: GPUBindGroupLayout;
}

/** The kernels of a device by name. */
export class Kernels {
  readonly #byName: ReadonlyMap<KernelName, Kernel>;

  constructor(byName: ReadonlyMap<KernelName, Kernel>) {
    this.#byName = byName;
  }

  get(name: KernelName): Kernel {
    const kernel = this.#byName.get(name);
    if (!kernel) {
      throw new RangeError(`there is no kernel ${name}`);
    }
    return kernel;
  }
}

const compiled = new WeakMap<GPUDevice, Promise<Kernels>>();

/**
 * Compiles all kernels, once for each device.
 *
 * @throws Backend when the device refuses one, DeviceLost when it is gone.
 */
export function compileKernels(device: GPUDevice): Promise<Kernels> {
  const existing = compiled.get(device);
  if (existing) {
    return existing;
  }
  const compiling = compileAll(device);
  compiled.set(device, compiling);
  return compiling;
}

async function compileAll(device: GPUDevice): Promise<Kernels> {
  const all = kernelNames.map(async (name) => [name, await compile(device, name)] as const);
  return new Kernels(new Map(await Promise.all(all)));
}

function compile(device: GPUDevice, name: KernelName): Promise<Kernel> {
  return withErrorScopes(device, `compiling the kernel ${name}`, async () => {
    const code = subgroupsWgsl(device.features.has('subgroups')) + kernelSources[name];
    const module = device.createShaderModule({ label: name, code });
    const pipeline = await device.createComputePipelineAsync({
      label: name,
      layout: 'auto',
      compute: { module },
    });
    return { pipeline, layout: pipeline.getBindGroupLayout(0) };
  });
}
