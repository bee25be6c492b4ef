import { isDamselflyError } from '../../errors.ts';
import type { DeviceMemory } from './device-memory.ts';
import type { EnginePlan } from './engine-plan.ts';

/** A log-likelihood that the host puts in the place of one of a tile and chunk. */
export interface Replacement {
  /** Among those of the tile and chunk. */
  readonly index: number;
  readonly value: number;
}

/** All of one tile and chunk, as kernels/overwrite.wgsl.ts reads them. */
interface Replacements {
  readonly all: readonly Replacement[];
  readonly buffer: GPUBuffer;
}

/**
 * Where the log-likelihoods of each tile and each chunk of frames lie. As many tiles as there is memory for
 * keep theirs from step to step; the others share one place and are computed again in every step, from
 * the same numbers and therefore to the same bits.
 */
export class LogLikelihoods {
  readonly #memory: DeviceMemory;
  /** [tile][chunk]; the first tiles only. */
  readonly #kept: readonly (readonly GPUBuffer[])[];
  readonly #shared: GPUBuffer | undefined;
  readonly #replacements = new Map<string, Replacements>();

  private constructor(
    memory: DeviceMemory,
    kept: readonly (readonly GPUBuffer[])[],
    shared: GPUBuffer | undefined,
  ) {
    this.#memory = memory;
    this.#kept = kept;
    this.#shared = shared;
  }

  /**
   * @param cacheBytes how much may be kept.
   * @throws Resources when there is not even the shared place.
   */
  static async create(
    memory: DeviceMemory,
    { tiles, chunks }: EnginePlan,
    cacheBytes: number,
  ): Promise<LogLikelihoods> {
    const bytesOf = (quads: number, frames: number): number => 16 * quads * frames;
    const all = tiles.flatMap(({ quads }) => chunks.map(({ count }) => bytesOf(quads, count)));
    // Taken first, and given back where all are kept: it must not fail for the sake of the others.
    const shared = await memory.storage('log-likelihoods', Math.max(0, ...all));
    const kept: GPUBuffer[][] = [];
    let left = cacheBytes;
    for (const { quads } of tiles) {
      const own = chunks.map(({ count }) => bytesOf(quads, count));
      left -= own.reduce((sum, bytes) => sum + bytes, 0);
      const buffers = left < 0 ? undefined : await allocate(memory, own);
      if (!buffers) {
        break;
      }
      kept.push(buffers);
    }
    if (kept.length === tiles.length) {
      memory.release(shared);
    }
    return new LogLikelihoods(memory, kept, kept.length === tiles.length ? undefined : shared);
  }

  isKept(tile: number): boolean {
    return tile < this.#kept.length;
  }

  buffer(tile: number, chunk: number): GPUBuffer {
    const buffer = this.isKept(tile) ? this.#kept[tile][chunk] : this.#shared;
    if (!buffer) {
      throw new RangeError(`there is no tile ${tile}`);
    }
    return buffer;
  }

  /** Where the replacements of a tile and chunk lie, and how many there are. */
  replacements(tile: number, chunk: number): { buffer: GPUBuffer; count: number } | undefined {
    const found = this.#replacements.get(`${tile} ${chunk}`);
    return found && { buffer: found.buffer, count: found.all.length };
  }

  /** Adds some, to be put in place whenever the tile is computed, until `forgetReplacements`. */
  async replace(tile: number, chunk: number, more: readonly Replacement[]): Promise<void> {
    const key = `${tile} ${chunk}`;
    const before = this.#replacements.get(key);
    const all = [...(before?.all ?? []), ...more];
    const packed = new Uint32Array(2 * all.length);
    const values = new Float32Array(packed.buffer);
    all.forEach(({ index, value }, i) => {
      packed[2 * i] = index;
      values[2 * i + 1] = value;
    });
    const buffer = await this.#memory.filled('replaced log-likelihoods', packed);
    if (before) {
      this.#memory.release(before.buffer);
    }
    this.#replacements.set(key, { all, buffer });
  }

  /** A new model makes them worthless. */
  forgetReplacements(): void {
    for (const { buffer } of this.#replacements.values()) {
      this.#memory.release(buffer);
    }
    this.#replacements.clear();
  }
}

/** Undefined where the device has no memory left; nothing is kept of a part. */
async function allocate(
  memory: DeviceMemory,
  sizes: readonly number[],
): Promise<GPUBuffer[] | undefined> {
  const buffers: GPUBuffer[] = [];
  try {
    for (const bytes of sizes) {
      buffers.push(await memory.storage('log-likelihoods', bytes));
    }
    return buffers;
  } catch (error) {
    if (!isDamselflyError(error, 'Resources')) {
      throw error;
    }
    buffers.forEach((buffer) => {
      memory.release(buffer);
    });
    return undefined;
  }
}
