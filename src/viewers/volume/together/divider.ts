import { formatPercent } from '../../../components/format/number.ts';
import { element } from '../../dom.ts';
import type { VolumeLabels } from '../labels.ts';

/** Of the width, that an arrow key moves it by. */
const STEP = 0.02;

const STEPS: Readonly<Partial<Record<string, (at: number) => number>>> = {
  ArrowLeft: (at) => at - STEP,
  ArrowRight: (at) => at + STEP,
  Home: () => 0,
  End: () => 1,
};

/** The line between two pictures, moved with the pointer or the arrow keys. */
export class Divider {
  readonly node: HTMLElement;
  #at = 0.5;

  /** @param choose is given a part of the picture's width. */
  constructor(labels: Pick<VolumeLabels, 'divider'>, choose: (at: number) => void) {
    const node = element('div', 'dfl-VolumeDivider', {
      role: 'separator',
      tabindex: '0',
      'aria-label': labels.divider,
      'aria-orientation': 'vertical',
      'aria-valuemin': '0',
      'aria-valuemax': '100',
      // Until two pictures are there.
      hidden: '',
    });
    const chooseWithin = (at: number): void => {
      const within = Math.min(Math.max(at, 0), 1);
      // Now: the picture comes later.
      this.draw(within);
      choose(within);
    };
    node.addEventListener('pointerdown', (event) => {
      node.setPointerCapture(event.pointerId);
    });
    node.addEventListener('pointermove', (event) => {
      const box = node.parentElement?.getBoundingClientRect();
      if (box && node.hasPointerCapture(event.pointerId)) {
        chooseWithin((event.clientX - box.left) / box.width);
      }
    });
    node.addEventListener('keydown', (event) => {
      const step = STEPS[event.key];
      if (step) {
        event.preventDefault();
        event.stopPropagation();
        chooseWithin(step(this.#at));
      }
    });
    this.node = node;
  }

  draw(at: number): void {
    this.#at = at;
    this.node.style.left = `${100 * at}%`;
    this.node.setAttribute('aria-valuenow', String(Math.round(100 * at)));
    this.node.setAttribute('aria-valuetext', formatPercent(at));
  }
}
