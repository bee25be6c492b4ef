import { Signal, type ISignal } from '@lumino/signaling';
import { errorText } from '../../../services/error-text.ts';
import { Attempts } from '../../attempts.ts';

/** The frames that the user has chosen, wherever: in a plot, the raster, a class or a voxel. */
export class FrameSelection {
  readonly #changed = new Signal<this, void>(this);
  readonly #attempts = new Attempts();
  #frames: readonly number[] | undefined;
  #modes: readonly number[] = [];
  #problem: string | undefined;

  get changed(): ISignal<this, void> {
    return this.#changed;
  }

  /** Ascending; undefined where nothing is chosen. */
  get frames(): readonly number[] | undefined {
    return this.#frames;
  }

  /** The modes or classes that the chosen frames are all those of; none where others were chosen. */
  get modes(): readonly number[] {
    return this.#modes;
  }

  /** Why what was to be chosen last is not; what was chosen before stays. */
  get problem(): string | undefined {
    return this.#problem;
  }

  /** Takes the place of what is being found, too. */
  choose(frames: Iterable<number> | undefined): void {
    this.#attempts.begin();
    this.#take(frames, []);
  }

  /** Adds a frame to the chosen ones, or takes it away. */
  toggle(frame: number): void {
    const frames = this.#frames ?? [];
    const others = frames.filter((other) => other !== frame);
    const isNone = others.length === 0 && frames.length === 1;
    this.choose(isNone ? undefined : others.length < frames.length ? others : [...frames, frame]);
  }

  /** Chooses what takes a while to find. @param modes of which it will be all frames. */
  async bring(find: () => Promise<Iterable<number>>, modes: readonly number[] = []): Promise<void> {
    const isWanted = this.#attempts.begin();
    try {
      const frames = await find();
      if (isWanted()) {
        this.#take(frames, modes);
      }
    } catch (error) {
      if (isWanted()) {
        this.#problem = errorText(error);
        this.#changed.emit();
      }
    }
  }

  #take(frames: Iterable<number> | undefined, modes: readonly number[]): void {
    this.#problem = undefined;
    this.#modes = modes;
    this.#frames = frames && [...frames].sort((a, b) => a - b);
    this.#changed.emit();
  }
}
