import { errorText } from '../../../services/error-text.ts';
import type { FrameMatch } from './run-match.ts';
import { LatestWins } from '../../latest-wins.ts';

/** Finds what the model predicts of a frame. */
export type FindMatch = (frame: number) => Promise<FrameMatch | undefined>;

/** The slice that stands beside the frame, of the frame that was asked for last. */
export class Comparison {
  readonly #changed: () => void;
  readonly #asking = new LatestWins<number>((frame) => this.#ask(frame));
  #find: FindMatch | undefined;
  #match: FrameMatch | undefined;
  #problem: string | undefined;
  #isBusy = false;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Whether there is a model to compare frames with. */
  get canCompare(): boolean {
    return this.#find !== undefined;
  }

  /** What was found last; stays while another is looked for. */
  get match(): FrameMatch | undefined {
    return this.#match;
  }

  get isBusy(): boolean {
    return this.#isBusy;
  }

  get problem(): string | undefined {
    return this.#problem;
  }

  /** Other photons are shown. @param find missing where they are of no run. */
  reset(find: FindMatch | undefined): void {
    this.#asking.clear();
    this.#find = find;
    this.#match = undefined;
    this.#problem = undefined;
  }

  ask(frame: number): void {
    if (this.#find) {
      this.#isBusy = true;
      this.#asking.ask(frame);
    }
  }

  async #ask(frame: number): Promise<void> {
    const find = this.#find;
    try {
      const match = await find?.(frame);
      if (find === this.#find) {
        this.#match = match;
        this.#problem = undefined;
      }
    } catch (error) {
      if (find === this.#find) {
        // The slice of another frame would stand beside this one.
        this.#match = undefined;
        this.#problem = errorText(error);
      }
    }
    this.#isBusy = false;
    this.#changed();
  }
}
