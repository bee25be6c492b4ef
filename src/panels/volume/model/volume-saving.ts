import type { VolumeReader } from '../data/volume-reader.ts';
import type { SupportVolume } from '../data/support-mask.ts';
import type { OpenedVolume } from '../data/volume-request.ts';
import { reportOf, type TellActivity } from './activity.ts';

/** What is saved of a volume. */
export interface SavedVolume {
  readonly mode: number;
  readonly space: OpenedVolume['space'];
  /** CXI takes it with it. */
  readonly support: SupportVolume | undefined;
}

/** Makes files and movies of a volume, and tells how far that is. */
export class VolumeSaving {
  readonly #reader: VolumeReader;
  readonly #tell: TellActivity;
  #recording = new AbortController();

  constructor(reader: VolumeReader, tell: TellActivity) {
    this.#reader = reader;
    this.#tell = tell;
  }

  /** The values as a file. @throws what reading throws. */
  async file(format: 'mrc' | 'cxi', { mode, space, support }: SavedVolume): Promise<Blob> {
    const report = reportOf('save', this.#tell);
    try {
      return await (format === 'mrc'
        ? this.#reader.mrc(mode, report)
        : this.#reader.cxi(mode, space, support, report));
    } finally {
      this.#tell(undefined);
    }
  }

  /** Ends a recording when the user wants it. @throws what `record` throws. */
  async movie(
    record: (report: (part: number) => void, signal: AbortSignal) => Promise<Blob>,
  ): Promise<Blob> {
    this.#recording = new AbortController();
    try {
      return await record(reportOf('movie', this.#tell), this.#recording.signal);
    } finally {
      this.#tell(undefined);
    }
  }

  /** Ends the recording of a movie. */
  cancel(): void {
    this.#recording.abort();
  }
}
