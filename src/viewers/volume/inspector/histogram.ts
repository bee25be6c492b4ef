import { element } from '../../dom.ts';
import { placeOf, valueAt, type Display } from '../../display.ts';
import { besideZero, fromZero } from '../../signed-place.ts';
import { RangeGrip } from '../../slices/range-grip.ts';
import type { VolumeData } from '../../volume-data.ts';
import { levelScale } from '../levels/level-content.ts';
import { chosenSurfaces, isSigned, levelText } from '../levels/resolve-level.ts';
import type { VolumeState } from '../volume-state.ts';
import { HistogramAxes } from './histogram-axes.ts';
import { histogramPath } from './histogram-path.ts';
import { RampEditor } from './ramp-editor.ts';
import type { SectionContext } from './section.ts';
import { joinedHistogram, signedHistogram } from './signed-histogram.ts';
import { withSurface } from './with-surface.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Above 0 and below. */
const SIDES = [1, -1] as const;
type Side = (typeof SIDES)[number];

/** Moves a level; of values of either sign those of both sides move together. */
interface LevelGrip {
  /** Of the surface. */
  readonly number: number;
  readonly side: Side;
  readonly grip: RangeGrip;
}

/**
 * How many voxels have which value, logarithmic, of values of either sign with 0 in the middle; over it the levels, to be dragged, and the
 * cloud's opacity.
 */
export class Histogram {
  readonly node: HTMLElement;
  readonly #bars = document.createElementNS(SVG, 'path');
  readonly #ramp: RampEditor;
  readonly #grips: readonly LevelGrip[];
  #state: VolumeState | undefined;
  #scale: Display = { scale: 'linear', gamma: 1, low: 0, high: 1 };
  /** Whose bars are drawn. */
  #data: VolumeData | undefined;

  readonly #axes: HistogramAxes;

  constructor({ labels, choose }: SectionContext) {
    const picture = document.createElementNS(SVG, 'svg');
    picture.setAttribute('viewBox', '0 0 1 1');
    picture.setAttribute('preserveAspectRatio', 'none');
    picture.setAttribute('aria-hidden', 'true');
    picture.append(this.#bars);
    const bars = element('div', 'dfl-VolumeHistogram-bars', {}, picture);
    this.#axes = new HistogramAxes(labels);
    this.node = element('div', 'dfl-VolumeHistogram', {}, bars, ...this.#axes.nodes);
    this.#ramp = new RampEditor(labels, choose);
    this.#grips = [0, 1, 2].flatMap((number) =>
      SIDES.map((side) => {
        const label = (side > 0 ? labels.surface : labels.surfaceBelow)(number + 1);
        const grip = new RangeGrip(this.node, label, (place) => {
          if (this.#state) {
            const from = this.#data && isSigned(this.#data) ? fromZero(place) : place;
            choose(withSurface(this.#state, number, { level: valueAt(from, this.#scale) }));
          }
        });
        grip.node.classList.add('dfl-VolumeHistogram-grip', `dfl-mod-${number}`);
        return { number, side, grip };
      }),
    );
    this.node.append(this.#ramp.node, ...this.#grips.map(({ grip }) => grip.node));
  }

  draw(data: VolumeData, state: VolumeState): void {
    this.#state = state;
    this.#scale = levelScale(data);
    if (data !== this.#data) {
      this.#data = data;
      const counts = isSigned(data) ? joinedHistogram(signedHistogram(data)) : data.histogram;
      this.#bars.setAttribute('d', histogramPath(counts));
      this.#axes.draw({
        scale: this.#scale,
        isSigned: isSigned(data),
        unit: data.unit ?? '',
        most: Math.max(...counts),
      });
      this.node.classList.toggle('dfl-mod-signed', isSigned(data));
    }
    const surfaces = state.surfaces ? chosenSurfaces(data, state) : [];
    this.#grips.forEach(({ number, side, grip }) => {
      const surface = surfaces.find((other) => other.number === number);
      grip.node.hidden = surface === undefined || !hasSide(data, side);
      if (surface) {
        const text = levelText(data, surface.level);
        const place = placeOf(surface.level, this.#scale);
        grip.draw(isSigned(data) ? besideZero(side * place) : place, text);
      }
    });
    this.#ramp.draw(data, state, this.#scale);
  }
}

/** Whether there are values on a side of 0, of data that have signs. */
function hasSide({ hue }: VolumeData, side: Side): boolean {
  return hue?.kind === 'sign' ? (side > 0 ? hue.highest > 0 : hue.lowest < 0) : side > 0;
}
