import { cpuSeconds } from '../support/cpu-seconds.ts';
import { machine } from './kernel.generated.ts';
import type { MachineRates } from './machine-rates.ts';

interface MachineKernels {
  readonly memory: WebAssembly.Memory;
  readBytes(...values: number[]): number;
  triad(...values: number[]): void;
  addBytes(...values: number[]): number;
}

const PAGE = 65_536;
/** As many as the rows of one tile: 17104 pixels x 64 bytes. */
const CACHED_BYTES = 17_104 * 64;
const CACHED_PASSES = 400;
/** Values of each of the three arrays: 32 MB, more than caches hold for one core. */
const TRIAD_VALUES = 4 * 2 ** 20;
const TRIAD_BYTES = 3 * 8 * TRIAD_VALUES;
const ADDITION_ROUNDS = 40_000_000;
const BYTES_PER_ROUND = 8 * 16;

/** Measures this machine in WebAssembly, on one thread, as the engine's kernels run: some 0.3 s each time. */
export class MachineLimits {
  readonly #kernels: MachineKernels;

  private constructor(kernels: MachineKernels) {
    this.#kernels = kernels;
  }

  static async load(): Promise<MachineLimits> {
    const bytes = Uint8Array.from(atob(machine), (character) => character.charCodeAt(0));
    const { exports } = (await WebAssembly.instantiate(bytes, {})).instance;
    if (!areMachineKernels(exports)) {
      throw new Error('bench/machine/kernel.generated.ts is not that of this version.');
    }
    exports.memory.grow(Math.ceil(TRIAD_BYTES / PAGE) + 1);
    return new MachineLimits(exports);
  }

  measure(): MachineRates {
    const kernels = this.#kernels;
    return {
      cacheBytes: rate(CACHED_BYTES * CACHED_PASSES, () =>
        kernels.readBytes(PAGE, CACHED_BYTES, CACHED_PASSES),
      ),
      memoryBytes: rate(TRIAD_BYTES, () => {
        kernels.triad(PAGE, PAGE + 8 * TRIAD_VALUES, PAGE + 16 * TRIAD_VALUES, TRIAD_VALUES);
      }),
      byteAdditions: rate(ADDITION_ROUNDS * BYTES_PER_ROUND, () =>
        kernels.addBytes(ADDITION_ROUNDS, PAGE),
      ),
    };
  }
}

/** The first time is for V8's compiler, and for the pages of the arrays. */
function rate(amount: number, work: () => unknown): number {
  let best = 0;
  for (let attempt = 0; attempt < 3; attempt++) {
    const begin = cpuSeconds();
    work();
    best = Math.max(best, amount / (cpuSeconds() - begin));
  }
  return best;
}

function areMachineKernels(exports: object): exports is MachineKernels {
  return (
    'memory' in exports &&
    exports.memory instanceof WebAssembly.Memory &&
    ['readBytes', 'triad', 'addBytes'].every(
      (name) => typeof Reflect.get(exports, name) === 'function',
    )
  );
}
