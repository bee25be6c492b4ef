import { isDamselflyError } from '../../errors.ts';
import type { Backend, BackendSupport } from '../backend.ts';
import { bindingBytes } from './device-memory.ts';
import { CACHE_BYTES, type DeviceLimits } from './engine-plan.ts';
import { describeAdapter, type RequestAdapter } from './open-device.ts';
import { SharedDevice } from './shared-device.ts';
import { WebgpuEngine } from './webgpu-engine.ts';

/**
 * The WebGPU backend: one source of kernels for browsers, Node (Dawn) and Deno.
 *
 * @param requestAdapter whether it may return a software adapter is decided where it is made.
 * @param atMost limits below those of the device, for tests.
 */
export function webgpuBackend(
  requestAdapter: RequestAdapter,
  atMost: Partial<DeviceLimits> = {},
): Backend {
  const shared = new SharedDevice(requestAdapter);
  return {
    name: 'webgpu',
    support: () => describeSupport(requestAdapter),
    async prepare(problem, { parity }) {
      const device = await shared.get();
      const limits = {
        bindingBytes: bindingBytes(device.limits),
        cacheBytes: CACHE_BYTES,
        ...atMost,
      };
      return WebgpuEngine.create(device, problem, parity, limits);
    },
  };
}

async function describeSupport(requestAdapter: RequestAdapter): Promise<BackendSupport> {
  try {
    const adapter = await requestAdapter();
    if (!adapter) {
      return unavailable('no GPU that WebGPU can use was found');
    }
    const { name, isFallback } = describeAdapter(adapter);
    return {
      available: true,
      reason: isFallback
        ? 'a software adapter, which is for tests only'
        : 'a GPU computes many times faster than the processor',
      device: name,
      isFallback,
      largestPiece: bindingBytes(adapter.limits),
    };
  } catch (error) {
    if (isDamselflyError(error, 'Backend')) {
      return unavailable(error.fields.reason);
    }
    throw error;
  }
}

function unavailable(reason: string): BackendSupport {
  return { available: false, reason, device: 'none', isFallback: false };
}
