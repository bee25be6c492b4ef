import { errorText } from '../../../services/error-text.ts';
import type { LocateFile } from '../../../services/page-runs/coordinator/run-job.ts';
import type { VolumeData } from '../../../viewers/volume-data.ts';
import type { VolumeReader } from '../data/volume-reader.ts';
import {
  isContents,
  type FileContents,
  type OpenedVolume,
  type ReadVolume,
} from '../data/volume-request.ts';
import { reportOf, type TellActivity } from './activity.ts';
import { voxelIn } from './voxel-in.ts';

export interface ShownFileContext {
  readonly locate: LocateFile;
  /** As what its volume is read. */
  readonly how: () => {
    readonly mode: number;
    readonly scale: ReadVolume['scale'];
    readonly space: VolumeData['space'];
  };
  /** The file holds a volume, which is read next. */
  readonly opened: () => void;
  /** No volume is open any more. */
  readonly forgotten: () => void;
  /** The volume is there. */
  readonly read: () => void;
  readonly tell: TellActivity;
}

interface ShownData {
  readonly data: VolumeData;
  /** Voxels of it whose values are no numbers. */
  readonly notMeasured: number;
}

/** The file that a volume panel shows, and the volume that is read of it. */
export class ShownFile {
  readonly #reader: VolumeReader;
  readonly #context: ShownFileContext;
  #opened: OpenedVolume | undefined;
  /** Of the file that is open. */
  #openedPath: string | undefined;
  #contents: FileContents | undefined;
  #shown: ShownData | undefined;
  #problem: string | undefined;
  #isCancelled = false;
  #wish = 0;

  constructor(reader: VolumeReader, context: ShownFileContext) {
    this.#reader = reader;
    this.#context = context;
  }

  get opened(): OpenedVolume | undefined {
    return this.#opened;
  }

  /** What the file holds, where it is no volume. */
  get contents(): FileContents | undefined {
    return this.#contents;
  }

  get data(): VolumeData | undefined {
    return this.#shown?.data;
  }

  /** Voxels of the shown volume whose values are no numbers. */
  get notMeasured(): number {
    return this.#shown?.notMeasured ?? 0;
  }

  /** Why there is nothing to see. */
  get problem(): string | undefined {
    return this.#problem;
  }

  /** Whether the user has ended the reading of what was to be seen. */
  get isCancelled(): boolean {
    return this.#isCancelled;
  }

  /** @param dataset of an HDF5 file: which of its volumes; by default the likeliest. */
  async open(path: string, dataset: string | undefined): Promise<void> {
    const { locate, opened: tellOpened, tell } = this.#context;
    const wish = this.#begin();
    this.#shown = undefined;
    tell({ kind: 'read', part: 0 });
    try {
      const wanted = dataset === undefined ? 'likeliest' : { dataset };
      const opened = await this.#reader.open(path, locate, wanted);
      if (wish === this.#wish) {
        if (isContents(opened)) {
          this.#contents = opened;
          this.#forget();
          tell(undefined);
          return;
        }
        this.#opened = opened;
        this.#openedPath = path;
        tellOpened();
        await this.bring();
      }
    } catch (error) {
      // Of the same file another dataset can still be chosen.
      if (wish === this.#wish && path !== this.#openedPath) {
        this.#forget();
      }
      this.#fail(wish, error);
    }
  }

  /** Reads the volume as it is wanted now. */
  async bring(): Promise<void> {
    const { how, read: tellRead, tell } = this.#context;
    const wish = this.#begin();
    try {
      const { mode, scale } = how();
      const read = await this.#reader.volume(mode, scale, reportOf('read', tell));
      if (wish === this.#wish) {
        const { notMeasured = 0, ...volume } = read;
        const { space } = how();
        const voxel = voxelIn(space, this.#opened);
        this.#shown = { data: { ...volume, space, voxel }, notMeasured };
        tellRead();
        tell(undefined);
      }
    } catch (error) {
      this.#fail(wish, error);
    }
  }

  #begin(): number {
    this.#problem = undefined;
    this.#contents = undefined;
    this.#isCancelled = false;
    return ++this.#wish;
  }

  #forget(): void {
    this.#opened = undefined;
    this.#openedPath = undefined;
    this.#context.forgotten();
  }

  #fail(wish: number, error: unknown): void {
    if (wish === this.#wish) {
      this.#isCancelled = error instanceof Error && error.name === 'AbortError';
      this.#problem = this.#isCancelled ? undefined : errorText(error);
      this.#context.tell(undefined);
    }
  }
}
