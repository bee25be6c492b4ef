import type {
  IterationQuality,
  ModelKind,
  RunAction,
  RunDetail,
  RunSummary,
} from '@damselfly/remote/http';
import type { IDisposable } from '@lumino/disposable';
import { Signal, type ISignal } from '@lumino/signaling';
import type { Connection, RunSource } from '../../../services/runs/run-source.ts';
import { AskedAction } from './asked-action.ts';
import type { CompanionLoader } from './companion-loader.ts';
import type { IterationLoader } from './iteration-loader.ts';
import { shownMode } from './mode-count.ts';
import type { OrientationLoader } from './orientation-loader.ts';
import { outputsOf } from './outputs.ts';
import { FrameSelection } from './frame-selection.ts';
import { PointedFrame } from './pointed-frame.ts';
import { RunFrames, type OpenedFrames } from './run-frames.ts';
import { RunLoaders } from './run-loaders.ts';
import { RunNews, type KnownOfRun } from './run-news.ts';
import { shownIteration, shownUnlisted } from './shown-iteration.ts';
import type { RunViewState } from './view-state.ts';
import type { VolumeLoader } from './volume-loader.ts';
import { VoxelSearch } from './voxel-search.ts';

export interface RunModelOptions {
  readonly source: RunSource;
  readonly id: string;
  readonly view: RunViewState;
  /** Opens the frames that the run reads. */
  readonly openFrames: () => Promise<OpenedFrames>;
}

/** What a run panel shows: the run as its source tells it, and what the user has chosen. */
export class RunModel implements IDisposable {
  readonly source: RunSource;
  readonly id: string;
  /** Which frame the user points at. */
  readonly pointed = new PointedFrame();
  /** Which frames the user has chosen. */
  readonly selection = new FrameSelection();
  readonly frames: RunFrames;
  /** Which frames a voxel is made of. */
  readonly voxel: VoxelSearch;
  readonly volume: VolumeLoader;
  /** What is shown together with it. */
  readonly companions: CompanionLoader;
  readonly orientations: OrientationLoader;
  readonly quality: IterationLoader<IterationQuality>;
  readonly #loaders: RunLoaders;
  readonly #news: RunNews;
  readonly #asked: AskedAction;
  readonly #changed = new Signal<this, void>(this);
  readonly #viewChanged = new Signal<this, void>(this);
  #view: RunViewState;
  #isVisible = false;
  #isDisposed = false;

  constructor({ source, id, view, openFrames }: RunModelOptions) {
    this.frames = new RunFrames(openFrames);
    this.voxel = new VoxelSearch(this.frames);
    this.source = source;
    this.id = id;
    this.#view = view;
    this.#loaders = new RunLoaders(source, id);
    this.volume = this.#loaders.volume;
    this.companions = this.#loaders.companions;
    this.orientations = this.#loaders.orientations;
    this.quality = this.#loaders.quality;
    this.#asked = new AskedAction(source, id, () => {
      this.#changed.emit();
    });
    this.#news = new RunNews(source, id, {
      areSeen: () => this.#isVisible,
      haveCome: (iteration) =>
        this.orientations.isSettled(iteration) || !this.#latestOutputs.includes(iteration),
    });
    this.#news.changed.connect(this.#onNews, this);
    this.#news.begunAnew.connect(this.#onBegunAnew, this);
    this.orientations.settled.connect(this.#onSettled, this);
    source.connectionChanged.connect(this.#onConnection, this);
    this.#news.hear();
  }

  /** Anything about the run; volumes and orientations tell their changes themselves. */
  get changed(): ISignal<this, void> {
    return this.#changed;
  }

  get viewChanged(): ISignal<this, void> {
    return this.#viewChanged;
  }

  get summary(): RunSummary | undefined {
    return this.#news.told.summary;
  }

  /** Whether it was there while this was open, and is gone. */
  get isDeleted(): boolean {
    return this.#news.isDeleted;
  }

  /** When the summary was heard: milliseconds, `Date.now`. */
  get heardAt(): number {
    return this.#news.told.heardAt;
  }

  get detail(): RunDetail | undefined {
    return this.#news.told.detail;
  }

  /** As it was heard last: a new iteration is told a moment later, with all that is shown of it. */
  get latestSummary(): RunSummary | undefined {
    return this.#news.latest.summary;
  }

  /** Why nothing, or nothing newer, is known of the run. */
  get error(): unknown {
    return this.#news.error;
  }

  get connection(): Connection {
    return this.source.connection;
  }

  /** What has been asked of the run and is not yet to be seen. */
  get asked(): RunAction | undefined {
    return this.#asked.action;
  }

  get outputs(): readonly number[] {
    return outputsOf(this.summary, this.detail);
  }

  /** Whether iterations were finished of which no output is there. */
  get lacksOutputs(): boolean {
    return this.detail !== undefined && this.detail.iteration > 0 && this.outputs.length === 0;
  }

  /** The iteration that is to be seen; `undefined` before the first output. */
  get shown(): number | undefined {
    return this.#shownOf(this.#news.told);
  }

  /** The iteration whose model is on the screen: another has been shown before, or is told later. 0 where none is. */
  get seen(): number {
    return this.volume.current?.header.iteration ?? this.shown ?? 0;
  }

  /** Which of several volumes is to be seen. */
  get mode(): number {
    return shownMode(this.#view.mode, this.detail?.facts);
  }

  /** What its models are; `volumes` until it is known. */
  get kind(): ModelKind {
    return this.detail?.facts.kind ?? this.volume.current?.header.kind ?? 'volumes';
  }

  get view(): RunViewState {
    return this.#view;
  }

  get isDisposed(): boolean {
    return this.#isDisposed;
  }

  setView(view: Partial<RunViewState>): void {
    const { shown, mode } = this;
    this.#view = { ...this.#view, ...view };
    if (this.shown !== shown || this.mode !== mode) {
      // The frames that are listed are those of the former model.
      this.voxel.cancel();
    }
    this.#bring();
    this.#viewChanged.emit();
  }

  /** A hidden panel loads nothing. */
  setVisible(isVisible: boolean): void {
    this.#isVisible = isVisible;
    if (!isVisible) {
      this.#loaders.hide();
    }
    this.#bring();
  }

  /** @throws what the source answers. */
  control(action: RunAction): Promise<void> {
    return this.#asked.ask(action, this.summary?.state ?? '');
  }

  /** Tries again what has failed. */
  retry(): void {
    this.#news.retry();
    this.#loaders.retry();
    this.#bring();
  }

  dispose(): void {
    if (!this.#isDisposed) {
      this.#isDisposed = true;
      this.source.connectionChanged.disconnect(this.#onConnection, this);
      this.#news.dispose();
      this.#loaders.dispose();
      this.frames.dispose();
      Signal.clearData(this);
    }
  }

  #onConnection(_: RunSource, { state }: Connection): void {
    if (state === 'live') {
      this.#news.hear();
      this.retry();
    }
    this.#changed.emit();
  }

  #onNews(): void {
    const { summary } = this;
    if (summary !== undefined) {
      this.#asked.see(summary.state);
    }
    this.#bring();
    this.#changed.emit();
  }

  #onSettled(): void {
    this.#news.consider();
  }

  #onBegunAnew(): void {
    this.#loaders.forget();
    this.frames.forget();
    this.voxel.cancel();
    this.selection.choose(undefined);
  }

  #shownOf({ summary, detail }: KnownOfRun): number | undefined {
    const { iteration } = this.#view;
    const isListed = detail !== undefined || this.error !== undefined;
    return isListed
      ? shownIteration(iteration, outputsOf(summary, detail))
      : shownUnlisted(iteration, summary?.iteration ?? 0);
  }

  /** Also that of an iteration that is not told yet. */
  get #latestOutputs(): readonly number[] {
    const { summary, detail } = this.#news.latest;
    return outputsOf(summary, detail);
  }

  /** Also what is of an iteration that is not told yet. */
  #bring(): void {
    const { latest, isGone } = this.#news;
    const { detail } = latest;
    const shown = this.#shownOf(latest);
    if (this.#isVisible && shown !== undefined && !isGone) {
      const mode = shownMode(this.#view.mode, detail?.facts);
      const outputs = this.#latestOutputs;
      this.#loaders.bring({ view: this.#view, shown, mode, outputs, detail });
    }
  }
}
