import type { FrameParity } from '../frame-args.ts';

/** Which frames are gone through. */
export interface OrderRules {
  readonly frameCount: number;
  /** 1 for each frame that takes no part. */
  readonly blacklist?: Uint8Array | undefined;
  readonly skipsBlacklisted: boolean;
  /** The most likely mode of each frame, and the one that is wanted. */
  readonly modes?: Int32Array | undefined;
  readonly mode?: number | undefined;
  /** Every other one of the frames that are not blacklisted, as `selection` of a config.ini counts them. */
  readonly parity?: FrameParity | undefined;
  /** Goes through these alone. */
  readonly chosen?: readonly number[] | undefined;
}

/** The frames that are gone through, in their order. */
export class FrameOrder {
  /** Ascending. */
  readonly frames: Uint32Array<ArrayBuffer>;

  constructor(rules: OrderRules) {
    const { frameCount, blacklist, skipsBlacklisted, modes, mode, parity, chosen } = rules;
    const only = chosen && new Set(chosen);
    let good = 0;
    const isWanted = (frame: number): boolean => {
      const isBlacklisted = blacklist?.[frame] === 1;
      // As lib-compute/src/emc/participating-frames.ts counts them.
      const isOdd = !isBlacklisted && good++ % 2 === 1;
      return (
        !(isBlacklisted && (skipsBlacklisted || parity !== undefined)) &&
        (parity === undefined || isOdd === (parity === 'odd')) &&
        (mode === undefined || modes === undefined || modes[frame] === mode) &&
        (only === undefined || only.has(frame))
      );
    };
    this.frames = Uint32Array.from({ length: frameCount }, (_, frame) => frame).filter(isWanted);
  }

  /** Where a frame stands among them, from 0; undefined where it is none of them. */
  positionOf(frame: number): number | undefined {
    const at = this.#firstFrom(frame);
    return this.frames[at] === frame ? at : undefined;
  }

  /** The frame so many steps on from any frame, or the last that way. */
  after(frame: number, steps: number): number {
    const at = this.#firstFrom(frame);
    // Of a frame that is none of them, the next one is one step on already.
    const from = steps > 0 && this.frames[at] !== frame ? at - 1 : at;
    const place = Math.min(Math.max(from + steps, 0), this.frames.length - 1);
    return this.frames.at(place) ?? frame;
  }

  /** @param chance 0 to below 1. */
  random(chance: number): number | undefined {
    return this.frames.at(Math.floor(chance * this.frames.length));
  }

  /** Those from `first` to `last`, both included. */
  between(first: number, last: number): Uint32Array<ArrayBuffer> {
    return this.frames.slice(this.#firstFrom(first), this.#firstFrom(last + 1));
  }

  /** The place of the first frame that is not before `frame`. */
  #firstFrom(frame: number): number {
    let [low, high] = [0, this.frames.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.frames[middle] < frame) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
