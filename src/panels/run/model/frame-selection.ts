import { Signal, type ISignal } from '@lumino/signaling';

/** The frames that the user has chosen, wherever: in a plot, the raster, a class or a voxel. */
export class FrameSelection {
  readonly #changed = new Signal<this, void>(this);
  #frames: readonly number[] | undefined;

  get changed(): ISignal<this, void> {
    return this.#changed;
  }

  /** Ascending; undefined where nothing is chosen. */
  get frames(): readonly number[] | undefined {
    return this.#frames;
  }

  choose(frames: Iterable<number> | undefined): void {
    this.#frames = frames && [...frames].sort((a, b) => a - b);
    this.#changed.emit();
  }
}
