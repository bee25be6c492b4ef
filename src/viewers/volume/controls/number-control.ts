import { element } from '../../dom.ts';
import type { Control } from './control.ts';

export interface NumberContent {
  readonly value: number;
  readonly unit?: string;
}

/** Digits of a value that was not typed. */
const DIGITS = 4;

/** A number with its unit inside; told when it is left or Enter is pressed. */
export function numberControl(
  label: string,
  choose: (value: number) => void,
): Control<NumberContent> {
  const input = element('input', '', { type: 'number', step: 'any', 'aria-label': label });
  const unit = element('span', 'dfl-NumberField-unit');
  let shown = '';
  input.addEventListener('change', () => {
    if (Number.isFinite(input.valueAsNumber)) {
      choose(input.valueAsNumber);
    } else {
      input.value = shown;
    }
  });
  const box = element('span', 'dfl-NumberField-box', {}, input, unit);
  return {
    node: element('span', 'dfl-NumberField', {}, box),
    draw(content) {
      shown = String(Number(content.value.toPrecision(DIGITS)));
      // Not while it is typed in.
      if (document.activeElement !== input) {
        input.value = shown;
      }
      unit.textContent = content.unit ?? '';
      unit.hidden = unit.textContent === '';
    },
  };
}
