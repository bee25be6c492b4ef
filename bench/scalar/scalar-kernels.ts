import { scalar } from './kernel.generated.ts';

/** What bench/scalar/assembly exports. */
export interface ScalarKernels {
  readonly memory: WebAssembly.Memory;
  expandSlice(...values: number[]): void;
  takeLogarithms(...values: number[]): void;
  sumFrames(...values: number[]): void;
  addFrames(...values: number[]): void;
  mergeSlice(...values: number[]): void;
}

const NAMES = ['expandSlice', 'takeLogarithms', 'sumFrames', 'addFrames', 'mergeSlice'];

export async function loadScalarKernels(): Promise<ScalarKernels> {
  const bytes = Uint8Array.from(atob(scalar), (character) => character.charCodeAt(0));
  const { exports } = (await WebAssembly.instantiate(bytes, {})).instance;
  if (!areScalarKernels(exports)) {
    throw new Error('bench/scalar/kernel.generated.ts is not that of this version.');
  }
  return exports;
}

function areScalarKernels(exports: object): exports is ScalarKernels {
  return (
    'memory' in exports &&
    exports.memory instanceof WebAssembly.Memory &&
    NAMES.every((name) => typeof Reflect.get(exports, name) === 'function')
  );
}
