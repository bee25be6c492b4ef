/** What is read at once where nothing is known of what follows; HDF5 asks for a few hundred bytes here and there. */
const BLOCK_BYTES = 2 ** 16;

/** Of bytes that are read one after the other 2 MB are read at once: slow lines carry them in time too. */
const LONGEST_BLOCKS = 32;

/** 64 MB: what HDF5 reads of two datasets in turns is there when it is asked for again. */
const KEPT_BLOCKS = 1024;

/** Of what HDF5 reads at once beyond 1 MB, values, it asks once: keeping them would push out what lists the rest. */
const LONGEST_KEPT = 16;

/** Reads a part of a file while the caller waits; throws where it cannot. */
export type ReadPart = (first: number, length: number) => Uint8Array;

/** The parts of a large file that were read lately, in blocks. */
export class WebBlocks {
  readonly #size: number;
  readonly #readPart: ReadPart;
  /** The longest unused first. */
  readonly #blocks = new Map<number, Uint8Array>();
  /** Behind what was read last, and how long that was. */
  #next = -1;
  #length = 0;

  /** @param size of the file, bytes. */
  constructor(size: number, readPart: ReadPart) {
    this.#size = size;
    this.#readPart = readPart;
  }

  /** Fills `target` with the bytes from `offset` on. @returns how many there are. @throws what reading throws. */
  read(target: Uint8Array, offset: number): number {
    const length = Math.max(0, Math.min(target.length, this.#size - offset));
    const asked = {
      first: Math.floor(offset / BLOCK_BYTES),
      last: Math.floor((offset + length - 1) / BLOCK_BYTES),
    };
    for (let done = 0; done < length;) {
      const index = Math.floor((offset + done) / BLOCK_BYTES);
      const start = offset + done - index * BLOCK_BYTES;
      const bytes = this.#known(index) ?? this.#fetch(index, asked);
      const part = bytes.subarray(start, start + length - done);
      target.set(part, done);
      done += part.length;
    }
    return length;
  }

  /** Lets go of everything: what is read from now on may be of another version. */
  forget(): void {
    this.#blocks.clear();
  }

  #known(index: number): Uint8Array | undefined {
    const known = this.#blocks.get(index);
    if (known) {
      this.#blocks.delete(index);
      this.#blocks.set(index, known);
    }
    return known;
  }

  /** A block, and the bytes behind it that came with it. @param asked blocks that are read at once. */
  #fetch(index: number, asked: { readonly first: number; readonly last: number }): Uint8Array {
    const { last } = asked;
    const ahead = index === this.#next ? 2 * this.#length : 1;
    const wanted = Math.min(LONGEST_BLOCKS, Math.max(ahead, last - index + 1));
    const blockCount = Math.ceil(this.#size / BLOCK_BYTES);
    let count = 1;
    while (count < wanted && index + count < blockCount && !this.#blocks.has(index + count)) {
      count++;
    }
    const first = index * BLOCK_BYTES;
    const bytes = this.#readPart(first, Math.min(count * BLOCK_BYTES, this.#size - first));
    const isLong = last - asked.first + 1 > LONGEST_KEPT;
    for (let block = index; block < index + count; block++) {
      if (!isLong || block <= asked.first || block >= last) {
        // A copy: a part of them would hold all of them.
        const start = (block - index) * BLOCK_BYTES;
        this.#blocks.set(block, bytes.slice(start, start + BLOCK_BYTES));
      }
    }
    for (const oldest of this.#blocks.keys()) {
      if (this.#blocks.size <= KEPT_BLOCKS) {
        break;
      }
      this.#blocks.delete(oldest);
    }
    this.#next = index + count;
    this.#length = count;
    return bytes;
  }
}
