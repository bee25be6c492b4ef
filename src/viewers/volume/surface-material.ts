import { MeshLambertMaterial } from 'three';

/** The isosurface's colour in both themes (docs/interface.md). */
const COLOUR = 0x5f9fdc;

/** How much of the colour is gone at the far side. */
const DEPTH_FADE = 0.25;

/** In the deepest corner this part of the light from around is left. */
const LEAST_LIGHT = 0.3;

/**
 * Matt, without highlights; shaded where little light gets in (the attribute `light`); what is far fades into
 * whatever is behind the canvas, which is transparent, so that no theme has to be known here.
 */
export function surfaceMaterial(): MeshLambertMaterial {
  const material = new MeshLambertMaterial({ color: COLOUR });
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
