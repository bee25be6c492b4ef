import { MeshBasicMaterial, MeshLambertMaterial } from 'three';
import { SURFACE_COLOURS } from './surface-colours.ts';

/** How much of the colour is gone at the far side. */
const DEPTH_FADE = 0.25;

/** In the deepest corner this part of the light from around is left. */
const LEAST_LIGHT = 0.3;

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
        '#include <common>\nattribute float light;\nvarying float vLight;',
      )
      .replace('#include <begin_vertex>', '#include <begin_vertex>\nvLight = light;');
    shader.fragmentShader = shader.fragmentShader
      .replace('#include <common>', '#include <common>\nvarying float vLight;')
      .replace(
        '#include <color_fragment>',
        `#include <color_fragment>\ndiffuseColor.rgb *= mix(${LEAST_LIGHT}, 1.0, vLight);`,
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
