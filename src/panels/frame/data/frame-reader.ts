import { workerHandle } from '@damselfly/compute/platform/browser/worker-handle.ts';
import { proxy, releaseProxy, wrap, type Remote } from 'comlink';
import type { LocateFile } from '../../../services/page-runs/coordinator/run-job.ts';
import type { VoxelFrame } from '@damselfly/compute/matching/voxel-frames.ts';
import type { FrameLayout } from '../../../viewers/frame/frame-layout.ts';
import type { FrameCalls, SentFrame } from './frames-worker.ts';
import type {
  DetectorRequest,
  LaidOutFrame,
  ModelRequest,
  OpenedPhotons,
  OrientationsRequest,
  PhotonsRequest,
  PowderReport,
  PowderRequest,
  ReadBlacklist,
  VoxelRequest,
} from './frames-request.ts';

/** Frames for a panel, however they are read. */
export interface FrameReader {
  open(request: PhotonsRequest, locate: LocateFile): Promise<OpenedPhotons>;
  /** May be asked while the photons are opened, and then waits for them. */
  useDetector(request: DetectorRequest | undefined): Promise<void>;
  blacklist(path: string): Promise<ReadBlacklist>;
  /** Checks what opening has left for later. Rejects where the photons should not have been opened. */
  verify(): Promise<void>;
  frame(number: number): Promise<LaidOutFrame>;
  powder(request: PowderRequest, report: PowderReport): Promise<LaidOutFrame>;
  cancelPowder(): void;
  /** How frames lie in the models that are used next. @returns whether the rotations are known. */
  useOrientations(request: OrientationsRequest): Promise<boolean>;
  useModel(model: ModelRequest): Promise<void>;
  /** What the model that is used predicts of a frame; undefined where the frame is none of its. */
  slice(frame: number): Promise<LaidOutFrame | undefined>;
  /** The frames that a voxel is made of, those that add most first. */
  framesAt(request: VoxelRequest, report: PowderReport): Promise<readonly VoxelFrame[]>;
  cancelSearch(): void;
  dispose(): void;
}

/** Reads frames in a web worker. Every method rejects with an Error whose message is for the user. */
export class WorkerFrameReader implements FrameReader {
  readonly #worker = workerHandle(new Worker(new URL('./frames-worker.ts', import.meta.url)));
  readonly #calls: Remote<FrameCalls> = wrap<FrameCalls>(this.#worker.endpoint);
  /** By their number. */
  readonly #layouts = new Map<number, FrameLayout>();

  open(request: PhotonsRequest, locate: LocateFile): Promise<OpenedPhotons> {
    return this.#answered(this.#calls.open(request, proxy(locate)));
  }

  useDetector(request: DetectorRequest | undefined): Promise<void> {
    return this.#answered(this.#calls.useDetector(request));
  }

  blacklist(path: string): Promise<ReadBlacklist> {
    return this.#answered(this.#calls.blacklist(path));
  }

  verify(): Promise<void> {
    return this.#answered(this.#calls.verify());
  }

  async frame(number: number): Promise<LaidOutFrame> {
    return this.#laidOut(await this.#answered(this.#calls.frame(number)));
  }

  async powder(request: PowderRequest, report: PowderReport): Promise<LaidOutFrame> {
    return this.#laidOut(await this.#answered(this.#calls.powder(request, proxy(report))));
  }

  cancelPowder(): void {
    void this.#calls.cancelPowder();
  }

  useOrientations(request: OrientationsRequest): Promise<boolean> {
    return this.#answered(this.#calls.useOrientations(request));
  }

  useModel(model: ModelRequest): Promise<void> {
    return this.#answered(this.#calls.useModel(model));
  }

  async slice(frame: number): Promise<LaidOutFrame | undefined> {
    const slice = await this.#answered(this.#calls.slice(frame));
    return slice && this.#laidOut(slice);
  }

  framesAt(request: VoxelRequest, report: PowderReport): Promise<readonly VoxelFrame[]> {
    return this.#answered(this.#calls.framesAt(request, proxy(report)));
  }

  cancelSearch(): void {
    void this.#calls.cancelSearch();
  }

  dispose(): void {
    this.#calls[releaseProxy]();
    void this.#worker.terminate();
  }

  #laidOut({ number, layout: sent, firstNumber, ...frame }: SentFrame): LaidOutFrame {
    for (const known of this.#layouts.keys()) {
      if (known < firstNumber) {
        this.#layouts.delete(known);
      }
    }
    const layout = sent ?? this.#layouts.get(number);
    if (!layout) {
      throw new Error('The frame came without its layout.');
    }
    this.#layouts.set(number, layout);
    return { ...frame, layout };
  }

  /** A worker that has broken down answers no more. */
  #answered<Result>(answer: Promise<Result>): Promise<Result> {
    return Promise.race([answer, this.#worker.failed]);
  }
}
