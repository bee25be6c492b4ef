import type { OpenedPhotons, ReadBlacklist } from '../../frame/data/frames-request.ts';
import { FrameOrder } from '../../frame/model/frame-order.ts';

/** The frames that take part. Of a million they are not gathered anew with each look. */
export class GoodFrames {
  #opened: (OpenedPhotons & ReadBlacklist) | undefined;
  #isSkipping = false;
  #frames = new Uint32Array();

  /** @returns numbers of all frames, but for those that are blacklisted where these are skipped. */
  of(opened: (OpenedPhotons & ReadBlacklist) | undefined, isSkipping: boolean): Uint32Array {
    if (this.#opened !== opened || this.#isSkipping !== isSkipping) {
      const { frameCount = 0, blacklist } = opened ?? {};
      const order = new FrameOrder({ frameCount, blacklist, skipsBlacklisted: isSkipping });
      this.#opened = opened;
      this.#isSkipping = isSkipping;
      this.#frames = order.between(0, Infinity);
    }
    return this.#frames;
  }
}
