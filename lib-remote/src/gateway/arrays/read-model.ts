import { inputError } from '@damselfly/compute/errors.ts';
import {
  openDragonflyOutput,
  type OpenDragonflyOutput,
} from '@damselfly/compute/io/formats/dragonfly-output/open-dragonfly-output.ts';
import type { Hdf5Worker } from '@damselfly/compute/io/hdf5/hdf5-worker.ts';
import { openFileSource } from '@damselfly/compute/platform/node/file-source.ts';
import { startHdf5Worker } from '@damselfly/compute/platform/node/start-hdf5-worker.ts';
import { firstVolume, type CubicVolume } from '@damselfly/compute/volume/first-volume.ts';
import type { SourceFile } from './array-calls.ts';

/** A model in memory. */
export type Model = CubicVolume;

/** Reads outputs with one disposable HDF5 worker, and keeps the last model: it is often asked for again. */
export class OutputReader {
  #worker: Hdf5Worker | undefined;
  #last: (SourceFile & { readonly model: Model }) | undefined;

  /**
   * The model of an output, its first mode where there are several.
   *
   * @throws FileFormat or FileAccess; Input where it is no 3D model.
   */
  async model(source: SourceFile): Promise<Model> {
    const { path, version } = source;
    if (this.#last?.path !== path || this.#last.version !== version) {
      const model = await this.open(path, async (output) => {
        const volume = firstVolume(await output.intens(), output.shape);
        if (volume === undefined) {
          const found = `of shape ${output.shape.join(' x ')}`;
          throw inputError({ what: `${path}: the model`, expected: 'a volume', found });
        }
        return volume;
      });
      this.#last = { ...source, model };
    }
    return this.#last.model;
  }

  /** Opens an output for `read`, and closes it. */
  async open<Result>(
    path: string,
    read: (output: OpenDragonflyOutput) => Promise<Result>,
  ): Promise<Result> {
    if (this.#worker?.isAlive() !== true) {
      this.#worker = startHdf5Worker();
    }
    const worker = this.#worker;
    const output = await openDragonflyOutput(await openFileSource(path), {
      openHdf5: (source, options) => worker.open(source, options),
    });
    try {
      return await read(output);
    } finally {
      await output.close();
    }
  }
}
