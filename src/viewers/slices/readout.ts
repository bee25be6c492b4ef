import { element } from '../dom.ts';
import { placeText } from '../place-text.ts';
import { valueText } from '../value-text.ts';
import type { VolumeData, VoxelReading } from '../volume-data.ts';
import type { SlicesLabels } from './labels.ts';

/** The value under the pointer and its place, in a small box beside the pointer. */
export class Readout {
  readonly #labels: SlicesLabels;
  readonly #node = element('div', 'dfl-Slices-readout', { 'aria-hidden': 'true' });

  constructor(labels: SlicesLabels) {
    this.#labels = labels;
  }

  /**
   * @param field the picture's node, which the box stays in.
   * @param x, y the pointer's place in it, CSS pixels.
   */
  show(field: HTMLElement, x: number, y: number, data: VolumeData, reading: VoxelReading): void {
    const { position, q, resolution } = placeText(data, reading.position);
    const lines = [
      `${this.#labels.value} ${valueText(reading, data, this.#labels)}`,
      position,
      q && `q ${q}`,
      resolution && `${this.#labels.resolution} ${resolution}`,
    ];
    this.#node.replaceChildren(
      ...lines.filter((line) => line !== undefined).map((line) => element('div', '', {}, line)),
    );
    field.append(this.#node);
    const { offsetWidth, offsetHeight } = this.#node;
    this.#node.style.left = `${beside(x, offsetWidth, field.clientWidth)}px`;
    this.#node.style.top = `${beside(y, offsetHeight, field.clientHeight)}px`;
  }

  hide(): void {
    this.#node.remove();
  }
}

/** After the pointer, or before it where there is no room after. */
function beside(at: number, length: number, room: number): number {
  return at + 12 + length <= room ? at + 12 : Math.max(0, at - 12 - length);
}
