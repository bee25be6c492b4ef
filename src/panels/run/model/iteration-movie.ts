import type { VolumeLevel } from '@damselfly/remote/http';
import type { TranslationBundle } from '@jupyterlab/translation';
import type { IDisposable } from '@lumino/disposable';
import { Signal, type ISignal } from '@lumino/signaling';
import type { SeriesPicture } from '../../../viewers/volume/export/series-picture.ts';
import type { ModelViewer } from '../run-viewers.ts';
import { iterationText } from './iteration-text.ts';
import { asError } from './as-error.ts';
import { chosenMovie, type MovieChoice } from './movie-choice.ts';
import type { RunModel } from './run-model.ts';
import { until } from './until.ts';
import { hasVolumeCome } from './has-volume-come.ts';

/** How many pictures of a movie there are; nothing of it while the panel is still opening. */
export interface MovieProgress {
  readonly done: number;
  readonly total: number | undefined;
  readonly level: VolumeLevel;
}

/** Records the iterations of a run: the panel shows one after the other, and then what it showed before. */
export class IterationMovie implements IDisposable {
  readonly #model: RunModel;
  readonly #trans: TranslationBundle;
  readonly #changed = new Signal<this, void>(this);
  #viewer: ModelViewer | undefined;
  #recording: AbortController | undefined;
  #progress: MovieProgress | undefined;

  constructor(model: RunModel, trans: TranslationBundle) {
    this.#model = model;
    this.#trans = trans;
  }

  get changed(): ISignal<this, void> {
    return this.#changed;
  }

  /** What the model is drawn in; undefined before it is there. */
  set viewer(viewer: ModelViewer | undefined) {
    this.#viewer = viewer;
    this.#changed.emit();
  }

  /** Of what is recorded now; undefined when nothing is. */
  get progress(): MovieProgress | undefined {
    return this.#progress;
  }

  get isDisposed(): boolean {
    return this.#model.isDisposed;
  }

  /**
   * Waits until the model is to be seen, then records.
   *
   * @returns `video/mp4` or `video/webm`.
   * @throws Error where there is nothing to record; what bringing and recording throw; AbortError when it is
   * cancelled, or another iteration is chosen meanwhile.
   */
  async record(choice: MovieChoice): Promise<Blob> {
    if (this.#recording !== undefined) {
      throw new Error(this.#trans.__('A movie of this run is being recorded: wait, or cancel it.'));
    }
    const recording = new AbortController();
    this.#recording = recording;
    this.#tell({ done: 0, total: undefined, level: 'full' });
    try {
      const viewer = await this.#ready(choice, recording.signal);
      return await this.#record(viewer, choice, recording.signal);
    } finally {
      this.#recording = undefined;
      this.#tell(undefined);
    }
  }

  /** Ends the recording, if there is one. @param reason what `record` throws; AbortError unless told. */
  cancel(reason?: Error): void {
    this.#recording?.abort(reason);
  }

  dispose(): void {
    this.cancel();
    Signal.clearData(this);
  }

  /** Resolves with the viewer, once it is known what there is to record. */
  #ready(choice: MovieChoice, signal: AbortSignal): Promise<ModelViewer> {
    const model = this.#model;
    return until([this.#changed, model.changed, model.volume.changed], signal, () => {
      const error = model.error ?? model.volume.error;
      if (error !== undefined) {
        throw asError(error);
      }
      if (model.detail !== undefined) {
        this.#check(choice);
      }
      return model.detail && this.#viewer;
    });
  }

  #check(choice: MovieChoice): void {
    const { kind, outputs } = this.#model;
    if (kind === 'planes') {
      throw new Error(this.#trans.__('A run of classes has no model that a movie could show.'));
    }
    if (chosenMovie(choice, outputs).iterations.length === 0) {
      throw new Error(this.#trans.__('No iteration of this run is in that range: choose another.'));
    }
  }

  async #record(viewer: ModelViewer, choice: MovieChoice, signal: AbortSignal): Promise<Blob> {
    const { iterations, framesPerSecond, level } = chosenMovie(choice, this.#model.outputs);
    const total = iterations.length;
    const { iteration: before } = this.#model.view;
    let last: typeof before = before;
    const report = (done: number): void => {
      this.#tell({ done, total, level });
    };
    report(0);
    try {
      return await viewer.exports.series(
        (index) => {
          last = iterations[index];
          return this.#picture(last, level, signal);
        },
        { frames: total, framesPerSecond, hasOverlay: choice.overlay, report, signal },
      );
    } finally {
      // Where the user has gone elsewhere, that is shown.
      if (!this.isDisposed && this.#model.view.iteration === last) {
        this.#model.setView({ iteration: before });
      }
    }
  }

  /** Shows an iteration; resolves when its volume has come. */
  async #picture(
    iteration: number,
    level: VolumeLevel,
    signal: AbortSignal,
  ): Promise<SeriesPicture> {
    const { volume } = this.#model;
    this.#model.setView({ iteration });
    await until([volume.changed, this.#model.changed, this.#model.viewChanged], signal, () =>
      hasVolumeCome(this.#model, iteration, level),
    );
    const name = iterationText(iteration, this.#trans);
    const isPreview = volume.current?.header.level === 'preview';
    return {
      caption: isPreview ? this.#trans.__('%1 · preview', name) : name,
      isOf: ({ values }) => values === volume.current?.values,
    };
  }

  #tell(progress: MovieProgress | undefined): void {
    this.#progress = progress;
    this.#changed.emit();
  }
}
