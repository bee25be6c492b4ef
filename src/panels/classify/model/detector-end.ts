import type { FrameLayout } from '../../../viewers/frame/frame-layout.ts';
import type { FrameModel } from '../../frame/model/frame-model.ts';
import { lastRadius } from './last-radius.ts';

/** Where the detector ends by which frames were laid out last. Its pixels are not gone through with each look. */
export class DetectorEnd {
  #layout: FrameLayout | undefined;
  #radius: number | undefined;

  /** @returns pixels; undefined where each file has its own: rings cannot end with all of them. */
  of({ detector, shown }: Pick<FrameModel, 'detector' | 'shown'>): number | undefined {
    if (detector.used === undefined || detector.used.request.isList) {
      return undefined;
    }
    if (shown?.kind === 'frame' && shown.picture.layout !== this.#layout) {
      this.#layout = shown.picture.layout;
      this.#radius = lastRadius(this.#layout);
    }
    return this.#radius;
  }

  /** Other photons are opened. */
  forget(): void {
    this.#layout = undefined;
    this.#radius = undefined;
  }
}
