import { element } from '../../dom.ts';
import type { VolumeData, VoxelReading } from '../../volume-data.ts';
import type { VolumeLabels } from '../labels.ts';
import type { VolumeState } from '../volume-state.ts';
import { readingText } from './reading-text.ts';

type PointerLabels = Pick<VolumeLabels, 'cursor' | 'pointerHelp' | 'notMeasured'>;

/** What the pointer reads: over a small picture, beside the level of a large one, where else it says what the pointer does. */
export class PointerLine {
  readonly nodes: readonly HTMLElement[];
  readonly #labels: PointerLabels;
  readonly #reading: HTMLElement;

  constructor(labels: PointerLabels) {
    this.#labels = labels;
    this.#reading = element('div', 'dfl-VolumeViewer-reading', {
      'aria-hidden': 'true',
      'data-name': labels.cursor,
    });
    const help = element('div', 'dfl-VolumeViewer-help', { 'aria-hidden': 'true' });
    help.textContent = labels.pointerHelp;
    this.nodes = [this.#reading, help];
  }

  draw(
    reading: VoxelReading | undefined,
    data: VolumeData | undefined,
    { unit }: Pick<VolumeState, 'unit'>,
  ): void {
    this.#reading.textContent =
      reading && data ? readingText(data, reading, unit, this.#labels) : '';
  }
}
