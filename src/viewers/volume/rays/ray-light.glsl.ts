/** Light on an isosurface: the same lamps (lamps.glsl.ts) and shade (ambient-light.ts) as the mesh has. */
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

vec3 linearOf(vec3 shown) {
  vec3 low = shown / 12.92;
  vec3 high = pow((shown + 0.055) / 1.055, vec3(2.4));
  return mix(high, low, lessThanEqual(shown, vec3(0.04045)));
}

vec3 litSurface(vec3 albedo, vec3 place, vec3 normal, float level) {
  return shown(litColour(albedo, normal, ambientLight(place, normal, level)));
}

#if HUE > 0
/** The colour of a surface where it has a hue; the ends of a map of signs are too dark to be lit. */
vec3 surfaceHue(vec2 number) {
  return linearOf(hueOf(number, 0.84));
}
#endif
`;
