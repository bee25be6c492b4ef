import { CLASS_LETTERS } from '@damselfly/compute/io/formats/dragonfly-classes/classes-text.ts';
import type { IDisposable } from '@lumino/disposable';
import { Signal, type ISignal } from '@lumino/signaling';
import type { FrameReader } from '../../frame/data/frame-reader.ts';
import type { LaidOutFrame, OpenedPhotons } from '../../frame/data/frames-request.ts';
import type { FrameInput } from '../../frame/model/frame-input.ts';
import { FrameModel } from '../../frame/model/frame-model.ts';
import type { FindInput } from '../../frame/model/photons-model.ts';
import type { ClassifyArgs, ClassifyStage } from '../classify-args.ts';
import type { FrameAnalyser } from '../data/frame-analyser.ts';
import { Analysis } from './analysis.ts';
import type { ClassLabels } from './class-labels.ts';
import { ClassPowderModel, type ClassFrames } from './class-powders.ts';
import { DetectorEnd } from './detector-end.ts';
import { GoodFrames } from './good-frames.ts';
import { LabelSource, type LabelSourceOptions } from './label-source.ts';
import { sharedArgs } from './shared-args.ts';

export interface ClassifyModelOptions extends LabelSourceOptions {
  readonly args: ClassifyArgs;
  readonly reader: FrameReader;
  readonly analyser: FrameAnalyser;
  readonly find: FindInput;
}

/** What a panel that classifies frames shows, and what can be asked of it. */
export class ClassifyModel implements IDisposable {
  readonly changed: ISignal<this, void>;
  /** The frames that are gone through, and the one that is shown. */
  readonly frames: FrameModel;
  readonly labelSource: LabelSource;
  readonly analysis: Analysis;
  readonly powders: ClassPowderModel;
  readonly #changed = new Signal<this, void>(this);
  readonly #reader: FrameReader;
  readonly #analyser: FrameAnalyser;
  readonly #end = new DetectorEnd();
  readonly #good = new GoodFrames();
  #args: ClassifyArgs;
  #input: FrameInput | undefined;
  #opened: FrameModel['opened'];
  /** Whose frames are chosen. */
  #embedding: Analysis['embedding'];
  /** Numbers of the frames that are chosen among the points. */
  #chosen: readonly number[] = [];
  #isDisposed = false;

  constructor({ args, reader, analyser, find, ...labels }: ClassifyModelOptions) {
    this.changed = this.#changed;
    this.#args = args;
    this.#reader = reader;
    this.#analyser = analyser;
    const findInput: FindInput = async (wanted) => {
      this.#input = await find(wanted);
      return this.#input;
    };
    this.frames = new FrameModel(reader, findInput, sharedArgs(args));
    const tell = (): void => {
      this.#tell();
    };
    this.labelSource = new LabelSource(labels, tell);
    this.analysis = new Analysis(
      analyser,
      () => ({
        args: this.#args,
        polar: this.labelSource.settings.polar,
        lastRadius: this.#end.of(this.frames),
        detector: this.frames.detector.used?.request,
        listing: this.frames.listing,
        frames: this.goodFrames,
        classes: this.labels?.codes ?? new Uint8Array(),
      }),
      () => {
        this.#onAnalysis();
      },
    );
    const findClasses = (): Promise<ClassFrames[]> => this.#classFrames();
    this.powders = new ClassPowderModel(reader, this.analysis.task, findClasses, tell);
    this.frames.changed.connect(this.#onFrames, this);
  }

  /** What opens the panel as it is now. */
  get args(): ClassifyArgs {
    return { ...this.#args, ...sharedArgs(this.frames.args) };
  }

  get stage(): ClassifyStage {
    return this.#args.stage ?? 'label';
  }

  /** Where the frames come from; undefined until it is known. */
  get input(): FrameInput | undefined {
    return this.#input;
  }

  /** The class of each frame; undefined until the photons are open. */
  get labels(): ClassLabels | undefined {
    return this.labelSource.found?.labels;
  }

  /** Numbers of all frames, but for those that are blacklisted where these are skipped. */
  get goodFrames(): Uint32Array {
    return this.#good.of(this.#opened, this.frames.args.skipBlacklisted ?? true);
  }

  get chosen(): readonly number[] {
    return this.#chosen;
  }

  get isDisposed(): boolean {
    return this.#isDisposed;
  }

  dispose(): void {
    if (!this.#isDisposed) {
      this.#isDisposed = true;
      this.labelSource.close();
      this.frames.dispose();
      this.#analyser.dispose();
      Signal.clearData(this);
    }
  }

  set(args: Partial<ClassifyArgs>): void {
    this.#args = { ...this.#args, ...args };
    this.#tell();
  }

  /** Goes through the frames of one class alone, or all. @param show a letter, or `none`. */
  showOnly(show: string | undefined): void {
    const args: ClassifyArgs = { ...this.#args };
    delete args.show;
    this.#args = show === undefined ? args : { ...args, show };
    this.#sort();
    this.#tell();
  }

  choose(frames: readonly number[]): void {
    this.#chosen = frames;
    this.#tell();
  }

  /** A frame, laid out. @throws what reading throws. */
  look(frame: number): Promise<LaidOutFrame> {
    return this.#reader.frame(frame);
  }

  /** Frames of classes that are gone through, ascending. */
  framesOf(codes: Iterable<number>): number[] {
    const wanted = new Set(codes);
    const all = this.labels?.codes;
    return [...this.goodFrames].filter((frame) => wanted.has(all?.[frame] ?? 0));
  }

  makePowders(): Promise<void> {
    return this.powders.make(this.#args.powder ?? 'mean');
  }

  /** Ends what goes on. */
  cancel(): void {
    this.#reader.cancelPowder();
    this.analysis.cancel();
  }

  /** The classes that have frames, when it is known which take part. */
  async #classFrames(): Promise<ClassFrames[]> {
    await this.frames.listing;
    const counts = this.labels?.counts ?? new Uint32Array();
    return [...counts.keys()]
      .filter((code) => code > 0 && counts[code] > 0)
      .map((code) => ({ code, frames: Uint32Array.from(this.framesOf([code])) }))
      .filter(({ frames }) => frames.length > 0);
  }

  #onAnalysis(): void {
    const { embedding } = this.analysis;
    if (this.#embedding !== embedding) {
      this.#embedding = embedding;
      this.#chosen = [];
    }
    this.#tell();
  }

  #onFrames(): void {
    const { opened } = this.frames;
    const before = this.#opened;
    this.#opened = opened;
    if (opened?.files !== before?.files) {
      this.#forget();
      if (opened !== undefined && this.#input !== undefined) {
        void this.#take(this.#input, opened);
      }
    } else if (opened !== before) {
      // The same photons, of which it is known now which take no part.
      this.#sort();
    }
    this.#tell();
  }

  #forget(): void {
    this.labelSource.close();
    this.#chosen = [];
    this.#end.forget();
    this.powders.forget();
    this.analysis.forget();
    this.analysis.task.clear();
  }

  async #take(input: FrameInput, opened: OpenedPhotons): Promise<void> {
    const { photons, locate } = input;
    const opening = this.#analyser.open(photons, locate);
    // What fails here fails again, and is told, where something is asked for.
    opening.catch(() => undefined);
    const labels = await this.labelSource.open(input, opened.frameCount);
    if (labels === undefined) {
      return;
    }
    labels.labelled.connect(this.#sort, this);
    labels.changed.connect(() => {
      this.powders.age();
      this.#tell();
    });
    this.#sort();
    this.#tell();
  }

  #sort(): void {
    const { show } = this.#args;
    const code = show === 'none' ? 0 : CLASS_LETTERS.indexOf(show ?? '') + 1;
    this.frames.setOrder({
      frames: show === undefined ? undefined : this.labels?.framesOf([code]),
    });
  }

  #tell(): void {
    if (!this.#isDisposed) {
      this.#changed.emit();
    }
  }
}
