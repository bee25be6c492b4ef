import { CLASS_LETTERS } from '@damselfly/compute/io/formats/dragonfly-classes/classes-text.ts';
import type { ClassifierSettings } from '@damselfly/compute/io/formats/dragonfly-config/classifier-settings.ts';
import type { IDisposable } from '@lumino/disposable';
import { Signal, type ISignal } from '@lumino/signaling';
import type { FrameReader } from '../../frame/data/frame-reader.ts';
import type { LaidOutFrame, OpenedPhotons } from '../../frame/data/frames-request.ts';
import type { FrameCompanions, FrameInput } from '../../frame/model/frame-input.ts';
import { FrameModel } from '../../frame/model/frame-model.ts';
import type { FindInput } from '../../frame/model/photons-model.ts';
import type { FrameLayout } from '../../../viewers/frame/frame-layout.ts';
import type { ClassifyArgs, ClassifyStage } from '../classify-args.ts';
import type { FrameAnalyser } from '../data/frame-analyser.ts';
import type { LabelKeeper } from '../data/kept-labels.ts';
import { Analysis } from './analysis.ts';
import type { ClassLabels } from './class-labels.ts';
import { ClassPowderModel, type ClassFrames } from './class-powders.ts';
import { GoodFrames } from './good-frames.ts';
import { lastRadius } from './last-radius.ts';
import { LabelSaver } from './label-saver.ts';
import { sharedArgs } from './shared-args.ts';
import { findLabels, type FindClasses, type FoundLabels } from './found-labels.ts';

export interface ClassifyModelOptions {
  readonly args: ClassifyArgs;
  readonly reader: FrameReader;
  readonly analyser: FrameAnalyser;
  readonly find: FindInput;
  readonly keeper: LabelKeeper;
  /** By what labels of photons are kept. */
  readonly labelName: (input: Pick<FrameInput, 'photons' | 'locate'>) => Promise<string>;
  readonly findClasses: FindClasses;
  /** What a config.ini says of classifying. */
  readonly readSettings: (config: string) => Promise<ClassifierSettings>;
}

/** What a panel that classifies frames shows, and what can be asked of it. */
export class ClassifyModel implements IDisposable {
  readonly changed: ISignal<this, void>;
  /** The frames that are gone through, and the one that is shown. */
  readonly frames: FrameModel;
  readonly analysis: Analysis;
  readonly powders: ClassPowderModel;
  readonly #changed = new Signal<this, void>(this);
  readonly #reader: FrameReader;
  readonly #analyser: FrameAnalyser;
  readonly #keeper: LabelKeeper;
  readonly #saver: LabelSaver;
  readonly #beside: Pick<ClassifyModelOptions, 'labelName' | 'findClasses' | 'readSettings'>;
  #settings: ClassifierSettings = {};
  #args: ClassifyArgs;
  /** Where the detector ends by which frames were laid out last. */
  #end: { readonly layout: FrameLayout; readonly radius: number | undefined } | undefined;
  #input: FrameInput | undefined;
  #opened: FrameModel['opened'];
  readonly #good = new GoodFrames();
  #found: FoundLabels | undefined;
  #classesFile: string | undefined;
  /** Whose frames are chosen. */
  #embedding: Analysis['embedding'];
  /** Numbers of the frames that are chosen among the points. */
  #chosen: readonly number[] = [];
  #isDisposed = false;

  constructor({ args, reader, analyser, find, keeper, ...beside }: ClassifyModelOptions) {
    this.changed = this.#changed;
    this.#args = args;
    this.#reader = reader;
    this.#analyser = analyser;
    this.#keeper = keeper;
    this.#beside = beside;
    const findInput: FindInput = async (wanted) => {
      this.#input = await find(wanted);
      return this.#input;
    };
    this.frames = new FrameModel(reader, findInput, sharedArgs(args));
    const tell = (): void => {
      this.#tell();
    };
    this.#saver = new LabelSaver(keeper, tell);
    this.analysis = new Analysis(
      analyser,
      () => ({
        args: this.#args,
        polar: this.#settings.polar,
        lastRadius: this.#lastRadius(),
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
    return this.#found?.labels;
  }

  /** Where the labels come from, and what is to be known of them. */
  get found(): FoundLabels | undefined {
    return this.#found;
  }

  /** Where classes are saved: where they were read from, or would be. */
  get classesFile(): string | undefined {
    return this.#classesFile;
  }

  /** Why labels are not kept. */
  get keepProblem(): string | undefined {
    return this.#saver.problem;
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
      this.#saver.close();
      this.labels?.dispose();
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

  /** Gives frames a class, or takes it from them. */
  label(frames: ArrayLike<number>, code: number): void {
    this.labels?.label(frames, code);
    this.#sort();
  }

  /** Gives the frame that is shown a class, or takes it from it, and goes on. */
  labelShown(code: number): void {
    const { frame, order } = this.frames;
    const next = order.after(frame, 1);
    this.label([frame], code);
    if (code > 0) {
      this.frames.show(next);
    }
  }

  /** Gives the frames that are chosen among the points a class, or takes it from them. */
  labelChosen(code: number): void {
    this.label(this.#chosen, code);
  }

  /** Takes the last step of labelling back, and shows what it was about. */
  undo(): void {
    const frames = this.labels?.undo();
    this.#sort();
    if (frames?.length === 1) {
      this.frames.show(frames[0]);
    }
  }

  /** Shows the next frame without a class; from the first one on behind the last. */
  showUnlabelled(): void {
    const { codes } = this.labels ?? {};
    const isOpen = (frame: number): boolean => codes?.[frame] === 0;
    const { goodFrames } = this;
    const next =
      goodFrames.find((frame) => frame > this.frames.frame && isOpen(frame)) ??
      goodFrames.find(isOpen);
    if (next === undefined) {
      return;
    }
    if (this.#args.show !== undefined && this.#args.show !== 'none') {
      this.showOnly(undefined);
    }
    this.frames.show(next);
  }

  /** Asks no more what becomes of the classes of the file beside the photons. @param isTaken as labels. */
  settleFile(isTaken: boolean): void {
    const codes = this.#found?.fileCodes;
    if (this.#found !== undefined && codes !== undefined) {
      const { labels, origin, otherCounts } = this.#found;
      this.#found = { labels, origin, otherCounts };
      if (isTaken) {
        this.takeLabels(codes);
      }
      this.#tell();
    }
  }

  /** Takes other labels, as one step that can be taken back. */
  takeLabels(codes: Uint8Array): void {
    this.labels?.labelEach([...codes.keys()], codes);
    this.#sort();
  }

  /**
   * Takes the classes that the network has found as labels of the frames that have none.
   *
   * @param least confidence, 0 to 1.
   */
  applyPredictions(least: number): void {
    const { labels } = this;
    const { predictions } = this.analysis;
    if (labels === undefined || predictions === undefined) {
      return;
    }
    const { frames, codes, confidences } = predictions;
    const taken = [...frames.keys()].filter(
      (i) => confidences[i] >= least && labels.codes[frames[i]] === 0,
    );
    labels.labelEach(
      taken.map((i) => frames[i]),
      taken.map((i) => codes[i]),
    );
    this.#sort();
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

  /** Of one detector: where each file has its own, rings cannot end with all of them. */
  #lastRadius(): number | undefined {
    const { detector, shown } = this.frames;
    if (detector.used === undefined || detector.used.request.isList) {
      return undefined;
    }
    if (shown?.kind === 'frame' && shown.picture.layout !== this.#end?.layout) {
      const { layout } = shown.picture;
      this.#end = { layout, radius: lastRadius(layout) };
    }
    return this.#end?.radius;
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
    this.#saver.close();
    this.labels?.dispose();
    this.#found = undefined;
    this.#classesFile = undefined;
    this.#chosen = [];
    this.#end = undefined;
    this.powders.forget();
    this.analysis.forget();
    this.analysis.task.clear();
  }

  async #take(input: FrameInput, opened: OpenedPhotons): Promise<void> {
    const { photons, locate } = input;
    const opening = this.#analyser.open(photons, locate);
    // What fails here fails again, and is told, where something is asked for.
    opening.catch(() => undefined);
    const { labelName, findClasses, readSettings } = this.#beside;
    const name = await labelName(input);
    // What the panel of frames says of a detector that is not found is enough.
    const { config } = await input.companions.catch((): FrameCompanions => ({}));
    // One that cannot be read says nothing.
    const settings: ClassifierSettings =
      config === undefined ? {} : await readSettings(config).catch(() => ({}));
    const file = await findClasses(photons, opened.frameCount, settings.classes);
    const found = await findLabels(name, opened.frameCount, this.#keeper, file);
    if (this.#opened?.files !== opened.files || this.#isDisposed) {
      return;
    }
    this.#settings = settings;
    this.#found = found;
    this.#classesFile = file.path;
    this.#saver.watch(name, found.labels);
    found.labels.changed.connect(() => {
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
