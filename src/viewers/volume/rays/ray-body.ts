import { BackSide, BoxGeometry, GLSL3, Mesh, ShaderMaterial, Vector2 } from 'three';
import { modelSize } from '../../model-grid.ts';
import type { VolumeData } from '../../volume-data.ts';
import { showsPhaseAlone } from '../../phase-alone.ts';
import { chosenCut } from '../planes/chosen-cut.ts';
import { RayColours } from './ray-colours.ts';
import { isCropped } from '../planes/is-cropped.ts';
import { definesOf, type RayProgram } from './ray-program.ts';
import { RAY_FRAGMENTS, RAY_VERTICES } from './ray-shaders.ts';
import { DEPTH_UNIT, rayUniforms, rayValues } from './ray-uniforms.ts';
import { shownPlanes } from '../planes/shown-planes.ts';
import type { RefinedTexels } from '../scene/volume-calls.ts';
import type { VolumeState } from '../volume-state.ts';
import { VolumeTexture } from '../graphics/volume-texture.ts';

/** What rays draw: surfaces, clouds, maxima, slices and the faces of cuts, in one pass through the volume. */
export class RayBody {
  readonly mesh = new Mesh(new BoxGeometry());
  readonly #texture = new VolumeTexture();
  readonly #colours = new RayColours();
  readonly #uniforms = rayUniforms();
  /** A program is compiled when it is first needed, and kept. */
  readonly #materials = new Map<string, ShaderMaterial>();
  #texels: RefinedTexels | undefined;

  constructor() {
    this.#uniforms['colours'].value = this.#colours.texture;
    this.mesh.visible = false;
    this.mesh.frustumCulled = false;
    // After the meshes, whose depth ends the rays.
    this.mesh.renderOrder = 1;
  }

  /** @param texels none where only meshes are drawn. */
  load(texels: RefinedTexels | undefined): void {
    if (texels && texels !== this.#texels) {
      this.#texture.show(texels);
      this.#uniforms['texels'].value = this.#texture.texels;
      this.#uniforms['bricks'].value = this.#texture.bricks;
    }
    this.#texels = texels;
  }

  /** @param isMeshed whether meshes draw the surfaces. */
  show(data: VolumeData, state: VolumeState, isMeshed: boolean): void {
    const program = programFor(data, state, isMeshed);
    const isNeeded =
      program.planes > 0 ||
      program.body !== 'none' ||
      (program.surfaces > 0 && (!isMeshed || program.isCapped));
    this.mesh.visible = isNeeded && this.#texels !== undefined;
    if (this.#texels && isNeeded) {
      this.mesh.scale.setScalar(modelSize(data));
      this.mesh.material = this.#materialOf(program);
      const values = rayValues(data, state, this.#texels);
      for (const [name, value] of Object.entries(values)) {
        this.#uniforms[name].value = value;
      }
      this.#colours.show(
        { ...state, hue: data.hue?.kind },
        values.stride / (modelSize(data) * DEPTH_UNIT),
      );
    }
  }

  /** Surfaces fade between two distances from the eye. */
  fade(near: number, far: number): void {
    this.#uniforms['fog'].value = new Vector2(near, far);
  }

  dispose(): void {
    this.mesh.geometry.dispose();
    this.#texture.dispose();
    this.#colours.dispose();
    for (const material of this.#materials.values()) {
      material.dispose();
    }
  }

  #materialOf(program: RayProgram): ShaderMaterial {
    const key = JSON.stringify(program);
    const material =
      this.#materials.get(key) ??
      new ShaderMaterial({
        glslVersion: GLSL3,
        vertexShader: RAY_VERTICES,
        fragmentShader: RAY_FRAGMENTS,
        defines: definesOf(program),
        uniforms: this.#uniforms,
        side: BackSide,
        transparent: true,
        premultipliedAlpha: true,
      });
    this.#materials.set(key, material);
    return material;
  }
}

function programFor(data: VolumeData, state: VolumeState, isMeshed: boolean): RayProgram {
  const { surfaces, body, scale, further } = state;
  return {
    surfaces: surfaces ? 1 + further.length : 0,
    body,
    planes: shownPlanes(state).length,
    scale,
    hue: showsPhaseAlone(data, state) ? 'angle' : (data.hue?.kind ?? 'none'),
    isCapped: chosenCut(data, state) !== undefined || isCropped(state),
    isMeshed,
  };
}
