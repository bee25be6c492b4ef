import { placeOf, valueAt, type Display } from '../../display.ts';
import { element } from '../../dom.ts';
import { breakingBetweenParts } from '../breaking-between-parts.ts';
import { numberControl, type NumberControl } from '../controls/number-control.ts';
import type { VolumeLabels } from '../labels.ts';
import { wrongLevel, type LevelLimits } from './level-limits.ts';

export interface LevelContent {
  readonly level: number;
  readonly isAutomatic: boolean;
  /** From the least to the largest level. */
  readonly scale: Display;
  /** What can be typed. */
  readonly limits: LevelLimits;
  readonly unit: string;
  /** The level with its unit, as it is read out. */
  readonly text: string;
  /** Whether it counts for values above and below 0. */
  readonly isSigned: boolean;
  /** What the level means beside its value. */
  readonly caption: string;
}

/** Positions of the slider. */
const STEPS = 500;

/** Slider, number and meaning of the level. */
export class LevelControl {
  readonly node: HTMLElement;
  readonly #slider = element('input', 'dfl-Slider', {
    type: 'range',
    min: '0',
    max: String(STEPS),
    step: '1',
  });
  readonly #number: NumberControl;
  readonly #caption = element('span', 'dfl-VolumeViewer-caption');
  readonly #automatic: HTMLButtonElement;
  readonly #name = element('span', 'dfl-VolumeViewer-name', { 'aria-hidden': 'true' });
  readonly #labels: Pick<VolumeLabels, 'level'>;
  readonly #choose: (level: number | 'auto') => void;
  #content: LevelContent | undefined;

  constructor(labels: VolumeLabels, choose: (level: number | 'auto') => void) {
    this.#labels = labels;
    this.#choose = choose;
    this.#slider.setAttribute('aria-label', labels.level);
    this.#number = numberControl(labels.level, choose, { digits: 3, wrong: wrongLevel(labels) });
    this.#slider.addEventListener('input', () => {
      if (this.#content) {
        choose(valueAt(this.#slider.valueAsNumber / STEPS, this.#content.scale));
      }
    });
    this.#automatic = element(
      'button',
      'dfl-VolumeViewer-auto',
      { type: 'button', title: labels.levelHint },
      labels.automatic,
    );
    this.#automatic.addEventListener('click', () => {
      choose('auto');
    });
    this.node = element(
      'div',
      'dfl-VolumeViewer-level',
      {},
      this.#name,
      this.#slider,
      this.#number.node,
      this.#number.problem,
      this.#caption,
      this.#automatic,
    );
  }

  draw(content: LevelContent): void {
    this.#content = content;
    const { level, scale, unit, text, caption } = content;
    const place = placeOf(level, scale);
    this.#slider.value = String(Math.round(STEPS * place));
    this.#slider.style.setProperty('--dfl-filled', String(place));
    this.#slider.setAttribute('aria-valuetext', `${text}, ${caption}`);
    this.#name.textContent = content.isSigned ? `${this.#labels.level} ±` : this.#labels.level;
    this.#number.draw({ value: level, unit, limits: content.limits });
    this.#caption.textContent = breakingBetweenParts(caption);
    this.#caption.title = caption;
    this.#automatic.hidden = content.isAutomatic;
  }

  /** Up or down by `steps` positions of the slider. */
  step(steps: number): void {
    if (this.#content) {
      const { level, scale } = this.#content;
      const place = placeOf(level, scale) + (5 * steps) / STEPS;
      this.#choose(valueAt(Math.min(Math.max(place, 0), 1), scale));
    }
  }
}
