import { LAMPS } from '../graphics/lamps.glsl.ts';

/**
 * Everything is found for each vertex, and pixels take what lies between: surfaces have triangles of a few pixels,
 * and a processor that draws takes its time for each pixel, and for each number that triangles carry to it.
 */
export const SURFACE_VERTICES = /* glsl */ `
#include <clipping_planes_pars_vertex>
${LAMPS}
uniform vec3 colour;
uniform float opacity;
uniform vec2 fog;
attribute float light;
varying vec4 vSeen;
#ifdef DOUBLE_SIDED
varying vec4 vSeenBehind;
#endif
#ifdef PAINTED
attribute vec4 paint;
#endif

void main() {
  vec4 mvPosition = modelViewMatrix * vec4(position, 1.0);
  gl_Position = projectionMatrix * mvPosition;
  #include <clipping_planes_vertex>
  #ifdef PAINTED
  vec3 albedo = pow(paint.rgb, vec3(2.2));
  #else
  vec3 albedo = colour;
  #endif
  float left = fadeAt(-mvPosition.z, fog);
  vSeen = left * vec4(shown(litColour(albedo, normal, light)), opacity);
  #ifdef DOUBLE_SIDED
  vSeenBehind = left * vec4(shown(litColour(albedo, -normal, light)), opacity);
  #endif
}
`;

export const SURFACE_FRAGMENTS = /* glsl */ `
#include <clipping_planes_pars_fragment>
varying vec4 vSeen;
#ifdef DOUBLE_SIDED
varying vec4 vSeenBehind;
#endif

void main() {
  #include <clipping_planes_fragment>
  #ifdef DOUBLE_SIDED
  gl_FragColor = gl_FrontFacing ? vSeen : vSeenBehind;
  #else
  gl_FragColor = vSeen;
  #endif
}
`;
