import { WebGLRenderer, type Camera, type Scene } from 'three';
import { element } from '../dom.ts';

/** What draws without a graphics card; it takes its time for every pixel. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software/i;

/** Beyond two pixels per CSS pixel nobody sees the difference, and everybody waits for it. */
const LARGEST_RATIO = 2;

/** One WebGL context with its canvas. A page may hold 16: it is closed when nobody looks. */
export class SurfaceRenderer {
  readonly canvas: HTMLCanvasElement;
  /** Whether the processor draws, so that fewer pixels are drawn while something moves. */
  readonly isSoftware: boolean;
  readonly #renderer: WebGLRenderer;
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
    // There is one mesh: sorting would look at each of its vertices, to know how far off it is.
    this.#renderer.sortObjects = false;
    const names = context.getExtension('WEBGL_debug_renderer_info');
    const name: unknown = names && context.getParameter(names.UNMASKED_RENDERER_WEBGL);
    this.isSoftware = typeof name === 'string' && SOFTWARE.test(name);
    const { signal } = this.#listening;
    canvas.addEventListener('webglcontextlost', lost, { signal });
  }

  /**
   * @param lost is told when the browser took the context away.
   * @returns `undefined` where the browser gives no WebGL 2.
   */
  static open(lost: () => void): SurfaceRenderer | undefined {
    const canvas = element('canvas', 'dfl-VolumeViewer-canvas', { 'aria-hidden': 'true' });
    const context = canvas.getContext('webgl2', { alpha: true, antialias: true });
    return context ? new SurfaceRenderer(canvas, context, lost) : undefined;
  }

  /** @param ratio pixels of the picture per CSS pixel. */
  draw(scene: Scene, camera: Camera, width: number, height: number, ratio: number): void {
    this.#renderer.setPixelRatio(Math.min(ratio, LARGEST_RATIO));
    this.#renderer.setSize(width, height, false);
    this.#renderer.render(scene, camera);
  }

  close(): void {
    this.#listening.abort();
    this.#renderer.dispose();
    this.#renderer.forceContextLoss();
    this.canvas.remove();
  }
}
