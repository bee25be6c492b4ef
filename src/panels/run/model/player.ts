import type { IDisposable } from '@lumino/disposable';
import { Signal, type ISignal } from '@lumino/signaling';
import type { RunModel } from './run-model.ts';
import { neighbour } from './shown-iteration.ts';

/** Time for which each iteration is seen at least, milliseconds. */
const STEP_MS = 500;

/**
 * Plays the iterations one after the other, each when the one before has come; from the first one when
 * the latest is shown. At the end the run is followed again.
 */
export class Player implements IDisposable {
  readonly #model: RunModel;
  readonly #changed = new Signal<this, void>(this);
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(model: RunModel) {
    this.#model = model;
  }

  get changed(): ISignal<this, void> {
    return this.#changed;
  }

  get isPlaying(): boolean {
    return this.#timer !== undefined;
  }

  get isDisposed(): boolean {
    return this.#model.isDisposed;
  }

  toggle(): void {
    if (this.isPlaying) {
      this.stop();
    } else {
      this.#start();
    }
  }

  stop(): void {
    if (this.isPlaying) {
      clearInterval(this.#timer);
      this.#timer = undefined;
      this.#changed.emit();
    }
  }

  dispose(): void {
    clearInterval(this.#timer);
    Signal.clearData(this);
  }

  #start(): void {
    const { outputs, shown } = this.#model;
    if (outputs.length > 1) {
      this.#model.setView({ iteration: shown === outputs.at(-1) ? outputs[0] : (shown ?? 0) });
      this.#timer = setInterval(() => {
        this.#step();
      }, STEP_MS);
      this.#changed.emit();
    }
  }

  #step(): void {
    const { shown, outputs, volume } = this.#model;
    if (shown === undefined || shown === outputs.at(-1)) {
      this.stop();
      this.#model.setView({ iteration: 'latest' });
    } else if (volume.current?.header.iteration === shown || volume.error !== undefined) {
      this.#model.setView({ iteration: neighbour(shown, 1, outputs) });
    }
  }
}
