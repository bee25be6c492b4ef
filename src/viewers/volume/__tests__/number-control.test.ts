import { expect, test } from '@jest/globals';
import { numberControl, type NumberContent } from '../controls/number-control.ts';

/** A field that stands in the page, and what was chosen by it. */
function shown(content: NumberContent) {
  const chosen: number[] = [];
  const control = numberControl('Level', (value) => chosen.push(value), {
    wrong: ({ limits }) => `up to ${limits?.high}`,
  });
  document.body.replaceChildren(control.node, control.problem);
  control.draw(content);
  const input = control.node.querySelector('input');
  if (!input) {
    throw new Error('there is no field');
  }
  const type = (text: string): void => {
    input.focus();
    input.value = text;
  };
  const enter = (text: string): void => {
    type(text);
    input.dispatchEvent(new Event('change'));
  };
  return { control, input, chosen, type, enter };
}

test('what is half typed stays when another value arrives', () => {
  const { control, input, type } = shown({ value: 1, limits: { low: 0, high: 10 } });
  type('3');
  control.draw({ value: 2, limits: { low: 0, high: 20 } });
  expect(input.valueAsNumber).toBe(3);
  input.blur();
  control.draw({ value: 2, limits: { low: 0, high: 20 } });
  expect(input.value).toBe('2');
});

test('what is wrong with a number is told for the limits as they are, and the number stays', () => {
  const { control, input, chosen, enter } = shown({ value: 1, limits: { low: 0, high: 10 } });
  enter('30');
  expect(control.problem.textContent).toBe('up to 10');
  control.draw({ value: 2, limits: { low: 0, high: 20 } });
  expect(input.value).toBe('30');
  expect(control.problem.textContent).toBe('up to 20');
  control.draw({ value: 3, limits: { low: 0, high: 40 } });
  expect(input.value).toBe('30');
  expect(control.problem.hidden).toBe(true);
  enter('50');
  input.blur();
  control.draw({ value: 4, limits: { low: 0, high: 40 } });
  expect(input.value).toBe('4');
  expect(control.problem.hidden).toBe(true);
  expect(chosen).toEqual([]);
});
