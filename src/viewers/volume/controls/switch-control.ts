import { element } from '../../dom.ts';

export interface SwitchControl {
  readonly node: HTMLElement;
  /** @param reason why it cannot be switched now: it is off then, and says so. */
  draw(isOn: boolean, reason?: string): void;
}

/** On or off. */
export function switchControl(label: string, choose: (isOn: boolean) => void): SwitchControl {
  const track = element('span', 'dfl-Switch-track', { 'aria-hidden': 'true' });
  const node = element('button', 'dfl-Switch', { type: 'button', role: 'switch' }, track, label);
  let isShownOn = false;
  let isFixed = false;
  node.addEventListener('click', () => {
    if (!isFixed) {
      choose(!isShownOn);
    }
  });
  return {
    node,
    draw(isOn, reason = '') {
      isFixed = reason !== '';
      isShownOn = isOn && !isFixed;
      node.setAttribute('aria-checked', String(isShownOn));
      // Not `disabled`: what says why is reached by keyboard too.
      node.setAttribute('aria-disabled', String(isFixed));
      node.setAttribute('aria-description', reason);
      node.title = reason;
    },
  };
}
