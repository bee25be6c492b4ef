import { element } from '../../dom.ts';
import type { StageSize } from './stage-size.ts';

/**
 * The last picture of a view that gives its graphics back: it stands in the stage until a new one is drawn. As large as it was
 * drawn, so that what lies over it stays right where the stage has another size meanwhile.
 */
export class KeptPicture {
  readonly #stage: HTMLElement;
  #canvas: HTMLCanvasElement | undefined;

  constructor(stage: HTMLElement) {
    this.#stage = stage;
  }

  get isThere(): boolean {
    return this.#canvas !== undefined;
  }

  /**
   * Copies what was just drawn: a canvas of WebGL is empty after the frame.
   *
   * @param size of the picture on the page, CSS pixels.
   */
  keep(drawn: HTMLCanvasElement, { width, height }: StageSize): void {
    this.drop();
    const canvas = element('canvas', 'dfl-VolumeViewer-kept', { 'aria-hidden': 'true' });
    canvas.width = drawn.width;
    canvas.height = drawn.height;
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
    canvas.getContext('2d')?.drawImage(drawn, 0, 0);
    this.#stage.append(canvas);
    this.#canvas = canvas;
  }

  drop(): void {
    this.#canvas?.remove();
    this.#canvas = undefined;
  }
}
