import type { TrainingOptions } from '@damselfly/compute/classify/frame-classifier.ts';
import type {
  Embedding,
  EmbeddingOptions,
} from '@damselfly/compute/classify/spectral-embedding.ts';
import { workerHandle } from '@damselfly/compute/platform/browser/worker-handle.ts';
import { proxy, releaseProxy, wrap, type Remote } from 'comlink';
import type { LocateFile } from '../../../services/page-runs/coordinator/run-job.ts';
import type { PhotonsRequest } from '../../frame/data/frames-request.ts';
import type {
  ConvertedFacts,
  ConvertRequest,
  PolarPicture,
  Predictions,
  ReportEpoch,
  ReportPart,
  TrainedFacts,
} from './classify-request.ts';
import type { ClassifyCalls } from './classify-worker.ts';

/**
 * Converts, embeds and classifies frames for a panel, wherever; one at a time: what is asked for next ends what was
 * asked for before. Every method rejects with an Error whose message is for the user.
 */
export interface FrameAnalyser {
  open(photons: PhotonsRequest, locate: LocateFile): Promise<void>;
  convert(request: ConvertRequest, report: ReportPart): Promise<ConvertedFacts>;
  /** The first of the frames in polar coordinates. */
  polar(request: ConvertRequest): Promise<PolarPicture>;
  embed(options: EmbeddingOptions, report: ReportPart): Promise<Embedding>;
  /** @param classes of all frames: 0 for none, else 1 to 26. Cancelled, it resolves with what it has come to. */
  train(classes: Uint8Array, options: TrainingOptions, report: ReportEpoch): Promise<TrainedFacts>;
  predict(frames: Uint32Array, report: ReportPart): Promise<Predictions>;
  cancel(): void;
  dispose(): void;
}

/** Works in a web worker, which is started with it. */
export class WorkerFrameAnalyser implements FrameAnalyser {
  readonly #worker = workerHandle(new Worker(new URL('./classify-worker.ts', import.meta.url)));
  readonly #calls: Remote<ClassifyCalls> = wrap<ClassifyCalls>(this.#worker.endpoint);

  open(photons: PhotonsRequest, locate: LocateFile): Promise<void> {
    return this.#answered(this.#calls.open(photons, proxy(locate)));
  }

  convert(request: ConvertRequest, report: ReportPart): Promise<ConvertedFacts> {
    return this.#answered(this.#calls.convert(request, proxy(report)));
  }

  polar(request: ConvertRequest): Promise<PolarPicture> {
    return this.#answered(this.#calls.polar(request));
  }

  embed(options: EmbeddingOptions, report: ReportPart): Promise<Embedding> {
    return this.#answered(this.#calls.embed(options, proxy(report)));
  }

  train(classes: Uint8Array, options: TrainingOptions, report: ReportEpoch): Promise<TrainedFacts> {
    return this.#answered(this.#calls.train(classes, options, proxy(report)));
  }

  predict(frames: Uint32Array, report: ReportPart): Promise<Predictions> {
    return this.#answered(this.#calls.predict(frames, proxy(report)));
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
