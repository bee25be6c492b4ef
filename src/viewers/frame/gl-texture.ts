/** How one kind of numbers is kept in a texture. */
export interface TextureFormat {
  readonly internal: 'R32F' | 'R8UI' | 'RGBA8';
  readonly format: 'RED' | 'RED_INTEGER' | 'RGBA';
  readonly type: 'FLOAT' | 'UNSIGNED_BYTE';
}

export const VALUES: TextureFormat = { internal: 'R32F', format: 'RED', type: 'FLOAT' };
export const MASKS: TextureFormat = {
  internal: 'R8UI',
  format: 'RED_INTEGER',
  type: 'UNSIGNED_BYTE',
};
export const COLOURS: TextureFormat = { internal: 'RGBA8', format: 'RGBA', type: 'UNSIGNED_BYTE' };

/** A texture whose room is kept from picture to picture, as long as they are of one size. */
export class GlTexture {
  readonly #gl: WebGL2RenderingContext;
  readonly #format: TextureFormat;
  #texture: WebGLTexture | undefined;
  #size = { width: 0, height: 0 };
  #shown: ArrayBufferView | undefined;

  constructor(gl: WebGL2RenderingContext, format: TextureFormat) {
    this.#gl = gl;
    this.#format = format;
  }

  /** Binds it to a unit; numbers that are in it already are not sent again. */
  bind(unit: number, values: ArrayBufferView, width: number, height: number): void {
    const gl = this.#gl;
    const { internal, format, type } = this.#format;
    gl.activeTexture(gl.TEXTURE0 + unit);
    if (!this.#texture || width !== this.#size.width || height !== this.#size.height) {
      this.delete();
      this.#texture = gl.createTexture();
      this.#size = { width, height };
      gl.bindTexture(gl.TEXTURE_2D, this.#texture);
      gl.texStorage2D(gl.TEXTURE_2D, 1, gl[internal], width, height);
      // Others than nearest need an extension for floats, and would mix detector pixels.
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
    }
    gl.bindTexture(gl.TEXTURE_2D, this.#texture);
    if (this.#shown !== values) {
      this.#shown = values;
      gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
      gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, width, height, gl[format], gl[type], values);
    }
  }

  delete(): void {
    if (this.#texture) {
      this.#gl.deleteTexture(this.#texture);
    }
    this.#texture = undefined;
    this.#shown = undefined;
  }
}
