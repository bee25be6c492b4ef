import { element } from '../../dom.ts';
import type { ControlChoice } from './control.ts';

const STEPS: Readonly<Partial<Record<string, number>>> = {
  ArrowLeft: -1,
  ArrowUp: -1,
  ArrowRight: 1,
  ArrowDown: 1,
};

export interface SegmentedControl<Value extends string> {
  readonly node: HTMLElement;
  /** @param reasons why some of them cannot be chosen now. */
  draw(value: Value | undefined, reasons?: Readonly<Partial<Record<Value, string>>>): void;
}

/** One of a few: radio buttons side by side, moved through by the arrow keys. */
export function segmentedControl<Value extends string>(
  label: string,
  choices: readonly ControlChoice<Value>[],
  choose: (value: Value) => void,
): SegmentedControl<Value> {
  let chosen = -1;
  let fixed: Readonly<Partial<Record<Value, string>>> | undefined;
  const isFree = ({ value }: ControlChoice<Value>): boolean => fixed?.[value] === undefined;
  const buttons = choices.map((choice, at) => {
    const button = element('button', '', { type: 'button', role: 'radio' }, choice.label);
    button.addEventListener('click', () => {
      // One that is checked already tells nothing new.
      if (isFree(choice) && at !== chosen) {
        choose(choice.value);
      }
    });
    return button;
  });
  const node = element('div', 'dfl-Segmented', { role: 'radiogroup', 'aria-label': label });
  node.append(...buttons);
  node.addEventListener('keydown', (event) => {
    const step = STEPS[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const next = nextFree(choices.map(isFree), Math.max(chosen, 0), step);
      choose(choices[next].value);
      buttons[next].focus();
    }
  });
  return {
    node,
    draw(value, reasons) {
      fixed = reasons;
      chosen = choices.findIndex((choice) => choice.value === value);
      buttons.forEach((button, i) => {
        const reason = reasons?.[choices[i].value] ?? '';
        button.setAttribute('aria-checked', String(i === chosen));
        // Not `disabled`: the pointer is told why.
        button.setAttribute('aria-disabled', String(reason !== ''));
        button.setAttribute('aria-description', reason);
        button.title = reason;
        button.tabIndex = i === Math.max(chosen, 0) ? 0 : -1;
      });
    },
  };
}

/** The next that can be chosen, round and round; itself where there is no other. */
function nextFree(areFree: readonly boolean[], from: number, step: number): number {
  const { length } = areFree;
  const steps = areFree.map((_, i) => (from + step * (i + 1) + length * length) % length);
  return steps.find((at) => areFree[at]) ?? from;
}
