import { backendError } from '../../errors.ts';
import type { SpawnWorker } from '../../workers/worker-handle.ts';
import type { Backend } from '../backend.ts';
import { supportedBuild } from './kernels.ts';
import { WasmEngine } from './wasm-engine.ts';

const NOT_SUPPORTED = 'this JavaScript engine has no WebAssembly SIMD; update the browser or Node';

/**
 * SIMD on the processor's cores: the backend that runs everywhere at a useful speed.
 *
 * @param platform how to start a worker (its entry serves comlink with `wasm-worker.ts`), and how many
 *   processor cores there are to say so.
 */
export function wasmBackend(platform: { spawn: SpawnWorker; cores: number }): Backend {
  const build = supportedBuild();
  const simd = build === 'relaxed' ? 'relaxed SIMD' : 'SIMD';
  return {
    name: 'wasm',
    support: () =>
      Promise.resolve({
        available: build !== undefined,
        reason: build ? `WebAssembly with ${simd} in float32 and float64` : NOT_SUPPORTED,
        device: build ? `${platform.cores} CPU cores, ${simd}` : '',
        isFallback: false,
      }),
    prepare(problem, options) {
      if (build === undefined) {
        const operation = 'preparing';
        return Promise.reject(backendError({ backend: 'wasm', operation, reason: NOT_SUPPORTED }));
      }
      return WasmEngine.start(problem, options, build, platform.spawn);
    },
  };
}
