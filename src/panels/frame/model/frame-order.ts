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
  /** How many there are. */
  readonly count: number;
  /** Ascending; missing where nothing is left out: the places of millions of frames need no list. */
  readonly #frames: Uint32Array<ArrayBuffer> | undefined;

  constructor(rules: OrderRules) {
    this.#frames = leavesOut(rules) ? wantedFrames(rules) : undefined;
    this.count = this.#frames?.length ?? rules.frameCount;
  }

  /** Where a frame stands among them, from 0; undefined where it is none of them. */
  positionOf(frame: number): number | undefined {
    const at = this.#firstFrom(frame);
    return this.#at(at) === frame ? at : undefined;
  }

  /** The frame so many steps on from any frame, or the last that way. */
  after(frame: number, steps: number): number {
    const at = this.#firstFrom(frame);
    // Of a frame that is none of them, the next one is one step on already.
    const from = steps > 0 && this.#at(at) !== frame ? at - 1 : at;
    return this.#at(Math.min(Math.max(from + steps, 0), this.count - 1)) ?? frame;
  }

  /** @param chance 0 to below 1. */
  random(chance: number): number | undefined {
    return this.#at(Math.floor(chance * this.count));
  }

  /** How many there are from `first` to `last`, both included. */
  countBetween(first: number, last: number): number {
    return Math.max(0, this.#firstFrom(last + 1) - this.#firstFrom(first));
  }

  /** Those from `first` to `last`, both included. */
  between(first: number, last: number): Uint32Array<ArrayBuffer> {
    const from = this.#firstFrom(first);
    const to = this.#firstFrom(last + 1);
    return (
      this.#frames?.slice(from, to) ??
      Uint32Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i)
    );
  }

  #at(place: number): number | undefined {
    if (place < 0 || place >= this.count) {
      return undefined;
    }
    return this.#frames ? this.#frames[place] : place;
  }

  /** The place of the first frame that is not before `frame`. */
  #firstFrom(frame: number): number {
    if (!this.#frames) {
      return Math.min(Math.max(Math.ceil(frame), 0), this.count);
    }
    let [low, high] = [0, this.#frames.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#frames[middle] < frame) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

function leavesOut({
  blacklist,
  skipsBlacklisted,
  modes,
  mode,
  parity,
  chosen,
}: OrderRules): boolean {
  return (
    (blacklist !== undefined && skipsBlacklisted) ||
    parity !== undefined ||
    (mode !== undefined && modes !== undefined) ||
    chosen !== undefined
  );
}

function wantedFrames(rules: OrderRules): Uint32Array<ArrayBuffer> {
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
  const wanted = new Uint32Array(frameCount);
  let count = 0;
  for (let frame = 0; frame < frameCount; frame++) {
    if (isWanted(frame)) {
      wanted[count++] = frame;
    }
  }
  return wanted.slice(0, count);
}
