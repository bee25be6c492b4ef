/**
 * Fast approximate anti-aliasing (T. Lottes, "FXAA", NVIDIA white paper, 2009): where brightness changes from pixel to
 * pixel, a pixel takes a part of the neighbour across the edge, the more the nearer the end of a stair it lies.
 *
 * What only pixels at edges need stands in a loop of one round: a processor that draws goes through a branch whether it
 * is taken or not, but ends a loop when none of four neighbours is in it any more. Neighbours are fetched, not sampled,
 * which takes it a quarter of the time.
 */
export const SMOOTH_EDGES = /* glsl */ `
precision highp float;
uniform sampler2D picture;
out vec4 smoothed;

const float LEAST_CONTRAST = 0.0312;
const float LEAST_RELATIVE_CONTRAST = 0.063;
/** Along an edge, pixels from one look for its end to the next; farther off it is guessed. */
const float STEPS[6] = float[6](1.0, 1.5, 2.0, 2.0, 2.0, 4.0);
const float GUESSED = 8.0;

ivec2 last;
ivec2 place;
vec2 pixel;

float brightnessOf(vec4 colour) {
  return dot(colour.rgb, vec3(0.3, 0.59, 0.11));
}

float beside(int x, int y) {
  return brightnessOf(texelFetch(picture, clamp(place + ivec2(x, y), ivec2(0), last), 0));
}

vec4 between(vec2 where) {
  return textureLod(picture, where * pixel, 0.0);
}

/** How far it is from a place on an edge to its end, and how much brighter than the edge it is there. */
vec2 endOf(vec2 where, vec2 along, float edge, float least) {
  float far = 0.0;
  float difference = 0.0;
  bool isEnd = false;
  for (int i = 0; i < 6 && !isEnd; i++) {
    far += STEPS[i];
    difference = brightnessOf(between(where + far * along)) - edge;
    isEnd = abs(difference) >= least;
  }
  return vec2(isEnd ? far : far + GUESSED, difference);
}

void main() {
  last = textureSize(picture, 0) - 1;
  place = ivec2(gl_FragCoord.xy);
  pixel = 1.0 / vec2(last + 1);
  smoothed = texelFetch(picture, place, 0);
  float own = brightnessOf(smoothed);
  float n = beside(0, 1);
  float e = beside(1, 0);
  float s = beside(0, -1);
  float w = beside(-1, 0);
  float highest = max(max(max(n, e), max(s, w)), own);
  float contrast = highest - min(min(min(n, e), min(s, w)), own);
  bool isEdge = contrast >= max(LEAST_CONTRAST, LEAST_RELATIVE_CONTRAST * highest);
  for (; isEdge; isEdge = false) {
    float ne = beside(1, 1);
    float nw = beside(-1, 1);
    float se = beside(1, -1);
    float sw = beside(-1, -1);
    float around = (2.0 * (n + e + s + w) + ne + nw + se + sw) / 12.0;
    float single = smoothstep(0.0, 1.0, min(abs(around - own) / contrast, 1.0));

    float upright = 2.0 * abs(n + s - 2.0 * own) + abs(ne + se - 2.0 * e) + abs(nw + sw - 2.0 * w);
    float level = 2.0 * abs(e + w - 2.0 * own) + abs(ne + nw - 2.0 * n) + abs(se + sw - 2.0 * s);
    bool isLevel = upright >= level;
    float before = isLevel ? s : w;
    float behind = isLevel ? n : e;
    bool isBefore = abs(behind - own) < abs(before - own);
    float other = isBefore ? before : behind;
    vec2 across = (isBefore ? -1.0 : 1.0) * (isLevel ? vec2(0.0, 1.0) : vec2(1.0, 0.0));
    vec2 along = isLevel ? vec2(1.0, 0.0) : vec2(0.0, 1.0);

    float edge = 0.5 * (own + other);
    float least = 0.25 * abs(other - own);
    vec2 on = gl_FragCoord.xy + 0.5 * across;
    vec2 forth = endOf(on, along, edge, least);
    vec2 back = endOf(on, -along, edge, least);
    vec2 nearest = forth.x <= back.x ? forth : back;
    bool isOutside = (nearest.y >= 0.0) == (own - edge >= 0.0);
    float stair = isOutside ? 0.0 : 0.5 - nearest.x / (forth.x + back.x);
    smoothed = between(gl_FragCoord.xy + max(single * single, stair) * across);
  }
}
`;
