import { element } from '../dom.ts';

/** An element of the charts at its place, pixels. */
export function placedElement(
  className: string,
  place: Partial<Record<'left' | 'top' | 'height', number>>,
  text = '',
): HTMLElement {
  const node = element('div', className, {}, text);
  for (const [name, pixels] of Object.entries(place)) {
    node.style.setProperty(name, `${pixels}px`);
  }
  return node;
}
