import { drawsInSoftware, knownToDrawInSoftware } from '../volume/graphics/software-graphics.ts';
import { whenIdle } from '../when-idle.ts';
import { CanvasPainter } from './canvas-painter.ts';
import type { FramePainter, FramePicture } from './frame-picture.ts';
import { GlPainter } from './gl-painter.ts';

/** `auto`: WebGL where a graphics card draws. */
export type PainterChoice = 'auto' | 'webgl';

/** After a loss the processor paints for so long, milliseconds: others fight for the contexts. */
const PATIENCE = 10_000;

/**
 * Paints by WebGL where a graphics card draws, else on the processor: there is always a picture. A processor that is
 * asked through WebGL takes twice as long (docs/viewers.md). The first picture of a page is the processor's.
 */
export class FrameGraphics {
  readonly #stage: HTMLElement;
  readonly #repaint: () => void;
  /** Undefined until it is known what draws. */
  #wantsGl: boolean | undefined;
  #asking: (() => void) | undefined;
  #gl: GlPainter | undefined;
  #painter: FramePainter | undefined;
  #lostAt = -Infinity;

  /**
   * @param painter what the user of the viewer wants.
   * @param repaint is called when the picture is gone and has to be painted again.
   */
  constructor(stage: HTMLElement, painter: PainterChoice, repaint: () => void) {
    const isSoftware = knownToDrawInSoftware();
    this.#wantsGl = painter === 'webgl' || (isSoftware === undefined ? undefined : !isSoftware);
    this.#stage = stage;
    this.#repaint = repaint;
  }

  /** Whether the last picture was painted by WebGL. */
  get isAccelerated(): boolean {
    return this.#painter instanceof GlPainter;
  }

  paint(picture: FramePicture): void {
    const painter = this.#painterFor(picture);
    if (this.#painter !== painter) {
      this.#painter?.canvas.remove();
      painter.canvas.className = 'dfl-Frame-pixels';
      this.#stage.prepend(painter.canvas);
      this.#painter = painter;
    }
    painter.paint(picture);
    if (this.#wantsGl === undefined) {
      // Whoever opens a panel sees the processor's picture first: asking what draws would hold it up.
      this.#asking ??= whenIdle(() => {
        this.#wantsGl = !drawsInSoftware();
        if (this.#wantsGl) {
          this.#repaint();
        }
      });
    }
  }

  /** Gives the context back; the next picture opens another. */
  close(): void {
    this.#asking?.();
    this.#asking = undefined;
    this.#painter?.canvas.remove();
    this.#painter?.close();
    this.#gl?.close();
    this.#painter = undefined;
    this.#gl = undefined;
  }

  #painterFor(picture: FramePicture): FramePainter {
    if (this.#wantsGl && !this.#gl && performance.now() - this.#lostAt > PATIENCE) {
      const opened = GlPainter.open(() => {
        this.#lose(opened);
      });
      this.#gl = opened;
      // Where there is none, asking for every picture would cost more than painting it.
      this.#lostAt = this.#gl ? this.#lostAt : performance.now();
    }
    if (this.#gl?.fits(picture)) {
      return this.#gl;
    }
    return this.#painter instanceof CanvasPainter ? this.#painter : new CanvasPainter();
  }

  #lose(painter: GlPainter | undefined): void {
    // A context that `close` gave back is lost too, later.
    if (painter && this.#gl === painter) {
      this.#gl = undefined;
      this.#lostAt = performance.now();
      this.#repaint();
    }
  }
}
