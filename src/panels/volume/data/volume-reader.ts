import type { WantedVolume } from '@damselfly/compute/io/format.ts';
import { workerHandle } from '@damselfly/compute/platform/browser/worker-handle.ts';
import { proxy, releaseProxy, wrap, type Remote } from 'comlink';
import type { LocateFile } from '../../../services/page-runs/coordinator/run-job.ts';
import type { VolumeFileCalls } from './volume-file-worker.ts';
import type { SupportVolume } from './support-mask.ts';
import type { OpenedFile, OpenedVolume, ReadReport, ReadVolume } from './volume-request.ts';

/** Volumes for a panel, however they are read. */
export interface VolumeReader {
  /** @param wanted of an HDF5 file: which of its volumes; by default the likeliest. */
  open(path: string, locate: LocateFile, wanted?: WantedVolume): Promise<OpenedFile>;
  volume(mode: number, scale: ReadVolume['scale'], report: ReadReport): Promise<ReadVolume>;
  mrc(mode: number, report: ReadReport): Promise<Blob>;
  cxi(
    mode: number,
    space: OpenedVolume['space'],
    support: SupportVolume | undefined,
    report: ReadReport,
  ): Promise<Blob>;
  /** Ends what is being read: it rejects. */
  cancel(): void;
  dispose(): void;
}

/** Reads volumes in a web worker. Every method rejects with an Error whose message is for the user. */
export class WorkerVolumeReader implements VolumeReader {
  readonly #worker = workerHandle(new Worker(new URL('./volume-file-worker.ts', import.meta.url)));
  readonly #calls: Remote<VolumeFileCalls> = wrap<VolumeFileCalls>(this.#worker.endpoint);

  open(path: string, locate: LocateFile, wanted?: WantedVolume): Promise<OpenedFile> {
    return this.#answered<OpenedFile>(this.#calls.open(path, wanted, proxy(locate)));
  }

  volume(mode: number, scale: ReadVolume['scale'], report: ReadReport): Promise<ReadVolume> {
    return this.#answered(this.#calls.volume(mode, scale, proxy(report)));
  }

  mrc(mode: number, report: ReadReport): Promise<Blob> {
    return this.#answered(this.#calls.mrc(mode, proxy(report)));
  }

  cxi(
    mode: number,
    space: OpenedVolume['space'],
    support: SupportVolume | undefined,
    report: ReadReport,
  ): Promise<Blob> {
    return this.#answered(this.#calls.cxi(mode, space, support, proxy(report)));
  }

  cancel(): void {
    void this.#calls.cancel();
  }

  dispose(): void {
    this.#calls[releaseProxy]();
    void this.#worker.terminate();
  }

  /** A worker that has broken down answers no more. */
  #answered<Result>(answer: Promise<Result>): Promise<Result> {
    return Promise.race([answer, this.#worker.failed]);
  }
}
