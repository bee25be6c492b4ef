import { element } from '../../dom.ts';
import type { Control } from './control.ts';

export interface NumberContent {
  readonly value: number;
  readonly unit?: string;
  /** What can be chosen; everything else is told to be wrong. */
  readonly limits?: { readonly low: number; readonly high: number };
}

export interface NumberOptions {
  /** Of a value that was not typed. */
  readonly digits?: number;
  /** What is said of a number beyond the limits. */
  readonly wrong?: (content: NumberContent) => string;
}

export interface NumberControl extends Control<NumberContent> {
  /** Where it is said what is wrong with what was typed; to be placed beside the field. */
  readonly problem: HTMLElement;
}

const DIGITS = 4;

/** Of the limits: they are shown rounded, and typed as they are shown. */
const ROUNDING = 0.005;

/**
 * A number with its unit inside; told when it is left or Enter is pressed. What is beyond the limits stays in the field
 * and is not chosen; Escape brings the chosen value back.
 */
export function numberControl(
  label: string,
  choose: (value: number) => void,
  { digits = DIGITS, wrong = () => '' }: NumberOptions = {},
): NumberControl {
  const input = element('input', '', { type: 'number', step: 'any', 'aria-label': label });
  const unit = element('span', 'dfl-NumberField-unit');
  const box = element('span', 'dfl-NumberField-box', {}, input, unit);
  const problem = element('span', 'dfl-fieldError', { role: 'alert' });
  problem.hidden = true;
  let content: NumberContent | undefined;
  let shown = '';
  const tell = (text: string): void => {
    problem.textContent = text;
    problem.hidden = text === '';
    box.classList.toggle('dfl-mod-error', text !== '');
    input.setAttribute('aria-invalid', String(text !== ''));
  };
  const reset = (): void => {
    input.value = shown;
    tell('');
  };
  /** Says what is wrong with the number in the field. @returns the number where nothing is. */
  const check = (): number | undefined => {
    const taken = within(input.valueAsNumber, content?.limits);
    tell(taken === undefined && content ? wrong(content) : '');
    return taken;
  };
  input.addEventListener('change', () => {
    if (!Number.isFinite(input.valueAsNumber)) {
      reset();
      return;
    }
    const taken = check();
    if (taken !== undefined) {
      choose(taken);
    }
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !problem.hidden) {
      reset();
    }
  });
  return {
    node: element('span', 'dfl-NumberField', {}, box),
    problem,
    draw(drawn) {
      const text = shortest(Number(drawn.value.toPrecision(digits)));
      const isOther = text !== shown || drawn.unit !== content?.unit;
      const isTyped = document.activeElement === input;
      content = drawn;
      shown = text;
      unit.textContent = drawn.unit ?? '';
      unit.hidden = unit.textContent === '';
      // Not while it is typed in, nor while it is told what is wrong with it.
      if (isTyped && !problem.hidden) {
        check();
      } else if (!isTyped && (isOther || problem.hidden)) {
        reset();
      }
    },
  };
}

/** Smaller numbers are written with an exponent: their zeros would leave no room for their digits. */
const SMALL = 1e-4;

function shortest(value: number): string {
  return value !== 0 && Math.abs(value) < SMALL ? value.toExponential() : String(value);
}

/** @returns `undefined` where it is beyond the limits, by more than these are rounded. */
function within(value: number, limits: NumberContent['limits']): number | undefined {
  if (!limits) {
    return value;
  }
  const { low, high } = limits;
  const leeway = (limit: number): number => ROUNDING * Math.abs(limit);
  return value >= low - leeway(low) && value <= high + leeway(high)
    ? Math.min(Math.max(value, low), high)
    : undefined;
}
