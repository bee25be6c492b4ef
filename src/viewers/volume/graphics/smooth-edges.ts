import {
  FramebufferTexture,
  GLSL3,
  LinearFilter,
  NoBlending,
  ShaderMaterial,
  type WebGLRenderer,
} from 'three';
import { FullScreenQuad } from 'three/addons/postprocessing/Pass.js';
import { SMOOTH_EDGES } from './smooth-edges.glsl.ts';

/**
 * Smooths the edges of a picture after it was drawn. A processor that draws takes four times as long for triangles
 * whose edges the context smooths, as it then looks at four places in each pixel (docs/viewers.md).
 */
export class SmoothEdges {
  readonly #material = new ShaderMaterial({
    glslVersion: GLSL3,
    vertexShader: 'void main() { gl_Position = vec4(position, 1.0); }',
    fragmentShader: SMOOTH_EDGES,
    uniforms: { picture: { value: null } },
    // What is behind the picture shines through as it did.
    blending: NoBlending,
    depthTest: false,
    depthWrite: false,
  });
  readonly #quad = new FullScreenQuad(this.#material);
  #drawn: FramebufferTexture | undefined;

  /** Of what the renderer has drawn last, over all of its canvas. */
  apply(renderer: WebGLRenderer): void {
    const { width, height } = renderer.domElement;
    if (this.#drawn?.image.width !== width || this.#drawn.image.height !== height) {
      this.#drawn?.dispose();
      this.#drawn = new FramebufferTexture(width, height);
      // Between two pixels there is something of both.
      this.#drawn.minFilter = this.#drawn.magFilter = LinearFilter;
      this.#material.uniforms['picture'].value = this.#drawn;
    }
    renderer.copyFramebufferToTexture(this.#drawn);
    this.#quad.render(renderer);
  }

  dispose(): void {
    this.#drawn?.dispose();
    this.#material.dispose();
    this.#quad.dispose();
  }
}
