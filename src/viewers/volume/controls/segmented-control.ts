import { element } from '../../dom.ts';
import type { Control, ControlChoice } from './control.ts';

const STEPS: Readonly<Partial<Record<string, number>>> = {
  ArrowLeft: -1,
  ArrowUp: -1,
  ArrowRight: 1,
  ArrowDown: 1,
};

/** One of a few: radio buttons side by side, moved through by the arrow keys. */
export function segmentedControl<Value extends string>(
  label: string,
  choices: readonly ControlChoice<Value>[],
  choose: (value: Value) => void,
): Control<Value | undefined> {
  const buttons = choices.map((choice) => {
    const button = element('button', '', { type: 'button', role: 'radio' }, choice.label);
    button.addEventListener('click', () => {
      choose(choice.value);
    });
    return button;
  });
  const node = element('div', 'dfl-Segmented', { role: 'radiogroup', 'aria-label': label });
  node.append(...buttons);
  let chosen = -1;
  node.addEventListener('keydown', (event) => {
    const step = STEPS[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const next = (Math.max(chosen, 0) + step + choices.length) % choices.length;
      choose(choices[next].value);
      buttons[next].focus();
    }
  });
  return {
    node,
    draw(value) {
      chosen = choices.findIndex((choice) => choice.value === value);
      buttons.forEach((button, i) => {
        button.setAttribute('aria-checked', String(i === chosen));
        button.tabIndex = i === Math.max(chosen, 0) ? 0 : -1;
      });
    },
  };
}
