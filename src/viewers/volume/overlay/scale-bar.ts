import { formatSignificant, NARROW_SPACE } from '../../../components/format/number.ts';
import { element } from '../../dom.ts';
import { roundStepBelow } from '../../round-step.ts';

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

  /** @param length of one CSS pixel, in `unit`. */
  draw(length: number, unit: string): void {
    const value = roundStepBelow(LONGEST * length);
    this.#text.textContent = `${formatSignificant(value, 1)}${NARROW_SPACE}${unit}`;
    this.node.style.width = `${value / length}px`;
  }
}
