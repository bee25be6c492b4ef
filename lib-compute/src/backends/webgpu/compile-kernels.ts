import { kernelNames, kernelSources, type KernelName } from './kernels/kernel-sources.ts';
import { PACKED_PRODUCTS, packedProductsWgsl } from './kernels/packed-products.ts';
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

/** What of WGSL itself the kernels make use of where it is there. */
const USEFUL: readonly string[] = [PACKED_PRODUCTS];

/**
 * Compiles all kernels, once for each device.
 *
 * @param useful other parts of WGSL than all are for tests.
 * @throws Backend when the device refuses one, DeviceLost when it is gone.
 */
export function compileKernels(device: GPUDevice, useful = USEFUL): Promise<Kernels> {
  const existing = compiled.get(device);
  if (existing) {
    return existing;
  }
  const compiling = compileAll(device, useful);
  compiled.set(device, compiling);
  return compiling;
}

async function compileAll(device: GPUDevice, useful: readonly string[]): Promise<Kernels> {
  const isPacked = useful.includes(PACKED_PRODUCTS) && (await understands(device, PACKED_PRODUCTS));
  const packed = packedProductsWgsl(isPacked);
  const subgroups = subgroupsWgsl(device.features.has('subgroups'));
  const prelude = [subgroups.directive, packed.directive, subgroups.functions, packed.functions];
  const all = kernelNames.map(
    async (name) => [name, await compile(device, name, prelude.join(''))] as const,
  );
  return new Kernels(new Map(await Promise.all(all)));
}

/** Whether the device's WGSL has a feature: a page, Node and Deno tell it in different places, and all of them compile. */
async function understands(device: GPUDevice, feature: string): Promise<boolean> {
  device.pushErrorScope('validation');
  device.createShaderModule({ label: feature, code: `requires ${feature};` });
  return (await device.popErrorScope()) === null;
}

function compile(device: GPUDevice, name: KernelName, prelude: string): Promise<Kernel> {
  return withErrorScopes(device, `compiling the kernel ${name}`, async () => {
    const code = prelude + kernelSources[name];
    const module = device.createShaderModule({ label: name, code });
    const pipeline = await device.createComputePipelineAsync({
      label: name,
      layout: 'auto',
      compute: { module },
    });
    return { pipeline, layout: pipeline.getBindGroupLayout(0) };
  });
}
