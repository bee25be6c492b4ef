import { LabIcon } from '@jupyterlab/ui-components';

/**
 * A line icon in a box of 16: strokes of 1.5, round caps and joins, in the colour of the text beside it.
 *
 * @param shapes - SVG elements; small dots are strokes of no length with `stroke-width="2"`.
 */
export function strokeIcon(name: string, shapes: string): LabIcon {
  return new LabIcon({
    name: `jupyterlab-damselfly:${name}`,
    svgstr: `<svg xmlns="http://www.w3.org/2000/svg" width="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round">${shapes}</svg>`,
  });
}
