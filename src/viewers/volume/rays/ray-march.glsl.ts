/**
 * Follows a ray through the box: slices end it, isosurfaces and the cloud are laid over each other from the
 * front. A ray walks to the first isosurface, then from there to the next, and what is met is shaded between
 * walks: a processor that draws does all that stands in a loop at every step. Empty bricks are left out in
 * whole strides, so that no pixel differs from one that walked them.
 */
export const RAY_MARCH = /* glsl */ `
/** Colour, with its opacity multiplied in, and how far off what is seen begins. */
vec4 seen = vec4(0.0);
float seenAt = FAR;

void lay(vec3 rgb, float opacity, float t) {
  float part = (1.0 - seen.a) * opacity;
  seen += vec4(rgb * part, part);
  if (seen.a > 0.5) {
    seenAt = min(seenAt, t);
  }
}

/** The first place of at least a level between two, the first of which is below it. */
float firstBetween(vec3 eye, vec3 ray, float below, float above, float level) {
  for (int i = 0; i < 6; i++) {
    float middle = 0.5 * (below + above);
    if (valueAt(eye + middle * ray) >= level) {
      above = middle;
    } else {
      below = middle;
    }
  }
  return above;
}

/** Whether there is nothing to be seen in a brick whose largest value is most. */
bool isEmpty(float most, int walk, float best) {
  bool isSeen = false;
#if SURFACES > 0
  isSeen = walk < SURFACES && most >= levels[min(walk, SURFACES - 1)];
#endif
#if BODY == 1
  isSeen = isSeen || most >= leastSeen;
#elif BODY == 2
  isSeen = isSeen || most > max(best, leastSeen);
#endif
  return !isSeen;
}

void main() {
  vec3 forward = -vec3(viewMatrix[0][2], viewMatrix[1][2], viewMatrix[2][2]);
  vec3 ray = isOrthographic ? forward : normalize(vPlace - cameraPosition);
  vec3 eye = isOrthographic ? vPlace - ray * dot(vPlace - cameraPosition, ray) : cameraPosition;

  vec3 inverse = 1.0 / mix(ray, vec3(1e-9), lessThan(abs(ray), vec3(1e-9)));
  vec3 a = (boxLow - eye) * inverse;
  vec3 b = (boxHigh - eye) * inverse;
  vec3 entries = min(a, b);
  vec3 exits = max(a, b);
  float boxFrom = max(max(entries.x, max(entries.y, entries.z)), 0.0);
  float boxEnd = min(exits.x, min(exits.y, exits.z));
  if (boxFrom >= boxEnd) {
    discard;
  }
  vec3 faceNormal = -sign(ray) * vec3(equal(entries, vec3(boxFrom)));
  float from = boxFrom;
  float end = boxEnd;
  bool isOpened = isCropped;

  // What is kept lies on the negative side of the cut.
  float steepness = dot(cut.xyz, ray);
  float toCut = (cut.w - dot(cut.xyz, eye)) / (abs(steepness) < 1e-9 ? 1e-9 : steepness);
  if (dot(cut.xyz, cut.xyz) > 0.0) {
    if (steepness > 0.0) {
      end = min(end, toCut);
    } else if (toCut > from) {
      from = toCut;
      faceNormal = cut.xyz;
      isOpened = true;
    }
  }

  float atPlane = FAR;
#if PLANES > 0
  for (int i = 0; i < PLANES; i++) {
    float slope = dot(planes[i].xyz, ray);
    float t = (planes[i].w - dot(planes[i].xyz, eye)) / (abs(slope) < 1e-9 ? 1e-9 : slope);
    if (t > boxFrom && t < boxEnd && t < atPlane && length(eye + t * ray) <= ball) {
      atPlane = t;
    }
  }
  end = min(end, atPlane);
#endif

#if SURFACES > 0 && CAPPED
  if (isOpened && from < end) {
    vec2 number = numberAt(eye + from * ray);
    if (sizeOf(number) >= levels[0]) {
      lay(colourOf(number).rgb, 1.0, from);
      end = from;
      atPlane = FAR;
    }
  }
#endif

#if WALKS > 0
  float t = from;
  float best = -FAR;
  vec2 bestNumber = vec2(0.0);
  // Nothing is left of a ray that leaves the model before the cut.
  int walks = from < end ? WALKS : 0;
  for (int walk = 0; walk < walks; walk++) {
    bool isMet = false;
    for (int i = 0; i < 2048; i++) {
      vec2 brick = vec2(0.0);
      for (int j = 0; j < 512; j++) {
        brick = brickAt(eye + t * ray, ray);
        if (t >= end || !isEmpty(brick.x, walk, best)) {
          break;
        }
        t += (floor(brick.y / stride) + 1.0) * stride;
      }
      float brickEnd = min(end, t + brick.y);
      for (int j = 0; j < 64; j++) {
        if (t >= end) {
          break;
        }
        vec2 number = numberAt(eye + t * ray);
        float value = sizeOf(number);
#if SURFACES > 0
        if (walk < SURFACES && value >= levels[walk]) {
          isMet = true;
          break;
        }
#endif
#if BODY == 1
        vec4 cloud = colourOf(number);
        lay(cloud.rgb, cloud.a, t);
#elif BODY == 2
        bestNumber = value > best ? number : bestNumber;
        best = max(best, value);
#endif
        t += stride;
        if (t > brickEnd) {
          break;
        }
      }
      if (isMet || t >= end || seen.a > 0.995) {
        break;
      }
    }
#if SURFACES > 0
    // Between the last sample and where the ray ends, at a slice most often.
    if (!isMet && walk < SURFACES && valueAt(eye + end * ray) >= levels[min(walk, SURFACES - 1)]) {
      isMet = true;
      t = end;
    }
#endif
    if (!isMet) {
      break;
    }
#if SURFACES > 0
    bool isFace = t == from;
    float at = isFace ? t : firstBetween(eye, ray, t - stride, t, levels[walk]);
    vec3 spot = eye + at * ray;
    vec3 normal = isFace ? faceNormal : normalAt(spot);
    normal = dot(normal, ray) > 0.0 ? -normal : normal;
    vec4 paint = surfaceColours[walk];
#if HUE > 0
    paint.rgb = surfaceHue(numberAt(spot));
#endif
    vec3 lit = litSurface(paint.rgb, spot, normal, levels[walk]);
    lay(lit, paint.a * fadeAt(dot(spot - cameraPosition, forward), fog), at);
    if (paint.a > 0.995) {
      end = at;
      atPlane = FAR;
      break;
    }
#endif
  }
#if BODY == 2
  if (best > leastSeen) {
    vec4 brightest = colourOf(bestNumber);
    lay(brightest.rgb, smoothstep(0.0, 0.25, placeOf(best)), from);
  }
#endif
#endif

#if PLANES > 0
  if (atPlane < FAR) {
    lay(colourOf(numberAt(eye + atPlane * ray)).rgb, 1.0, atPlane);
  }
#endif

  if (seen.a < 0.004) {
    discard;
  }
  colour = seen;
  vec4 clip = projectionMatrix * viewMatrix * vec4(eye + min(seenAt, boxEnd) * ray, 1.0);
  gl_FragDepth = clamp(0.5 * clip.z / clip.w + 0.5, 0.0, 1.0);
}
`;
