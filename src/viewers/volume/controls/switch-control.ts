import { element } from '../../dom.ts';
import type { Control } from './control.ts';

/** On or off. */
export function switchControl(label: string, choose: (isOn: boolean) => void): Control<boolean> {
  const track = element('span', 'dfl-Switch-track', { 'aria-hidden': 'true' });
  const node = element('button', 'dfl-Switch', { type: 'button', role: 'switch' }, track, label);
  let isShownOn = false;
  node.addEventListener('click', () => {
    choose(!isShownOn);
  });
  return {
    node,
    draw(isOn) {
      isShownOn = isOn;
      node.setAttribute('aria-checked', String(isOn));
    },
  };
}
