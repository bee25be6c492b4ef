import type { DisplayScale } from '../display.ts';
import { MASK, NO_PIXEL } from './frame-layout.ts';
import { GAP, HATCH, STRIPES, TINT } from './frame-picture.ts';
import type { Pooling } from './frame-state.ts';

/** One triangle that covers the canvas. */
export const VERTEX_SHADER = `#version 300 es
void main() {
  vec2 corner = vec2(gl_VertexID == 1 ? 3.0 : -1.0, gl_VertexID == 2 ? 3.0 : -1.0);
  gl_Position = vec4(corner, 0.0, 1.0);
}`;

/** What a pixel adds to `pooled`. */
const POOLING: Readonly<Record<Pooling, { first: string; add: string; result: string }>> = {
  max: { first: '-3.4e38', add: 'max(pooled, value)', result: 'pooled' },
  sum: { first: '0.0', add: 'pooled + value', result: 'pooled' },
  mean: { first: '0.0', add: 'pooled + value', result: 'pooled / float(count)' },
};

/** The place of `value` between `low` and `high`, as display.ts has it. */
const PLACE: Readonly<Record<DisplayScale, string>> = {
  linear: '(value - low) / (high - low)',
  gamma: 'pow((value - low) / (high - low), exponent)',
  log: 'log(value / low) / log(high / low)',
  symlog: '(even(value) - even(low)) / (even(high) - even(low))',
};

/**
 * The colour of a device pixel from the detector pixels under it. One program for each way of pooling and
 * each scale: branches that all pixels take alike cost twice as much (spec/viewers.md, Lessons).
 */
export function fragmentShader(pooling: Pooling, scale: DisplayScale): string {
  const { first, add, result } = POOLING[pooling];
  return `#version 300 es
precision highp float;
precision highp int;
precision highp sampler2D;
precision highp usampler2D;

uniform sampler2D image;
uniform usampler2D mask;
uniform sampler2D colours;
uniform int height;
/** Device pixel where the picture begins. */
uniform ivec2 origin;
uniform int size;
uniform int bin;
/** 0: off, 1: hidden, 2: marked. */
uniform int maskDisplay;
uniform float low;
uniform float high;
uniform float exponent;
uniform float threshold;
out vec4 colour;

float even(float value) {
  return sign(value) * log(1.0 + abs(value) / threshold);
}

float placeOf(float value) {
  if (value >= high) {
    return 1.0;
  }
  return value <= low ? 0.0 : ${PLACE[scale]};
}

void main() {
  // Rows run down, gl_FragCoord up.
  ivec2 pixel = ivec2(int(gl_FragCoord.x), height - 1 - int(gl_FragCoord.y));
  ivec2 from = pixel - origin;
  ivec2 extent = textureSize(image, 0);
  ivec2 first = (from / size) * bin;
  if (from.x < 0 || from.y < 0 || first.x >= extent.x || first.y >= extent.y) {
    colour = vec4(0.0);
    return;
  }
  ivec2 end = min(first + bin, extent);
  float pooled = ${first};
  int count = 0;
  int merged = 0;
  int ignored = 0;
  for (int row = first.y; row < end.y; row++) {
    for (int column = first.x; column < end.x; column++) {
      uint kind = texelFetch(mask, ivec2(column, row), 0).r;
      if (kind == ${NO_PIXEL}u || (kind == ${MASK.ignored}u && maskDisplay > 0)) {
        ignored += kind == ${MASK.ignored}u ? 1 : 0;
        continue;
      }
      float value = texelFetch(image, ivec2(column, row), 0).r;
      if (!isnan(value)) {
        count++;
        merged += kind == ${MASK.mergeOnly}u ? 1 : 0;
        pooled = ${add};
      }
    }
  }
  if (count == 0) {
    bool isStripe = (pixel.x + pixel.y) % ${STRIPES.period} < ${STRIPES.width};
    vec3 hatch = isStripe ? ${colourText(HATCH.light)} : ${colourText(HATCH.dark)};
    colour = vec4(ignored > 0 && maskDisplay == 2 ? hatch : ${colourText(GAP)}, 1.0);
    return;
  }
  int index = int(255.0 * placeOf(${result}) + 0.5);
  vec3 shown = texelFetch(colours, ivec2(index, 0), 0).rgb;
  bool isTinted = maskDisplay == 2 && merged == count;
  colour = vec4(isTinted ? mix(shown, ${colourText(TINT.colour)}, ${TINT.part}) : shown, 1.0);
}`;
}

function colourText(channels: readonly number[]): string {
  return `vec3(${channels.map((channel) => (channel / 255).toFixed(6)).join(', ')})`;
}
