import { formatSignificant, NARROW_SPACE } from '../../../components/format/number.ts';
import { element } from '../../dom.ts';
import { roundStepBelow } from '../../round-step.ts';
import type { Length } from '../voxel-length.ts';

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
    const { value: length, unit, single } = pixel;
    const value = roundStepBelow(LONGEST * length);
    const of = value === 1 ? single : unit;
    this.#text.textContent = `${formatSignificant(value, 1)}${NARROW_SPACE}${of}`;
    this.node.style.width = `${value / length}px`;
  }
}
