/** How isosurfaces are lit and fade, whether meshes or rays draw them: matt, without highlights. */
export const LAMPS = /* glsl */ `
/** What arrives from a lamp that stays to the upper left of the eye, and from sky and ground; z is up. */
vec3 lightOn(vec3 normal) {
  vec3 lamp = normalize(vec3(-0.7, 0.9, 1.0) * mat3(viewMatrix));
  vec3 ground = vec3(0.3140, 0.3916, 0.5520);
  vec3 sky = mix(ground, vec3(1.0), 0.5 * normal.z + 0.5) * 1.6;
  return (1.7 * max(dot(normal, lamp), 0.0) + sky) / 3.14159265;
}

/** @param open 0 to 1: how much of the light from all around arrives; in the deepest corner some is left. */
vec3 litColour(vec3 albedo, vec3 normal, float open) {
  return albedo * mix(0.3, 1.0, open) * lightOn(normal);
}

/**
 * As screens take colours: sRGB to 0.001. Roots are fitted to its power, which takes a processor that draws many times
 * as long.
 */
vec3 shown(vec3 linear) {
  vec3 root = sqrt(linear);
  vec3 high = -0.07890 - 0.05063 * linear + 0.82198 * root + 0.30746 * sqrt(root);
  return max(high, 12.92 * min(linear, 0.0031308));
}

/** What is left of a colour at a distance from the eye: what is far fades into whatever is behind the canvas. */
float fadeAt(float depth, vec2 fog) {
  return 1.0 - 0.25 * smoothstep(fog.x, fog.y, depth);
}
`;
