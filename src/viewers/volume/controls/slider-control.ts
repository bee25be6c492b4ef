import { element } from '../../dom.ts';
import type { Control } from './control.ts';

export interface SliderContent {
  readonly value: number;
  readonly minimum: number;
  readonly maximum: number;
  /** The value as it is read out. */
  readonly text: string;
}

/** Positions of a slider. */
const STEPS = 200;

/** A value between two ends. */
export function sliderControl(
  label: string,
  choose: (value: number) => void,
): Control<SliderContent> {
  const node = element('input', 'dfl-Slider', {
    type: 'range',
    min: '0',
    max: String(STEPS),
    step: '1',
    'aria-label': label,
  });
  let ends = { minimum: 0, maximum: 1 };
  node.addEventListener('input', () => {
    const { minimum, maximum } = ends;
    choose(minimum + ((maximum - minimum) * node.valueAsNumber) / STEPS);
  });
  return {
    node,
    draw({ value, minimum, maximum, text }) {
      ends = { minimum, maximum };
      const place = Math.min(Math.max((value - minimum) / (maximum - minimum), 0), 1);
      node.value = String(Math.round(STEPS * place));
      node.style.setProperty('--dfl-filled', String(place));
      node.setAttribute('aria-valuetext', text);
    },
  };
}
