import { Color, MeshBasicMaterial, ShaderMaterial, Vector2 } from 'three';
import { SURFACE_COLOURS } from './surface-colours.ts';
import { SURFACE_FRAGMENTS, SURFACE_VERTICES } from './surface-shaders.ts';

/** Of a surface whose vertices have colours of their own (the attribute `paint`, in sRGB). */
export const PAINTED = { PAINTED: '' };

/**
 * Matt, without highlights; shaded where little light gets in (the attribute `light`); what is far fades into
 * whatever is behind the canvas, which is transparent, so that no theme has to be known here.
 *
 * @param number of the isosurface, from 0.
 */
export function surfaceMaterial(number: number): ShaderMaterial {
  return new ShaderMaterial({
    vertexShader: SURFACE_VERTICES,
    fragmentShader: SURFACE_FRAGMENTS,
    uniforms: {
      colour: { value: new Color(SURFACE_COLOURS[number]) },
      opacity: { value: 1 },
      fog: { value: new Vector2() },
    },
    clipping: true,
  });
}

/** Draws how far a surface is, and nothing to be seen. */
export function depthMaterial(): MeshBasicMaterial {
  return new MeshBasicMaterial({ colorWrite: false, fog: false, transparent: true });
}
