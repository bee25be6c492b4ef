import { WebGLRenderer } from 'three';
import { element } from '../../dom.ts';
import { SmoothEdges } from './smooth-edges.ts';
import { drawsInSoftware, isSoftware } from './software-graphics.ts';
import type { StageSize } from './stage-size.ts';
import { SurfaceBuffers } from '../surfaces/surface-buffers.ts';
import type { SceneView } from '../together/scene-view.ts';

/** Beyond two pixels per CSS pixel nobody sees the difference, and everybody waits for it. */
const LARGEST_RATIO = 2;

export interface PictureNeeds {
  /** It moves, and every pixel costs. */
  readonly isHurried: boolean;
  /** Rays draw it, whose edges no browser smooths, and a graphics card has the time for it. */
  readonly isFine: boolean;
}

/** One WebGL context with its canvas. A page may hold 16: it is closed when nobody looks. */
export class VolumeRenderer {
  readonly canvas: HTMLCanvasElement;
  /** Whether the processor draws. */
  readonly isSoftware: boolean;
  readonly surfaces: SurfaceBuffers;
  readonly #renderer: WebGLRenderer;
  readonly #smoothing = new SmoothEdges();
  readonly #listening = new AbortController();

  private constructor(
    canvas: HTMLCanvasElement,
    context: WebGL2RenderingContext,
    lost: () => void,
  ) {
    this.canvas = canvas;
    this.#renderer = new WebGLRenderer({ canvas, context });
    this.#renderer.setClearAlpha(0);
    this.#renderer.localClippingEnabled = true;
    // Textures of 32 bits are smooth only with this.
    context.getExtension('OES_texture_float_linear');
    this.isSoftware = isSoftware(context);
    this.surfaces = new SurfaceBuffers(context);
    const { signal } = this.#listening;
    canvas.addEventListener('webglcontextlost', lost, { signal });
  }

  /**
   * @param lost is told when the browser took the context away.
   * @returns `undefined` where the browser gives no WebGL 2.
   */
  static open(lost: () => void): VolumeRenderer | undefined {
    const canvas = element('canvas', 'dfl-VolumeViewer-canvas', { 'aria-hidden': 'true' });
    const context = canvas.getContext('webgl2', {
      alpha: true,
      antialias: !drawsInSoftware(),
    });
    return context ? new VolumeRenderer(canvas, context, lost) : undefined;
  }

  /** @param ratio pixels of the picture per CSS pixel. */
  draw(views: readonly SceneView[], { width, height }: StageSize, ratio: number): void {
    const renderer = this.#renderer;
    renderer.setPixelRatio(ratio);
    renderer.setSize(width, height, false);
    renderer.setScissorTest(false);
    renderer.clear();
    // Each clears its own part once more, and no other.
    renderer.setScissorTest(true);
    for (const { scene, box, clip } of views) {
      renderer.setViewport(box.left, height - box.top - box.height, box.width, box.height);
      renderer.setScissor(clip.left, height - clip.top - clip.height, clip.width, clip.height);
      renderer.render(scene.scene, scene.camera);
    }
    // What rays draw has values in every pixel, which are left as they are.
    if (this.isSoftware && !views.some(({ scene }) => scene.isRayed)) {
      renderer.setViewport(0, 0, width, height);
      renderer.setScissorTest(false);
      this.#smoothing.apply(renderer);
    }
  }

  close(): void {
    this.#listening.abort();
    this.surfaces.close();
    this.#smoothing.dispose();
    this.#renderer.dispose();
    this.#renderer.forceContextLoss();
    this.canvas.remove();
  }
}

/**
 * Pixels per CSS pixel of what is looked at: half as many while it moves and every pixel costs; as many as one
 * can see the difference of where edges are smooth only so.
 */
export function screenRatio({ isHurried, isFine }: PictureNeeds): number {
  const ratio = isFine ? LARGEST_RATIO : Math.min(window.devicePixelRatio, LARGEST_RATIO);
  return isHurried ? ratio / 2 : ratio;
}
