import { Attempts } from '../../attempts.ts';
import type { FrameReader } from '../data/frame-reader.ts';
import type { LaidOutFrame, PowderKind } from '../data/frames-request.ts';

/** A powder that is there. */
export interface Powder {
  readonly kind: PowderKind;
  /** How many frames it is made of. */
  readonly frameCount: number;
  readonly picture: LaidOutFrame;
}

/** A powder that is being made, or why there is none. */
export type PowderState =
  | { readonly state: 'none' }
  | { readonly state: 'making'; readonly done: number; readonly all: number }
  | { readonly state: 'failed'; readonly reason: string };

/** Makes one powder at a time. */
export class PowderModel {
  readonly #reader: FrameReader;
  readonly #changed: () => void;
  #state: PowderState = { state: 'none' };
  readonly #attempts = new Attempts();

  constructor(reader: FrameReader, changed: () => void) {
    this.#reader = reader;
    this.#changed = changed;
  }

  get state(): PowderState {
    return this.#state;
  }

  /**
   * @param count how many frames there are, as far as it is known yet.
   * @param findFrames their numbers, ascending.
   * @returns undefined where it was cancelled or has failed.
   */
  async make(
    kind: PowderKind,
    count: number,
    findFrames: () => Promise<Uint32Array>,
  ): Promise<Powder | undefined> {
    const isWanted = this.#attempts.begin();
    this.#set({ state: 'making', done: 0, all: count });
    try {
      const frames = await findFrames();
      if (!isWanted()) {
        return undefined;
      }
      const picture = await this.#reader.powder({ kind, frames }, (done, all) => {
        if (isWanted()) {
          this.#set({ state: 'making', done, all });
        }
      });
      if (!isWanted()) {
        return undefined;
      }
      this.#end({ state: 'none' });
      return { kind, frameCount: frames.length, picture };
    } catch (error) {
      if (isWanted()) {
        const reason = error instanceof Error ? error.message : String(error);
        this.#end({ state: 'failed', reason });
      }
      return undefined;
    }
  }

  cancel(): void {
    this.#reader.cancelPowder();
    this.#end({ state: 'none' });
  }

  /** Reports of a worker come by another port than its answer, and may come after it: they are of nothing then. */
  #end(state: PowderState): void {
    this.#attempts.begin();
    this.#set(state);
  }

  #set(state: PowderState): void {
    this.#state = state;
    this.#changed();
  }
}
