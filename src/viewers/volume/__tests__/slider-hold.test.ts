import { expect, jest, test } from '@jest/globals';
import { SliderHold } from '../pointer/slider-hold.ts';

test('a slider is held from the press on it to the letting go anywhere', () => {
  const node = document.createElement('div');
  node.innerHTML = '<input type="range" /><div role="slider"><i></i></div><input type="number" />';
  const actions = { started: jest.fn(), ended: jest.fn() };
  const hold = new SliderHold(node, actions);
  const press = (selector: string): void => {
    node.querySelector(selector)?.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  };
  const letGo = (): void => {
    document.body.dispatchEvent(new Event('pointerup', { bubbles: true }));
  };
  press('[type="number"]');
  letGo();
  expect(actions.started).not.toHaveBeenCalled();
  expect(actions.ended).not.toHaveBeenCalled();
  press('[type="range"]');
  expect(actions.started).toHaveBeenCalledTimes(1);
  expect(actions.ended).not.toHaveBeenCalled();
  letGo();
  letGo();
  expect(actions.ended).toHaveBeenCalledTimes(1);
  press('i');
  expect(actions.started).toHaveBeenCalledTimes(2);
  hold.dispose();
  letGo();
  expect(actions.ended).toHaveBeenCalledTimes(1);
});
