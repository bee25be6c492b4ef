import type { OpenDragonflyOutput } from '@damselfly/compute/io/formats/dragonfly-output/open-dragonfly-output.ts';
import type { Hdf5Worker } from '@damselfly/compute/io/hdf5/hdf5-worker.ts';
import { startHdf5Worker } from '@damselfly/compute/platform/node/start-hdf5-worker.ts';
import type { SourceFile } from './array-calls.ts';
import { openOutput } from './open-output.ts';
import { partOfModel, readModel, type Model } from './read-model.ts';

/** Reads outputs with one disposable HDF5 worker, and keeps the last model: it is often asked for again. */
export class OutputReader {
  #worker: Hdf5Worker | undefined;
  #last: (SourceFile & { readonly mode: number; readonly model: Model }) | undefined;

  /** Starts the worker, which loads HDF5. */
  prepare(): void {
    this.#started();
  }

  /**
   * A volume of an output, or its planes, until the next one is asked for.
   *
   * @throws FileFormat or FileAccess; Input where it has no such mode.
   */
  async model(source: SourceFile, mode: number): Promise<Model> {
    const { path, version } = source;
    const last = this.#last;
    if (last?.path === path && last.version === version && last.mode === mode) {
      return last.model;
    }
    this.#last = undefined;
    const model = await this.open(source, async (output) => {
      const part = partOfModel(output, mode);
      const length = part.shape.reduce((product, extent) => product * extent, 1);
      const isAsLarge = last?.model.values.length === length;
      // Those of one run are alike: 77 MB of new memory for each would cost more than reading it.
      const values = isAsLarge ? last.model.values : new Float64Array(length);
      return { ...part, values, statistics: await readModel(output, path, part.first, values) };
    });
    this.#last = { ...source, mode, model };
    return model;
  }

  /** Opens an output for `read`, and closes it. */
  async open<Result>(
    source: SourceFile,
    read: (output: OpenDragonflyOutput) => Promise<Result>,
  ): Promise<Result> {
    const output = await openOutput(source, () => this.#started());
    try {
      return await read(output);
    } finally {
      await output.close();
    }
  }

  #started(): Hdf5Worker {
    if (this.#worker?.isAlive() !== true) {
      this.#worker = startHdf5Worker();
    }
    return this.#worker;
  }
}
