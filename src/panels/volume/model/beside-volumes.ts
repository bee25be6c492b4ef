import type { IDisposable } from '@lumino/disposable';
import { inputError } from '@damselfly/compute/errors.ts';
import { datasetsText } from '@damselfly/compute/io/hdf5/dataset-text.ts';
import { unsignedVolume } from '@damselfly/compute/volume/signed-volume.ts';
import { Signal, type ISignal } from '@lumino/signaling';
import { errorText } from '../../../services/error-text.ts';
import type { LocateFile } from '../../../services/page-runs/coordinator/run-job.ts';
import type { VolumeData } from '../../../viewers/volume-data.ts';
import {
  isContents,
  type OpenedFile,
  type OpenedVolume,
  type ReadVolume,
} from '../data/volume-request.ts';
import type { VolumeReader } from '../data/volume-reader.ts';
import { voxelIn } from './voxel-in.ts';

/** Which volumes are wanted beside the one of a panel. */
export interface BesideWish {
  readonly path: string;
  /** Of an HDF5 file; by default the likeliest, or what is called a mask. */
  readonly dataset?: string | undefined;
  /** Modes of the file: of none there are no volumes. */
  readonly modes: readonly number[];
  readonly scale: ReadVolume['scale'];
  readonly space: VolumeData['space'];
  /** Whether what counts is how large values are, negative ones less than 0. */
  readonly isMask?: boolean;
}

/** Volumes of a file that are read to be shown together with a panel's own, by a reader that ends with them. */
export class BesideVolumes implements IDisposable {
  readonly #createReader: () => VolumeReader;
  readonly #locate: LocateFile;
  readonly #changed = new Signal<this, void>(this);
  #wanted = '';
  #reader: VolumeReader | undefined;
  #volumes: readonly VolumeData[] = [];
  #problem: string | undefined;
  #isReading = false;
  #isDisposed = false;

  constructor(createReader: () => VolumeReader, locate: LocateFile) {
    this.#createReader = createReader;
    this.#locate = locate;
  }

  get changed(): ISignal<this, void> {
    return this.#changed;
  }

  /** The wanted ones when all of them are there, before that none; the same list until it changes. */
  get volumes(): readonly VolumeData[] {
    return this.#volumes;
  }

  /** Why there are none. */
  get problem(): string | undefined {
    return this.#problem;
  }

  /** Whether they are on their way. */
  get isReading(): boolean {
    return this.#isReading;
  }

  get isDisposed(): boolean {
    return this.#isDisposed;
  }

  show(wish: BesideWish | undefined): void {
    const wanted = JSON.stringify(wish ?? '');
    if (wanted !== this.#wanted && !this.#isDisposed) {
      this.#wanted = wanted;
      this.#reader?.dispose();
      this.#reader = undefined;
      const isRead = wish !== undefined && wish.modes.length > 0;
      this.#tell([], undefined, isRead);
      if (isRead) {
        void this.#read(wish, wanted);
      }
    }
  }

  dispose(): void {
    if (!this.#isDisposed) {
      this.#isDisposed = true;
      this.#reader?.dispose();
      Signal.clearData(this);
    }
  }

  async #read(
    { path, dataset, modes, scale, space, isMask }: BesideWish,
    wanted: string,
  ): Promise<void> {
    const reader = this.#createReader();
    this.#reader = reader;
    const likeliest = isMask === true ? 'mask' : 'likeliest';
    const which = dataset === undefined ? likeliest : { dataset };
    try {
      const opened = volumeIn(path, await reader.open(path, this.#locate, which));
      const volumes: VolumeData[] = [];
      for (const mode of modes) {
        const read = await reader.volume(mode, scale, () => undefined);
        const volume = { ...read, space, voxel: voxelIn(space, opened) };
        volumes.push(isMask === true ? { ...volume, ...unsignedVolume(volume) } : volume);
      }
      if (wanted === this.#wanted) {
        this.#tell(volumes, undefined);
      }
    } catch (error) {
      if (wanted === this.#wanted) {
        this.#tell([], errorText(error));
      }
    } finally {
      if (reader === this.#reader) {
        this.#reader = undefined;
        reader.dispose();
      }
    }
  }

  #tell(volumes: readonly VolumeData[], problem: string | undefined, isReading = false): void {
    const areNone = this.#volumes.length === 0 && volumes.length === 0;
    const isSame = areNone && problem === this.#problem && isReading === this.#isReading;
    if (!isSame && !this.#isDisposed) {
      this.#volumes = areNone ? this.#volumes : volumes;
      this.#problem = problem;
      this.#isReading = isReading;
      this.#changed.emit();
    }
  }
}

/** @throws Input where the file is another one. */
function volumeIn(path: string, opened: OpenedFile): OpenedVolume {
  if (!isContents(opened)) {
    return opened;
  }
  const { holds, datasets } = opened;
  const found = {
    photons: 'one of photons',
    detector: 'a detector',
    other: `one with ${datasetsText(datasets)}`,
  }[holds];
  throw inputError({ what: path, expected: 'a volume file', found });
}
