import { fileAccessError } from '@damselfly/compute/errors.ts';
import { blobSource } from '@damselfly/compute/io/byte-source/blob-source.ts';
import { openDragonflyOutput } from '@damselfly/compute/io/formats/dragonfly-output/open-dragonfly-output.ts';
import type { Hdf5Worker } from '@damselfly/compute/io/hdf5/hdf5-worker.ts';
import { startHdf5Worker } from '@damselfly/compute/platform/browser/start-hdf5-worker.ts';
import { FRAME_TABLES, type FrameColumn } from '@damselfly/remote/http';

/** Starting HDF5 takes longer than reading: the worker stays a while for the next question. */
const IDLE_MILLISECONDS = 10_000;

/** Reads tables of outputs, one after the other, in a worker. */
export class FrameReader {
  #worker: Hdf5Worker | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #idle: ReturnType<typeof setTimeout> | undefined;

  /**
   * One value per frame of the file; of occupancies one per frame and mode.
   *
   * @throws FileAccess where the output has no such table, or what reading it throws.
   */
  read(blob: Blob, name: string, column: FrameColumn, signal?: AbortSignal): Promise<Float64Array> {
    const reading = this.#last.then(async () => {
      signal?.throwIfAborted();
      clearTimeout(this.#idle);
      try {
        return await this.#read(blob, name, column);
      } finally {
        this.#idle = setTimeout(() => {
          this.dispose();
        }, IDLE_MILLISECONDS);
      }
    });
    this.#last = reading.catch(() => undefined);
    return reading;
  }

  dispose(): void {
    clearTimeout(this.#idle);
    void this.#worker?.end();
    this.#worker = undefined;
  }

  async #read(blob: Blob, name: string, column: FrameColumn): Promise<Float64Array> {
    if (this.#worker?.isAlive() !== true) {
      this.#worker = startHdf5Worker();
    }
    const worker = this.#worker;
    const output = await openDragonflyOutput(blobSource(blob, name), {
      openHdf5: (source, options) => worker.open(source, options),
    });
    try {
      const values =
        column === 'occupancy'
          ? await output.occupancies()
          : await output.table(FRAME_TABLES[column]);
      if (values === undefined) {
        const reason = `it holds no ${FRAME_TABLES[column]}`;
        throw fileAccessError({ file: name, operation: 'read', reason });
      }
      return values;
    } finally {
      await output.close();
    }
  }
}
