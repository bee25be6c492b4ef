import { LAMPS } from '../graphics/lamps.glsl.ts';
import { RAY_FIELD } from './ray-field.glsl.ts';
import { RAY_LIGHT } from './ray-light.glsl.ts';
import { RAY_MARCH } from './ray-march.glsl.ts';

/** The faces of the box around the model that look away: every ray through the box ends on one of them. */
export const RAY_VERTICES = /* glsl */ `
out vec3 vPlace;

void main() {
  vec4 place = modelMatrix * vec4(position, 1.0);
  vPlace = place.xyz;
  gl_Position = projectionMatrix * viewMatrix * place;
}
`;

export const RAY_FRAGMENTS = `${RAY_FIELD}${LAMPS}${RAY_LIGHT}${RAY_MARCH}`;
