import { element } from '../dom.ts';
import { wholePixels } from '../slices/whole-pixels.ts';

/** What pictures are drawn on: the whole device pixels of a field. */
export class FrameStage {
  /** Holds the picture, and what lies over it and can be reached by itself. */
  readonly box = element('div', 'dfl-Frame-box');
  /** The picture. */
  readonly node = element('div', 'dfl-Frame-stage', { tabindex: '0', role: 'img' });

  constructor(field: HTMLElement) {
    this.box.append(this.node);
    field.append(this.box);
  }

  /**
   * Lays it on whole device pixels.
   *
   * @param ratio device pixels per CSS pixel.
   * @param axes what is left free for them, CSS pixels.
   * @returns how many there are.
   */
  fit(
    field: HTMLElement,
    ratio: number,
    axes: { readonly left: number; readonly bottom: number },
  ): { readonly width: number; readonly height: number } {
    const room = field.getBoundingClientRect();
    const { left, top, width, height } = wholePixels(
      {
        left: room.left + axes.left,
        top: room.top,
        width: room.width - axes.left,
        height: room.height - axes.bottom,
      },
      ratio,
    );
    const { style } = this.box;
    style.left = `${left / ratio - room.left}px`;
    style.top = `${top / ratio - room.top}px`;
    style.width = `${width / ratio}px`;
    style.height = `${height / ratio}px`;
    return { width, height };
  }
}
