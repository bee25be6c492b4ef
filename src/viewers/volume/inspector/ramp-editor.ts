import { formatPercent } from '../../../components/format/number.ts';
import { placeOf, valueAt, type Display } from '../../display.ts';
import { element } from '../../dom.ts';
import { besideZero, fromZero } from '../../signed-place.ts';
import { chosenRange } from '../../slices/range.ts';
import type { VolumeData } from '../../volume-data.ts';
import { isSigned } from '../levels/resolve-level.ts';
import type { VolumeLabels } from '../labels.ts';
import type { VolumeState } from '../volume-state.ts';
import { moveRampPoint } from './move-ramp-point.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** What the arrow keys change of a point: its place and its opacity. */
const STEPS: Readonly<Partial<Record<string, readonly [number, number]>>> = {
  ArrowLeft: [-0.02, 0],
  ArrowRight: [0.02, 0],
  ArrowUp: [0, 0.05],
  ArrowDown: [0, -0.05],
};

/** The cloud's opacity over the histogram: a line through points that are dragged, or moved by the arrow keys. */
export class RampEditor {
  readonly node = element('div', 'dfl-RampEditor');
  readonly #line = document.createElementNS(SVG, 'polyline');
  readonly #labels: VolumeLabels;
  readonly #choose: (change: Partial<VolumeState>) => void;
  #points: HTMLElement[] = [];
  #ramp: VolumeState['ramp'] = [];
  /** Along the histogram, of a place from 0 to 1 along the ramp; and the reverse. */
  #across: (place: number) => number = (place) => place;
  #back: (part: number) => number = (part) => part;

  constructor(labels: VolumeLabels, choose: (change: Partial<VolumeState>) => void) {
    this.#labels = labels;
    this.#choose = choose;
    const picture = document.createElementNS(SVG, 'svg');
    picture.setAttribute('viewBox', '0 0 1 1');
    picture.setAttribute('preserveAspectRatio', 'none');
    picture.setAttribute('aria-hidden', 'true');
    picture.append(this.#line);
    this.node.append(picture);
  }

  /** @param scale of the histogram. */
  draw(data: VolumeData, state: VolumeState, scale: Display): void {
    this.node.hidden = state.body !== 'cloud';
    const range = chosenRange(data, state.scale, state.range);
    const display = { scale: state.scale, gamma: state.gamma, ...range };
    this.#ramp = state.ramp;
    // Of values of either sign it is drawn over the positive ones, and counts for both.
    const isOfBoth = isSigned(data);
    this.#across = (place) => {
      const along = placeOf(valueAt(place, display), scale);
      return isOfBoth ? besideZero(along) : along;
    };
    this.#back = (along) => {
      return placeOf(valueAt(isOfBoth ? fromZero(along) : along, scale), display);
    };
    while (this.#points.length < state.ramp.length) {
      this.#points.push(this.#newPoint(this.#points.length));
    }
    this.#points.splice(state.ramp.length).forEach((point) => {
      point.remove();
    });
    const places = state.ramp.map(([place, opacity]) => [this.#across(place), opacity]);
    const ends = [[isOfBoth ? 0.5 : 0, places[0][1]], ...places, [1, places[places.length - 1][1]]];
    this.#line.setAttribute('points', ends.map(([x, y]) => `${x},${1 - y}`).join(' '));
    this.#points.forEach((point, i) => {
      const [x, y] = places[i];
      point.style.left = `${100 * x}%`;
      point.style.top = `${100 * (1 - y)}%`;
      point.setAttribute('role', 'slider');
      point.setAttribute('aria-label', this.#labels.rampPoint(i + 1));
      point.setAttribute('aria-valuenow', String(Math.round(100 * y)));
      point.setAttribute('aria-valuetext', formatPercent(y));
    });
  }

  #newPoint(number: number): HTMLElement {
    const point = element('div', 'dfl-RampEditor-point', { tabindex: '0' });
    const move = (place: number, opacity: number): void => {
      this.#choose({ ramp: moveRampPoint(this.#ramp, number, place, opacity) });
    };
    point.addEventListener('pointerdown', (event) => {
      point.setPointerCapture(event.pointerId);
      point.focus();
      event.preventDefault();
    });
    point.addEventListener('pointermove', (event) => {
      if (point.hasPointerCapture(event.pointerId)) {
        const box = this.node.getBoundingClientRect();
        const part = (event.clientX - box.left) / box.width;
        move(this.#back(part), 1 - (event.clientY - box.top) / box.height);
      }
    });
    point.addEventListener('keydown', (event) => {
      const step = STEPS[event.key];
      if (step) {
        event.preventDefault();
        const [place, opacity] = this.#ramp[number];
        move(place + step[0], opacity + step[1]);
      }
    });
    this.node.append(point);
    return point;
  }
}
