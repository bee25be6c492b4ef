import { backendError } from './errors.ts';

/** A compiled module as `tools/build-kernels.ts` writes it: text, so that every bundler carries it along. */
export function moduleBytes(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/** What every compiled module has. */
interface Module {
  readonly memory: WebAssembly.Memory;
}

/**
 * A fresh instance of compiled kernels, with its own memory.
 *
 * @param names of all functions that `Kernels` declares.
 * @param what completes "loading ...", `file` is the generated one.
 * @throws Backend when the generated module does not fit this code; CompileError where there is no SIMD, or a
 *   page's policy forbids WebAssembly.
 */
export async function loadKernels<Kernels extends Module>(
  module: string,
  names: readonly Exclude<keyof Kernels, 'memory'>[],
  { what, file }: { readonly what: string; readonly file: string },
): Promise<Kernels> {
  const { exports } = (await WebAssembly.instantiate(moduleBytes(module), {})).instance;
  if (!areKernels(exports, names)) {
    throw backendError({
      backend: 'wasm',
      operation: `loading ${what}`,
      reason: `${file} is not that of this version; run node tools/build-kernels.ts`,
    });
  }
  return exports;
}

function areKernels<Kernels extends Module>(
  exports: object,
  names: readonly Exclude<keyof Kernels, 'memory'>[],
): exports is Kernels {
  return (
    'memory' in exports &&
    exports.memory instanceof WebAssembly.Memory &&
    names.every((name) => typeof Reflect.get(exports, name) === 'function')
  );
}
