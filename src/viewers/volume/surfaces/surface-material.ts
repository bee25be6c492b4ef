import { MeshBasicMaterial, MeshLambertMaterial } from 'three';
import { SURFACE_COLOURS } from './surface-colours.ts';

/** How much of the colour is gone at the far side. */
const DEPTH_FADE = 0.25;

/** In the deepest corner this part of the light from around is left. */
const LEAST_LIGHT = 0.3;

/** Of a surface whose vertices have colours of their own (the attribute `paint`, in sRGB). */
export const PAINTED = { PAINTED: '' };

/**
 * Matt, without highlights; shaded where little light gets in (the attribute `light`); what is far fades into
 * whatever is behind the canvas, which is transparent, so that no theme has to be known here.
 *
 * @param number of the isosurface, from 0.
 */
export function surfaceMaterial(number: number): MeshLambertMaterial {
  const material = new MeshLambertMaterial({ color: SURFACE_COLOURS[number] });
  material.onBeforeCompile = (shader) => {
    shader.vertexShader = shader.vertexShader
      .replace(
        '#include <common>',
        `#include <common>
        attribute float light;
        varying float vLight;
        #ifdef PAINTED
        attribute vec4 paint;
        varying vec3 vPaint;
        #endif`,
      )
      .replace(
        '#include <begin_vertex>',
        `#include <begin_vertex>
        vLight = light;
        #ifdef PAINTED
        vPaint = paint.rgb;
        #endif`,
      );
    shader.fragmentShader = shader.fragmentShader
      .replace(
        '#include <common>',
        `#include <common>
        varying float vLight;
        #ifdef PAINTED
        varying vec3 vPaint;
        #endif`,
      )
      .replace(
        '#include <color_fragment>',
        `#include <color_fragment>
        #ifdef PAINTED
        diffuseColor.rgb = pow(vPaint, vec3(2.2));
        #endif
        diffuseColor.rgb *= mix(${LEAST_LIGHT}, 1.0, vLight);`,
      )
      .replace(
        '#include <fog_fragment>',
        `gl_FragColor *= 1.0 - ${DEPTH_FADE} * smoothstep(fogNear, fogFar, vFogDepth);`,
      );
  };
  return material;
}

/** Draws how far a surface is, and nothing to be seen. */
export function depthMaterial(): MeshBasicMaterial {
  return new MeshBasicMaterial({ colorWrite: false, fog: false, transparent: true });
}
