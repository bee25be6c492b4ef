import { kernelSources, type KernelName } from './kernels/kernel-sources.ts';
import { withErrorScopes } from './with-error-scopes.ts';

export interface Kernel {
  readonly pipeline: GPUComputePipeline;
  readonly layout: GPUBindGroupLayout;
}

export type Kernels = Readonly<Record<KernelName, Kernel>>;

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
  const compiling = compile(device);
  compiled.set(device, compiling);
  return compiling;
}

async function compile(device: GPUDevice): Promise<Kernels> {
  const one = (name: KernelName): Promise<Kernel> =>
    withErrorScopes(device, `compiling the kernel ${name}`, async () => {
      const module = device.createShaderModule({ label: name, code: kernelSources[name] });
      const pipeline = await device.createComputePipelineAsync({
        label: name,
        layout: 'auto',
        compute: { module },
      });
      return { pipeline, layout: pipeline.getBindGroupLayout(0) };
    });
  const [
    slices,
    sliceSums,
    likelihood,
    maxima,
    listPairs,
    overwrite,
    normalisers,
    frameSums,
    shares,
    probabilities,
    tomograms,
    merge,
  ] = await Promise.all([
    one('slices'),
    one('sliceSums'),
    one('likelihood'),
    one('maxima'),
    one('listPairs'),
    one('overwrite'),
    one('normalisers'),
    one('frameSums'),
    one('shares'),
    one('probabilities'),
    one('tomograms'),
    one('merge'),
  ]);
  return {
    slices,
    sliceSums,
    likelihood,
    maxima,
    listPairs,
    overwrite,
    normalisers,
    frameSums,
    shares,
    probabilities,
    tomograms,
    merge,
  };
}
