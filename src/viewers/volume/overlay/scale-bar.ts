import { element } from '../../dom.ts';
import { roundStepBelow } from '../../round-step.ts';
import { lengthText, type Length } from '../voxel-length.ts';

/** At most so long, CSS pixels. */
const LONGEST = 90;

/** A line of a round length at the distance of what is looked at. */
export class ScaleBar {
  readonly #text = element('span', '');
  readonly node = element(
    'div',
    'dfl-VolumeViewer-scaleBar',
    { 'aria-hidden': 'true' },
    this.#text,
  );

  /** @param pixel length of one CSS pixel. */
  draw(pixel: Length): void {
    const { value: length } = pixel;
    const value = roundStepBelow(LONGEST * length);
    this.#text.textContent = lengthText(value, pixel, 1);
    this.node.style.width = `${value / length}px`;
  }
}
