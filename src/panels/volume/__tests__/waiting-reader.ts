import type { WantedVolume } from '@damselfly/compute/io/format.ts';
import { volumeFixture } from '../../../viewers/__tests__/volume-fixture.ts';
import type {
  FileContents,
  OpenedFile,
  OpenedVolume,
  ReadReport,
  ReadVolume,
} from '../data/volume-request.ts';
import type { VolumeReader } from '../data/volume-reader.ts';
import { VolumeModel } from '../model/volume-model.ts';

const density: OpenedVolume = { shape: [2, 2, 2], modes: 2, dtype: 'float32', space: 'real' };

/** What a file of photons holds. */
export const PHOTONS: FileContents = { kind: 'contents', holds: 'photons', datasets: [] };

/** Answers when the test wants it. */
export class WaitingReader implements VolumeReader {
  readonly asked: string[] = [];
  answer: (() => void)[] = [];
  #end: (reason: Error) => void = () => undefined;
  isCancelled = false;
  /** Of every volume. */
  notMeasured = 0;

  open(path: string, _: unknown, wanted?: WantedVolume): Promise<OpenedFile> {
    const which = typeof wanted === 'object' ? wanted.dataset : wanted;
    this.asked.push(which === 'likeliest' ? path : `${path} ${which}`);
    if (path.endsWith('photons.h5')) {
      return Promise.resolve(PHOTONS);
    }
    return path.endsWith('.txt')
      ? Promise.reject(new Error('no volume'))
      : Promise.resolve(density);
  }

  volume(mode: number, scale: ReadVolume['scale'], report: ReadReport): Promise<ReadVolume> {
    this.asked.push(`${mode} ${scale}`);
    report(0.5);
    return new Promise((resolve, reject) => {
      this.#end = reject;
      this.answer.push(() => {
        const { notMeasured } = this;
        const volume = volumeFixture([mode, 1, 2, 3, 4, 5, 6, 7], scale);
        resolve({ ...volume, ...(notMeasured > 0 && { notMeasured }) });
      });
    });
  }

  mrc(): Promise<Blob> {
    return Promise.resolve(new Blob());
  }

  cxi(): Promise<Blob> {
    return Promise.resolve(new Blob());
  }

  cancel(): void {
    this.isCancelled = true;
    this.#end(new DOMException('Cancelled.', 'AbortError'));
  }

  dispose(): void {
    this.answer = [];
  }
}

/** Resolves when what was answered has come. */
export const settle = () => new Promise((resolve) => setTimeout(resolve));

export interface Opened {
  readonly model: VolumeModel;
  readonly reader: WaitingReader;
  /** Of what is shown together with it. */
  readonly others: readonly WaitingReader[];
}

/** A model that opens a file by such a reader. */
export function modelOf(path: string): Opened {
  const reader = new WaitingReader();
  const others: WaitingReader[] = [];
  let isFirst = true;
  const createReader = (): WaitingReader => {
    if (isFirst) {
      isFirst = false;
      return reader;
    }
    const other = new WaitingReader();
    others.push(other);
    return other;
  };
  const locate = () => Promise.resolve({ kind: 'refused' as const, reason: 'unused' });
  return { model: new VolumeModel(createReader, locate, { path }), reader, others };
}
