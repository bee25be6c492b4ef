import { convertedBytes } from '@damselfly/compute/classify/converted-frames.ts';
import {
  DEFAULT_TRAINING,
  type TrainingEpoch,
  type TrainingOptions,
} from '@damselfly/compute/classify/frame-classifier.ts';
import {
  convertedWidth,
  type ConversionOptions,
} from '@damselfly/compute/classify/frame-conversion.ts';
import { DEFAULT_POLAR, type PolarParameters } from '@damselfly/compute/classify/polar-bins.ts';
import {
  DEFAULT_AXES,
  defaultNeighbours,
  MOST_NEIGHBOURS,
  type Embedding,
} from '@damselfly/compute/classify/spectral-embedding.ts';
import type { DetectorRequest } from '../../frame/data/frames-request.ts';
import type { ClassifyArgs, FrameRange } from '../classify-args.ts';
import type {
  ConvertedFacts,
  PolarPicture,
  Predictions,
  TrainedFacts,
} from '../data/classify-request.ts';
import type { FrameAnalyser } from '../data/frame-analyser.ts';
import { Task } from './task.ts';

/** More frames are not converted unless asked for: their neighbours take 8 s of a processor, and the time grows with the square. */
export const MOST_FRAMES = 5000;

/** What an analysis is about; asked for whenever it is needed. */
export interface AnalysisInput {
  readonly args: ClassifyArgs;
  /** As a config.ini has it; Dragonfly's own where missing. */
  readonly polar: PolarParameters | undefined;
  /** Where the detector ends, pixels; undefined where that is not known. */
  readonly lastRadius: number | undefined;
  readonly detector: DetectorRequest | undefined;
  /** Resolves when it is known which frames are gone through; undefined where that is so. */
  readonly listing: Promise<void> | undefined;
  /** Numbers of the frames that are gone through, ascending. */
  readonly frames: Uint32Array;
  /** Of all frames. */
  readonly classes: Uint8Array;
}

/** The frames that are to be converted. Of a million they are not gathered anew with each look. */
interface Selection {
  readonly frames: Uint32Array;
  readonly range: FrameRange | undefined;
  readonly every: number;
  readonly wanted: Uint32Array;
}

/** Converts frames, embeds them and teaches a network: what each came to, and what goes on. */
export class Analysis {
  readonly task: Task;
  readonly #analyser: FrameAnalyser;
  readonly #input: () => AnalysisInput;
  readonly #changed: () => void;
  #converted: ConvertedFacts | undefined;
  /** By which they were converted. */
  #detector: DetectorRequest | undefined;
  #embedding: Embedding | undefined;
  #epochs: readonly TrainingEpoch[] = [];
  #trained: TrainedFacts | undefined;
  #predictions: Predictions | undefined;
  #selected: Selection | undefined;

  constructor(analyser: FrameAnalyser, input: () => AnalysisInput, changed: () => void) {
    this.#analyser = analyser;
    this.#input = input;
    this.#changed = changed;
    this.task = new Task(changed);
  }

  /** What was converted last. */
  get converted(): ConvertedFacts | undefined {
    return this.#converted;
  }

  get embedding(): Embedding | undefined {
    return this.#embedding;
  }

  /** Of the training that goes on, or has ended. */
  get epochs(): readonly TrainingEpoch[] {
    return this.#epochs;
  }

  get trained(): TrainedFacts | undefined {
    return this.#trained;
  }

  get predictions(): Predictions | undefined {
    return this.#predictions;
  }

  /** How frames are to be converted. */
  get options(): ConversionOptions {
    const { args, polar = DEFAULT_POLAR } = this.#input();
    const { ownRadius: mostRadius } = this;
    return {
      kind: 'correlation',
      normalises: true,
      ...polar,
      ...(mostRadius !== undefined && { mostRadius }),
      ...args.conversion,
    };
  }

  /** Where the detector ends, pixels, if rings end there because nobody says where, and Dragonfly's would go beyond. */
  get ownRadius(): number | undefined {
    const { args, polar, lastRadius = Infinity } = this.#input();
    const { leastRadius = DEFAULT_POLAR.leastRadius, mostRadius } = args.conversion ?? {};
    const isOwn = polar === undefined && mostRadius === undefined;
    return isOwn && lastRadius > leastRadius && lastRadius < DEFAULT_POLAR.mostRadius
      ? lastRadius
      : undefined;
  }

  get training(): TrainingOptions {
    return { ...DEFAULT_TRAINING, ...this.#input().args.training };
  }

  /** Whether the conversion, or the detector, was changed since frames were converted. */
  get isOfEarlierSettings(): boolean {
    const { converted } = this;
    const asked = [this.options, this.#input().detector];
    return (
      converted !== undefined &&
      JSON.stringify([converted.options, this.#detector]) !== JSON.stringify(asked)
    );
  }

  /** Of the frames that are gone through, every so many is converted. */
  get every(): number {
    return this.#selection().every;
  }

  /** Numbers of the frames that are to be converted. */
  get wanted(): Uint32Array {
    return this.#selection().wanted;
  }

  /** What the wanted frames take in memory once they are converted, bytes. */
  get bytes(): number {
    return convertedBytes(this.wanted.length, convertedWidth(this.options));
  }

  /** Neighbours of each frame that an embedding is to take. */
  get neighbours(): number {
    return this.#input().args.neighbours ?? this.usualNeighbours;
  }

  /** As many as it takes unless told. */
  get usualNeighbours(): number {
    return Math.min(defaultNeighbours(this.#converted?.frames.length ?? 0), this.mostNeighbours);
  }

  /** As many as there can be. */
  get mostNeighbours(): number {
    return Math.max(1, Math.min(MOST_NEIGHBOURS, (this.#converted?.frames.length ?? 0) - 1));
  }

  /** A frame in the polar coordinates of now. @throws what reading it throws; Input without a detector. */
  polar(frame: number): Promise<PolarPicture> {
    const { detector } = this.#input();
    const { options } = this;
    return this.#analyser.polar({ detector, frames: Uint32Array.of(frame), options });
  }

  async convert(): Promise<void> {
    const { detector, listing } = this.#input();
    const { options } = this;
    this.forget();
    const converted = await this.task.run('convert', async (report, isWanted) => {
      await listing;
      // Only now: frames may have turned out to be blacklisted.
      const { wanted: frames } = this;
      return isWanted() ? this.#analyser.convert({ detector, frames, options }, report) : undefined;
    });
    if (converted) {
      this.#converted = converted;
      this.#detector = detector;
      this.#changed();
    }
  }

  async embed(): Promise<void> {
    const { neighbours } = this;
    const embedding = await this.task.run('embed', (report) =>
      this.#analyser.embed({ neighbours, axes: DEFAULT_AXES }, report),
    );
    if (embedding) {
      this.#embedding = embedding;
      this.#changed();
    }
  }

  /** What the network has learnt so far stays when it is cancelled. */
  async train(): Promise<void> {
    const { classes } = this.#input();
    const { training } = this;
    this.#epochs = [];
    this.#trained = undefined;
    this.#predictions = undefined;
    const trained = await this.task.run('train', (report) =>
      this.#analyser.train(classes.slice(), training, (epoch) => {
        this.#epochs = [...this.#epochs, epoch];
        report(this.#epochs.length / training.epochs);
      }),
    );
    // Cancelled before its first epoch, it has learnt nothing.
    if (trained !== undefined && trained.epochs.length > 0) {
      this.#trained = trained;
      this.#epochs = trained.epochs;
      this.#changed();
    }
  }

  /** Finds the class of each frame that is gone through and has none. */
  async predict(): Promise<void> {
    const { classes, frames } = this.#input();
    const others = frames.filter((frame) => classes[frame] === 0);
    const predictions = await this.task.run('predict', (report) =>
      this.#analyser.predict(others, report),
    );
    if (predictions) {
      this.#predictions = predictions;
      this.#changed();
    }
  }

  /** Ends what goes on. */
  cancel(): void {
    this.#analyser.cancel();
    const { state } = this.task;
    if (!(state.state === 'running' && state.name === 'train')) {
      this.task.clear();
    }
  }

  /** Forgets what was found: of other photons, or of another conversion. */
  forget(): void {
    this.#converted = undefined;
    this.#embedding = undefined;
    this.#epochs = [];
    this.#trained = undefined;
    this.#predictions = undefined;
  }

  #selection(): Selection {
    const { args, frames } = this.#input();
    const { range } = args;
    if (this.#selected?.frames !== frames || this.#selected.range !== range) {
      const { first = 0, last = Infinity } = range ?? {};
      const inRange = frames.filter((frame) => frame >= first && frame <= last);
      const every = range?.every ?? Math.ceil(inRange.length / MOST_FRAMES);
      const wanted = inRange.filter((_, i) => i % every === 0);
      this.#selected = { frames, range, every, wanted };
    }
    return this.#selected;
  }
}
