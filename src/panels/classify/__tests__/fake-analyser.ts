import type {
  TrainingEpoch,
  TrainingOptions,
} from '@damselfly/compute/classify/frame-classifier.ts';
import type {
  Embedding,
  EmbeddingOptions,
} from '@damselfly/compute/classify/spectral-embedding.ts';
import type {
  ConvertedFacts,
  ConvertRequest,
  PolarPicture,
  Predictions,
  ReportEpoch,
  ReportPart,
  TrainedFacts,
} from '../data/classify-request.ts';
import type { FrameAnalyser } from '../data/frame-analyser.ts';

const EPOCH: TrainingEpoch = {
  loss: 0.4,
  validationLoss: 0.5,
  accuracy: 0.9,
  validationAccuracy: 0.75,
};

/** Finds what the test expects, at once; conversions wait until they are let go, if `holds`. */
export class FakeAnalyser implements FrameAnalyser {
  readonly opened: string[] = [];
  readonly converted: ConvertRequest[] = [];
  readonly embedded: EmbeddingOptions[] = [];
  readonly taught: { readonly classes: Uint8Array; readonly options: TrainingOptions }[] = [];
  readonly asked: Uint32Array[] = [];
  /** Why a network cannot be taught. */
  refusal: string | undefined;
  cancelled = 0;
  isDisposed = false;

  open({ path }: { readonly path: string }): Promise<void> {
    this.opened.push(path);
    return Promise.resolve();
  }

  convert(request: ConvertRequest, report: ReportPart): Promise<ConvertedFacts> {
    this.converted.push(request);
    report(0.5);
    const [first, ...others] = request.frames;
    return Promise.resolve({
      frames: Uint32Array.from(others),
      blank: [first],
      width: 9,
      options: request.options,
    });
  }

  polar({ frames }: ConvertRequest): Promise<PolarPicture> {
    return Promise.resolve({
      frame: frames[0],
      rings: 2,
      directions: 3,
      values: new Float32Array(6),
      pixelCounts: new Uint32Array(6).fill(1),
    });
  }

  /** Two pieces, along a line. */
  embed(options: EmbeddingOptions): Promise<Embedding> {
    this.embedded.push(options);
    const { frames } = this.converted[this.converted.length - 1];
    const embedded = Uint32Array.from(frames.slice(1));
    return Promise.resolve({
      frames: embedded,
      axes: Array.from({ length: 4 }, () => Float64Array.from(embedded, (_, i) => i)),
      eigenvalues: [0.1, 0.2, 0.3, 0.4],
      neighbours: options.neighbours ?? 2,
      pieces: 2,
      residual: 1e-9,
    });
  }

  async train(
    classes: Uint8Array,
    options: TrainingOptions,
    report: ReportEpoch,
  ): Promise<TrainedFacts> {
    this.taught.push({ classes, options });
    if (this.refusal !== undefined) {
      throw new Error(this.refusal);
    }
    await report(EPOCH);
    return {
      codes: [1, 2],
      epochs: [EPOCH, EPOCH],
      best: 1,
      confusion: Uint32Array.of(3, 1, 0, 4),
      trainingCount: 20,
      validationCount: 8,
      isCancelled: false,
    };
  }

  /** All of class b, the more surely the later. */
  predict(frames: Uint32Array): Promise<Predictions> {
    this.asked.push(frames);
    return Promise.resolve({
      frames,
      codes: new Uint8Array(frames.length).fill(2),
      confidences: Float32Array.from(frames, (_, i) => 0.5 + i / 40),
      blank: 0,
    });
  }

  cancel(): void {
    this.cancelled += 1;
  }

  dispose(): void {
    this.isDisposed = true;
  }
}
