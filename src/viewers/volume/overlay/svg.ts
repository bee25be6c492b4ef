const SVG = 'http://www.w3.org/2000/svg';

/** A new SVG element with a class and attributes. */
export function svgElement<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  className: string,
  attributes: Readonly<Record<string, string | number>> = {},
): SVGElementTagNameMap[Tag] {
  const node = document.createElementNS(SVG, tag);
  node.setAttribute('class', className);
  setAttributes(node, attributes);
  return node;
}

export function setAttributes(
  node: Element,
  attributes: Readonly<Record<string, string | number>>,
): void {
  for (const [name, value] of Object.entries(attributes)) {
    node.setAttribute(name, String(value));
  }
}

/** A line between two points of the picture; hidden where one of them is not to be seen. */
export function drawLine(
  line: SVGLineElement,
  from: readonly [number, number] | undefined,
  to: readonly [number, number] | undefined,
): void {
  line.toggleAttribute('hidden', !from || !to);
  if (from && to) {
    setAttributes(line, { x1: from[0], y1: from[1], x2: to[0], y2: to[1] });
  }
}
