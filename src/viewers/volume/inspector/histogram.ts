import { formatSignificant } from '../../../components/format/number.ts';
import { element } from '../../dom.ts';
import { placeOf, valueAt, type Display } from '../../display.ts';
import { RangeGrip } from '../../slices/range-grip.ts';
import type { VolumeData } from '../../volume-data.ts';
import { levelScale } from '../levels/level-content.ts';
import { chosenSurfaces } from '../levels/resolve-level.ts';
import type { VolumeState } from '../volume-state.ts';
import { histogramPath } from './histogram-path.ts';
import { RampEditor } from './ramp-editor.ts';
import type { SectionContext } from './section.ts';
import { withSurface } from './with-surface.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** How many voxels have which value, logarithmic; over it the levels, to be dragged, and the cloud's opacity. */
export class Histogram {
  readonly node: HTMLElement;
  readonly #bars = document.createElementNS(SVG, 'path');
  readonly #ramp: RampEditor;
  readonly #grips: readonly RangeGrip[];
  #state: VolumeState | undefined;
  #scale: Display = { scale: 'linear', gamma: 1, low: 0, high: 1 };

  constructor({ labels, choose }: SectionContext) {
    const picture = document.createElementNS(SVG, 'svg');
    picture.setAttribute('viewBox', '0 0 1 1');
    picture.setAttribute('preserveAspectRatio', 'none');
    picture.setAttribute('aria-hidden', 'true');
    picture.append(this.#bars);
    this.node = element(
      'div',
      'dfl-VolumeHistogram',
      {},
      element('div', 'dfl-VolumeHistogram-bars'),
    );
    this.node.firstElementChild?.append(picture);
    this.#ramp = new RampEditor(labels, choose);
    this.#grips = [0, 1, 2].map((number) => {
      const grip = new RangeGrip(this.node, labels.surface(number + 1), (place) => {
        if (this.#state) {
          choose(withSurface(this.#state, number, { level: valueAt(place, this.#scale) }));
        }
      });
      grip.node.classList.add('dfl-VolumeHistogram-grip', `dfl-mod-${number}`);
      return grip;
    });
    this.node.append(this.#ramp.node, ...this.#grips.map(({ node }) => node));
  }

  draw(data: VolumeData, state: VolumeState): void {
    this.#state = state;
    this.#scale = levelScale(data);
    this.#bars.setAttribute('d', histogramPath(data.histogram));
    const surfaces = state.surfaces ? chosenSurfaces(data, state) : [];
    this.#grips.forEach((grip, i) => {
      const surface = surfaces.find(({ number }) => number === i);
      grip.node.hidden = surface === undefined;
      if (surface) {
        const text = `${formatSignificant(surface.level, 3)} ${data.unit ?? ''}`.trim();
        grip.draw(placeOf(surface.level, this.#scale), text);
      }
    });
    this.#ramp.draw(data, state, this.#scale);
  }
}
