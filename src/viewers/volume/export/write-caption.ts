/** Of the text and its distance from the corner, pixels of a movie. */
const SIZE = 16;
const MARGIN = 12;

/** Writes a line into the upper left corner of a picture, in the letters and colour of what stands around it. */
export function writeCaption(
  context: CanvasRenderingContext2D,
  text: string,
  { fontFamily, color }: Pick<CSSStyleDeclaration, 'fontFamily' | 'color'>,
): void {
  context.font = `600 ${SIZE}px ${fontFamily}`;
  context.fillStyle = color;
  context.textBaseline = 'top';
  context.fillText(text, MARGIN, MARGIN);
}
