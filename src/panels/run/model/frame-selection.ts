import { Signal, type ISignal } from '@lumino/signaling';
import { errorText } from '../../../services/error-text.ts';
import { Attempts } from '../../frame/attempts.ts';

/** The frames that the user has chosen, wherever: in a plot, the raster, a class or a voxel. */
export class FrameSelection {
  readonly #changed = new Signal<this, void>(this);
  readonly #attempts = new Attempts();
  #frames: readonly number[] | undefined;
  #problem: string | undefined;

  get changed(): ISignal<this, void> {
    return this.#changed;
  }

  /** Ascending; undefined where nothing is chosen. */
  get frames(): readonly number[] | undefined {
    return this.#frames;
  }

  /** Why what was to be chosen last is not; what was chosen before stays. */
  get problem(): string | undefined {
    return this.#problem;
  }

  /** Takes the place of what is being found, too. */
  choose(frames: Iterable<number> | undefined): void {
    this.#attempts.begin();
    this.#problem = undefined;
    this.#frames = frames && [...frames].sort((a, b) => a - b);
    this.#changed.emit();
  }

  /** Chooses what takes a while to find. */
  async bring(find: () => Promise<Iterable<number>>): Promise<void> {
    const isWanted = this.#attempts.begin();
    try {
      const frames = await find();
      if (isWanted()) {
        this.choose(frames);
      }
    } catch (error) {
      if (isWanted()) {
        this.#problem = errorText(error);
        this.#changed.emit();
      }
    }
  }
}
