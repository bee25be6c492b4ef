import { roundStepBelow } from '../../round-step.ts';
import { lengthText, type Length } from '../voxel-length.ts';
import { setAttributes, svgElement } from './svg.ts';

/** At most so long, CSS pixels. */
const LONGEST = 90;

/** From the upper edge, CSS pixels: where the text stands, and the line. */
const BASELINE = 12;
const LINE = 19;

/** A line of a round length at the distance of what is looked at. */
export class ScaleBar {
  readonly node = svgElement('svg', 'dfl-VolumeViewer-scaleBar', { 'aria-hidden': 'true' });
  readonly #text = svgElement('text', '', { y: BASELINE });
  /** The line, over one that is wider: it may lie over anything. */
  readonly #lines = ['dfl-mod-halo', ''].map((name) =>
    svgElement('line', name, { x1: 0, y1: LINE, y2: LINE }),
  );

  constructor() {
    this.node.append(...this.#lines, this.#text);
  }

  /** @param pixel length of one CSS pixel. */
  draw(pixel: Length): void {
    const { value: length } = pixel;
    const value = roundStepBelow(LONGEST * length);
    const width = value / length;
    this.#text.textContent = lengthText(value, pixel, 1);
    this.#lines.forEach((line) => {
      setAttributes(line, { x2: width });
    });
    setAttributes(this.#text, { x: width / 2 });
    this.node.style.width = `${width}px`;
  }
}
