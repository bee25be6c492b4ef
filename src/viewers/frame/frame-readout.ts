import { element } from '../dom.ts';
import type { FrameLabels } from './labels.ts';
import { readingText, type PixelReading } from './pixel-reading.ts';

/** From the pointer, CSS pixels. */
const DISTANCE = 14;

/** Value and place of the pixel under the pointer, in a small box beside it. */
export class FrameReadout {
  readonly node = element('div', 'dfl-Frame-readout', { role: 'status' });
  readonly #labels: FrameLabels;

  constructor(labels: FrameLabels) {
    this.#labels = labels;
    this.hide();
  }

  /** @param x, y the place that is read, in the node's parent, CSS pixels. */
  show(reading: PixelReading, x: number, y: number): void {
    const labels = this.#labels;
    const text = readingText(reading, labels);
    const kind = reading.mask === undefined ? undefined : labels.masks[reading.mask];
    const lines =
      reading.pixel === undefined
        ? [labels.gap, text.place]
        : [
            text.value,
            text.place,
            `${labels.pixel} ${text.pixel}${kind === undefined ? '' : `, ${kind}`}`,
            ...(reading.voxels === undefined ? [] : [`q ${text.q}`]),
            ...(reading.resolution === undefined
              ? []
              : [`${labels.resolution} ${text.resolution}`]),
          ];
    this.node.replaceChildren(...lines.map((line) => element('div', '', {}, line)));
    this.node.hidden = false;
    const room = this.node.parentElement;
    const beside = (at: number, length: number, end: number): string =>
      `${at + DISTANCE + length <= end ? at + DISTANCE : Math.max(0, at - DISTANCE - length)}px`;
    this.node.style.left = beside(x, this.node.offsetWidth, room?.clientWidth ?? 0);
    this.node.style.top = beside(y, this.node.offsetHeight, room?.clientHeight ?? 0);
  }

  hide(): void {
    this.node.hidden = true;
  }
}
