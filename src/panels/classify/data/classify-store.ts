import { CLASS_LETTERS } from '@damselfly/compute/io/formats/dragonfly-classes/classes-text.ts';
import {
  ConvertedCollection,
  type ConvertedFrames,
} from '@damselfly/compute/classify/converted-frames.ts';
import {
  trainClassifier,
  type FrameClassifier,
  type TrainingOptions,
} from '@damselfly/compute/classify/frame-classifier.ts';
import {
  spectralEmbedding,
  type Embedding,
  type EmbeddingOptions,
} from '@damselfly/compute/classify/spectral-embedding.ts';
import { inputError } from '@damselfly/compute/errors.ts';
import type { LoadContext } from '@damselfly/compute/io/emc-input/load-context.ts';
import { DetectorConversions } from './detector-conversions.ts';
import { FrameStore, type DetectorOf } from '../../frame/data/frame-store.ts';
import type { DetectorRequest, PhotonsRequest } from '../../frame/data/frames-request.ts';
import { Attempts } from '../../attempts.ts';
import type {
  ConvertedFacts,
  ConvertRequest,
  PolarPicture,
  Predictions,
  ReportEpoch,
  ReportPart,
  TrainedFacts,
} from './classify-request.ts';

const NO_DETECTOR: DetectorOf = () => undefined;

/** Frames as what they are compared by, where they lie near each other, and a network that was taught their classes. */
export class ClassifyStore {
  readonly #frames: FrameStore;
  readonly #openings = new Attempts();
  /** Whether no other photons are opened since. */
  #isOpen = this.#openings.begin();
  #detector: DetectorRequest | undefined;
  #detectorOf: DetectorOf = NO_DETECTOR;
  /** Ends when the detector that was asked for last is there: the frames take one at a time. */
  #lastDetector: Promise<unknown> = Promise.resolve();
  /** As frames are looked at, and as they were converted: each by the detectors of its own. */
  #shown: DetectorConversions | undefined;
  #conversions: DetectorConversions | undefined;
  #converted: ConvertedFrames | undefined;
  #classifier: FrameClassifier | undefined;
  #task = new AbortController();

  constructor(context: LoadContext) {
    this.#frames = new FrameStore(context);
  }

  /** Takes photons; what was found of others is forgotten. @throws what opening them throws. */
  async open(photons: PhotonsRequest): Promise<void> {
    this.cancel();
    this.#isOpen = this.#openings.begin();
    this.#detector = undefined;
    this.#detectorOf = NO_DETECTOR;
    this.#shown = undefined;
    this.#conversions = undefined;
    this.#converted = undefined;
    this.#classifier = undefined;
    await this.#frames.open(photons);
  }

  /**
   * Converts frames; what was converted before is forgotten.
   *
   * @throws what reading throws; Input without a detector; AbortError where it was cancelled.
   */
  async convert(
    { detector, frames, options }: ConvertRequest,
    report: ReportPart,
  ): Promise<ConvertedFacts> {
    const signal = this.#begin();
    const conversions = new DetectorConversions(await this.#detectorsOf(detector), options);
    signal.throwIfAborted();
    this.#conversions = conversions;
    this.#classifier = undefined;
    this.#converted = undefined;
    const first = frames.at(0);
    if (first === undefined) {
      throw inputError({ what: 'A conversion', expected: 'at least one frame', found: 'none' });
    }
    const { width } = conversions.of(first);
    const collection = new ConvertedCollection(frames.length, width);
    await this.#visit(
      frames,
      (frame, values) => {
        collection.add(frame, values);
      },
      report,
      signal,
    );
    const converted = collection.result();
    this.#converted = converted;
    const { blank } = converted;
    return { frames: converted.frames.slice(), blank, width, options };
  }

  /** A frame in the polar coordinates of these options. @throws as `convert`. */
  async polar({ detector, frames, options }: ConvertRequest): Promise<PolarPicture> {
    const detectorOf = await this.#detectorsOf(detector);
    let shown = this.#shown;
    if (
      shown?.detectorOf !== detectorOf ||
      JSON.stringify(options) !== JSON.stringify(shown.options)
    ) {
      shown = new DetectorConversions(detectorOf, options);
      this.#shown = shown;
    }
    const [frame] = frames;
    const { bins } = shown.of(frame);
    let values = new Float32Array();
    const visit = (_: number, valueAt: (pixel: number) => number): void => {
      values = Float32Array.from(bins.means(valueAt));
    };
    await this.#frames.visit([frame], visit, () => undefined, new AbortController().signal);
    const { rings, directions, pixelCounts } = bins;
    return { frame, rings, directions, values, pixelCounts };
  }

  /** Where the converted frames lie. @throws Input where too few were converted. */
  async embed(options: EmbeddingOptions, report: ReportPart): Promise<Embedding> {
    return spectralEmbedding(this.#known(), options, { signal: this.#begin(), report });
  }

  /**
   * Teaches a network the classes of the converted frames that have one.
   *
   * @param classes of all frames: 0 for none, else 1 to 26.
   * @throws Input where they are too few.
   */
  async train(
    classes: Uint8Array,
    options: TrainingOptions,
    report: ReportEpoch,
  ): Promise<TrainedFacts> {
    const converted = this.#known();
    const own = Uint8Array.from(converted.frames, (frame) => classes[frame]);
    const signal = this.#begin();
    this.#classifier = undefined;
    const { classifier, ...facts } = await trainClassifier(
      converted,
      own,
      CLASS_LETTERS,
      options,
      report,
      { signal },
    );
    // What is begun meanwhile, and not what is cancelled, makes it nobody's; without an epoch it has learnt nothing.
    if (this.#task.signal === signal && facts.epochs.length > 0) {
      this.#classifier = classifier;
    }
    return { ...facts, codes: classifier.codes };
  }

  /** Classes of frames by the network, converted or not, by the detectors of the conversion. @throws Input where none was taught; as `convert`. */
  async predict(frames: Uint32Array, report: ReportPart): Promise<Predictions> {
    const classifier = this.#classifier;
    const { width } = this.#known();
    if (classifier === undefined) {
      throw inputError({
        what: 'A prediction',
        expected: 'a network that was taught',
        found: 'none',
      });
    }
    const signal = this.#begin();
    const numbers: number[] = [];
    const codes: number[] = [];
    const confidences: number[] = [];
    const row = new Float32Array(width);
    const one = { frames: new Uint32Array(1), width, values: row, blank: [] };
    let blank = 0;
    const take = (frame: number, values: Float64Array | undefined): void => {
      if (values === undefined) {
        blank += 1;
        return;
      }
      row.set(values);
      const { place, confidence } = classifier.classify(one, 0);
      numbers.push(frame);
      codes.push(classifier.codes[place]);
      confidences.push(confidence);
    };
    await this.#visit(frames, take, report, signal);
    return {
      frames: Uint32Array.from(numbers),
      codes: Uint8Array.from(codes),
      confidences: Float32Array.from(confidences),
      blank,
    };
  }

  /** Ends what is being computed. */
  cancel(): void {
    this.#task.abort();
  }

  #begin(): AbortSignal {
    this.cancel();
    this.#task = new AbortController();
    return this.#task.signal;
  }

  #known(): ConvertedFrames {
    if (this.#converted === undefined) {
      throw inputError({
        what: 'Converted frames',
        expected: 'some: convert frames first',
        found: 'none',
      });
    }
    return this.#converted;
  }

  /** Detectors of frames, whichever are used meanwhile. @throws AbortError where other photons are opened. */
  #detectorsOf(detector: DetectorRequest | undefined): Promise<DetectorOf> {
    const isOpen = this.#isOpen;
    const asked = this.#lastDetector.then(async () => {
      const isOther = JSON.stringify(detector) !== JSON.stringify(this.#detector);
      if (isOther && isOpen()) {
        await this.#frames.useDetector(detector);
      }
      if (!isOpen()) {
        throw new DOMException('Other photons are opened.', 'AbortError');
      }
      if (isOther) {
        this.#detector = detector;
        this.#detectorOf = this.#frames.detectorOf;
      }
      return this.#detectorOf;
    });
    this.#lastDetector = asked.catch(() => undefined);
    return asked;
  }

  /** @param take the converted frame; undefined for a blank one. */
  async #visit(
    frames: Uint32Array,
    take: (frame: number, values: Float64Array | undefined) => void,
    report: ReportPart,
    signal: AbortSignal,
  ): Promise<void> {
    await this.#frames.visit(
      [...frames],
      (frame, valueAt) => {
        const conversion = this.#conversions?.of(frame);
        take(frame, conversion?.of(conversion.polar(valueAt)));
      },
      (done) => {
        report(done / frames.length);
      },
      signal,
    );
  }
}
