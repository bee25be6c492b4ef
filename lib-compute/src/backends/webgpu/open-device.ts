import { backendError } from '../../errors.ts';

/**
 * How this place gets an adapter: `navigator.gpu` in a page or Deno, Dawn in Node
 * (platform/node/webgpu-adapter.ts). Null where there is none.
 */
export type RequestAdapter = () => Promise<GPUAdapter | null>;

export interface AdapterDescription {
  /** As its maker names it. */
  readonly name: string;
  /** True for an adapter that computes on the CPU. */
  readonly isFallback: boolean;
}

export function describeAdapter({ info }: GPUAdapter): AdapterDescription {
  const name = [info.vendor, info.architecture, info.description || info.device];
  return { name: name.filter((part) => part !== '').join(' '), isFallback: info.isFallbackAdapter };
}

/** What the kernels make use of where an adapter has it. */
const USEFUL: readonly GPUFeatureName[] = ['subgroups'];

/**
 * Opens a device. Its buffers may be as large as the adapter allows; all other limits are WebGPU's
 * default ones, which the kernels need no more of.
 *
 * @param useful features to ask for where they are there; other ones than all are for tests.
 * @throws Backend when there is no adapter or it gives no device.
 */
export async function openDevice(
  requestAdapter: RequestAdapter,
  useful = USEFUL,
): Promise<GPUDevice> {
  const adapter = await requestAdapter();
  if (!adapter) {
    throw backendError({
      backend: 'webgpu',
      operation: 'looking for a GPU',
      reason: 'no adapter was found; use the wasm backend',
    });
  }
  const { maxBufferSize, maxStorageBufferBindingSize } = adapter.limits;
  try {
    return await adapter.requestDevice({
      requiredFeatures: useful.filter((feature) => adapter.features.has(feature)),
      requiredLimits: { maxBufferSize, maxStorageBufferBindingSize },
    });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw backendError({ backend: 'webgpu', operation: 'opening the GPU', reason }, { cause });
  }
}
