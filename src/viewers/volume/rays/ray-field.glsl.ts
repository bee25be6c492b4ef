/**
 * What the rays' shader knows of a volume: its values, where nothing is to be found, and its colours. Places
 * are in voxels of the model from its centre; the array's x is slowest, so that it is the texture's depth.
 */
export const RAY_FIELD = /* glsl */ `
precision highp float;
precision highp sampler3D;

in vec3 vPlace;
out vec4 colour;

uniform mat4 projectionMatrix;
uniform sampler3D texels;
uniform sampler3D bricks;
/**
 * Per place, red, green, blue and the opacity of the cloud from sample to sample; in the second row the colours of
 * hues.
 */
uniform sampler2D colours;
/** Of a texel: factor and offset of its value; of a place: factor and offset of its texel. */
uniform vec2 decode;
uniform vec2 grid;
uniform float edge;
uniform vec3 boxLow;
uniform vec3 boxHigh;
/** Normal and distance of the plane beyond which all is cut away; a normal of 0 cuts nothing. */
uniform vec4 cut;
/** Whether the box is smaller than the model. */
uniform bool isCropped;
/** Ends of the colours, exponent, and where a symmetric logarithm begins. */
uniform vec4 range;
/** Between the values that a surface's slope is taken of, to both sides; voxels. */
uniform float slopeReach;
/** Between samples, voxels. */
uniform float stride;
/** Ascending; below the least value that the cloud shows there is nothing to be seen. */
uniform float levels[3];
uniform float leastSeen;
/** Phases that are seen alone are dark where amplitudes are less. */
uniform float phaseFloor;
uniform vec4 surfaceColours[3];
uniform vec4 planes[4];
/** Of the ball outside which slices of intensities hold nothing; voxels. */
uniform float ball;
/** Distances from the eye between which surfaces fade. */
uniform vec2 fog;

const float FAR = 1e9;

/** A value, or a complex number: of signed ones the imaginary part is 0. */
vec2 numberAt(vec3 place) {
  vec2 texel = texture(texels, place.zyx * grid.x + grid.y).rg;
#if HUE > 0
  return decode.x * texel;
#else
  return vec2(decode.x * texel.r + decode.y, 0.0);
#endif
}

/** What levels and colours are chosen by. */
float sizeOf(vec2 number) {
#if HUE > 0
  return length(number);
#else
  return number.x;
#endif
}

float valueAt(vec3 place) {
  return sizeOf(numberAt(place));
}

/** The largest value in the brick around a place, and how far along a direction the brick ends. */
vec2 brickAt(vec3 place, vec3 direction) {
  vec3 at = (place.zyx * grid.x + grid.y) * edge;
  vec3 towards = direction.zyx * grid.x * edge;
  vec3 brick = floor(clamp(at, vec3(0.0), vec3(edge - 0.001)) / 8.0);
  vec3 end = (brick + step(vec3(0.0), towards)) * 8.0;
  vec3 along = (end - at) / mix(towards, vec3(1e-9), lessThan(abs(towards), vec3(1e-9)));
  float most = decode.x * texelFetch(bricks, ivec3(brick), 0).r + decode.y;
  return vec2(most, max(0.0, min(along.x, min(along.y, along.z))));
}

float symmetricLog(float value) {
  return sign(value) * log(1.0 + abs(value) / range.w);
}

/** 0 to 1 along the colours. */
float placeOf(float value) {
#if SCALE == 1
  float part = log(max(value, range.x) / range.x) / log(range.y / range.x);
#elif SCALE == 3
  float from = symmetricLog(range.x);
  float part = (symmetricLog(value) - from) / (symmetricLog(range.y) - from);
#else
  float part = (value - range.x) / (range.y - range.x);
#endif
  part = clamp(part, 0.0, 1.0);
#if SCALE == 2
  part = pow(part, range.z);
#endif
  return part;
}

#if HUE > 0
/** The colour of a sign, as strong as its part of the range; of a phase all of it. */
vec3 hueOf(vec2 number, float part) {
#if HUE == 1
  float at = 0.5 + 0.5 * sign(number.x) * part;
#else
  float at = fract(atan(number.y, number.x) / 6.28318531 + 0.5);
#endif
  return texelFetch(colours, ivec2(at * 255.0 + 0.5, 1), 0).rgb;
}
#endif

vec4 colourOf(vec2 number) {
  float part = placeOf(sizeOf(number));
  vec4 chosen = texelFetch(colours, ivec2(part * 255.0 + 0.5, 0), 0);
#if HUE > 0
  chosen.rgb = hueOf(number, part);
#if HUE == 2
  chosen.rgb *= part;
#elif HUE == 3
  // Over a tenth of it to both sides, so that the edge is smooth.
  chosen.rgb *= smoothstep(0.9 * phaseFloor, 1.1 * phaseFloor + 1e-20, length(number));
#endif
#endif
  return chosen;
}
`;
