/** Light on an isosurface: the same lamps and shade as the mesh has (volume-scene.ts, ambient-light.ts). */
export const RAY_LIGHT = /* glsl */ `
vec3 normalAt(vec3 place) {
  float d = slopeReach;
  vec3 slope = vec3(
    valueAt(place + vec3(d, 0.0, 0.0)) - valueAt(place - vec3(d, 0.0, 0.0)),
    valueAt(place + vec3(0.0, d, 0.0)) - valueAt(place - vec3(0.0, d, 0.0)),
    valueAt(place + vec3(0.0, 0.0, d)) - valueAt(place - vec3(0.0, 0.0, d)));
  float size = length(slope);
  return size > 0.0 ? -slope / size : vec3(0.0, 0.0, 1.0);
}

/** How much of the light from one direction arrives: nearer obstacles take more. */
float openness(vec3 place, vec3 direction, float clear, float reach, float level) {
  for (int i = 0; i < 4; i++) {
    float part = i == 0 ? 0.12 : i == 1 ? 0.3 : i == 2 ? 0.6 : 1.0;
    vec3 at = place + (clear + part * reach) * direction;
    if (any(lessThan(at, boxLow)) || any(greaterThan(at, boxHigh))) {
      return 1.0;
    }
    if (valueAt(at) >= level) {
      return float(i) / 4.0;
    }
  }
  return 1.0;
}

float ambientLight(vec3 place, vec3 normal, float level) {
  float reach = 0.2 / grid.x;
  float clear = 1.0 / (grid.x * edge);
  vec3 above = place + clear * normal;
  vec3 across = normalize(abs(normal.z) < 0.6 ? vec3(normal.y, -normal.x, 0.0) : vec3(0.0, normal.z, -normal.y));
  vec3 aside = cross(normal, across);
  vec3 along = 0.574 * normal;
  float sum = openness(above, normal, clear, reach, level);
  sum += openness(above, along + 0.819 * across, clear, reach, level);
  sum += openness(above, along - 0.819 * across, clear, reach, level);
  sum += openness(above, along + 0.819 * aside, clear, reach, level);
  sum += openness(above, along - 0.819 * aside, clear, reach, level);
  return sum / 5.0;
}

vec3 shown(vec3 linear) {
  vec3 low = linear * 12.92;
  vec3 high = 1.055 * pow(max(linear, vec3(0.0)), vec3(1.0 / 2.4)) - 0.055;
  return mix(high, low, lessThanEqual(linear, vec3(0.0031308)));
}

vec3 linearOf(vec3 shown) {
  vec3 low = shown / 12.92;
  vec3 high = pow((shown + 0.055) / 1.055, vec3(2.4));
  return mix(high, low, lessThanEqual(shown, vec3(0.04045)));
}

vec3 litSurface(vec3 albedo, vec3 place, vec3 normal, float level) {
  vec3 lamp = normalize(transpose(mat3(viewMatrix)) * vec3(-0.7, 0.9, 1.0));
  vec3 ground = vec3(0.3140, 0.3916, 0.5776);
  vec3 sky = mix(ground, vec3(1.0), 0.5 * normal.z + 0.5) * 1.6;
  vec3 light = (1.7 * max(dot(normal, lamp), 0.0) + sky) / 3.14159265;
  return shown(albedo * mix(0.3, 1.0, ambientLight(place, normal, level)) * light);
}

#if HUE > 0
/** The colour of a surface where it has a hue; the ends of a map of signs are too dark to be lit. */
vec3 surfaceHue(vec2 number) {
  return linearOf(hueOf(number, 0.84));
}
#endif

/** What is left of a surface's colour at a distance from the eye. */
float fadeAt(float depth) {
  return 1.0 - 0.25 * smoothstep(fog.x, fog.y, depth);
}
`;
