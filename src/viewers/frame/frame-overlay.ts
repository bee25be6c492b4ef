import { element } from '../dom.ts';
import { isSameOverlay, paintOverlay, type Overlay } from './paint-overlay.ts';

/** The layer of what is drawn over the pixels. */
export class FrameOverlay {
  readonly canvas = element('canvas', 'dfl-Frame-overlay');
  #drawn: Overlay | undefined;

  /** Draws what looks otherwise than before. */
  draw(overlay: Overlay): void {
    const { canvas } = this;
    const context = canvas.getContext('2d');
    if (!context || (this.#drawn && isSameOverlay(this.#drawn, overlay))) {
      return;
    }
    this.#drawn = overlay;
    const { width, height } = overlay.place;
    // A layer that shows nothing costs as much as any.
    canvas.hidden = overlay.geometry === undefined && overlay.pointed === undefined;
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
    }
    context.clearRect(0, 0, width, height);
    paintOverlay(context, overlay, window.devicePixelRatio);
  }
}
