import { isDamselflyError, notBuiltError } from '../../errors.ts';
import type { Backend, BackendSupport } from '../backend.ts';
import { describeAdapter, type RequestAdapter } from './open-device.ts';

/**
 * The WebGPU backend. So far it is a door: the device is found and described, and the first kernel
 * (expand-slices.ts) runs on it; whole iterations do not, and `prepare` says so.
 *
 * @param requestAdapter whether it may return a software adapter is decided where it is made.
 */
export function webgpuBackend(requestAdapter: RequestAdapter): Backend {
  return {
    name: 'webgpu',
    support: () => describeSupport(requestAdapter),
    prepare: () =>
      Promise.reject(
        notBuiltError({
          feature: 'EMC on WebGPU',
          instead: 'use the wasm backend (--backend wasm)',
        }),
      ),
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
      available: false,
      reason: 'EMC on WebGPU is not built yet',
      device: name,
      isFallback,
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
