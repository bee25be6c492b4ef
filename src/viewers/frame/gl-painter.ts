import type { ColourMapName } from '../colours/colour-map-name.ts';
import { colourTable } from '../colours/colour-table.ts';
import { symlogThreshold } from '../display.ts';
import type { FramePainter, FramePicture } from './frame-picture.ts';
import { glProgram } from './gl-program.ts';
import { COLOURS, GlTexture, MASKS, VALUES } from './gl-texture.ts';
import { fragmentShader, VERTEX_SHADER } from './shaders.ts';

const MASK_DISPLAY = { off: 0, hidden: 1, marked: 2 } as const;

/** Paints by WebGL 2: values and mask are textures, coloured and pooled where they are drawn. */
export class GlPainter implements FramePainter {
  readonly canvas: HTMLCanvasElement;
  readonly #gl: WebGL2RenderingContext;
  readonly #programs = new Map<string, WebGLProgram>();
  readonly #image: GlTexture;
  readonly #mask: GlTexture;
  readonly #colours: GlTexture;
  readonly #largest: number;
  #table: { name: ColourMapName; values: Uint8ClampedArray } | undefined;

  private constructor(canvas: HTMLCanvasElement, gl: WebGL2RenderingContext) {
    this.canvas = canvas;
    this.#gl = gl;
    this.#image = new GlTexture(gl, VALUES);
    this.#mask = new GlTexture(gl, MASKS);
    this.#colours = new GlTexture(gl, COLOURS);
    this.#largest = Number(gl.getParameter(gl.MAX_TEXTURE_SIZE));
  }

  /**
   * @param lost is told when the browser takes the context away.
   * @returns undefined where the browser gives no context.
   */
  static open(lost: () => void): GlPainter | undefined {
    const canvas = document.createElement('canvas');
    const gl = canvas.getContext('webgl2', { antialias: false, depth: false });
    if (!gl) {
      return undefined;
    }
    canvas.addEventListener('webglcontextlost', lost, { once: true });
    return new GlPainter(canvas, gl);
  }

  /** Whether a picture fits into a texture of this device. */
  fits({ data: { layout } }: FramePicture): boolean {
    return Math.max(layout.rows, layout.columns) <= this.#largest;
  }

  /** @throws Backend where the driver refuses the program. */
  paint(picture: FramePicture): void {
    const gl = this.#gl;
    const { place, display, data } = picture;
    const { rows, columns } = data.layout;
    if (this.canvas.width !== place.width || this.canvas.height !== place.height) {
      this.canvas.width = place.width;
      this.canvas.height = place.height;
    }
    const program = this.#program(picture);
    gl.viewport(0, 0, place.width, place.height);
    gl.useProgram(program);
    this.#image.bind(0, data.values, columns, rows);
    this.#mask.bind(1, data.layout.mask, columns, rows);
    this.#colours.bind(2, this.#tableOf(picture.colours), 256, 1);
    const at = (name: string): WebGLUniformLocation | null => gl.getUniformLocation(program, name);
    ['image', 'mask', 'colours'].forEach((name, unit) => {
      gl.uniform1i(at(name), unit);
    });
    gl.uniform1i(at('height'), place.height);
    gl.uniform2i(at('origin'), place.left, place.top);
    gl.uniform1i(at('size'), place.size);
    gl.uniform1i(at('bin'), place.bin);
    gl.uniform1i(at('maskDisplay'), MASK_DISPLAY[picture.mask]);
    gl.uniform1f(at('low'), display.low);
    gl.uniform1f(at('high'), display.high);
    gl.uniform1f(at('exponent'), display.gamma);
    gl.uniform1f(at('threshold'), display.threshold ?? symlogThreshold(display));
    gl.drawArrays(gl.TRIANGLES, 0, 3);
  }

  /** Gives the context back: a page has sixteen. */
  close(): void {
    this.#gl.getExtension('WEBGL_lose_context')?.loseContext();
    this.canvas.width = 0;
    this.canvas.height = 0;
  }

  #program({ pooling, display: { scale } }: FramePicture): WebGLProgram {
    const name = `${pooling} ${scale}`;
    const program =
      this.#programs.get(name) ??
      glProgram(this.#gl, VERTEX_SHADER, fragmentShader(pooling, scale));
    this.#programs.set(name, program);
    return program;
  }

  #tableOf(name: ColourMapName): Uint8ClampedArray {
    if (this.#table?.name !== name) {
      this.#table = { name, values: colourTable(name) };
    }
    return this.#table.values;
  }
}
