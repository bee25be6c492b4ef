import { logarithmWgsl } from './logarithm.ts';
import { paramsWgsl } from './params.ts';
import { placeWgsl } from './place.ts';
import { GROUP_SIZE, rowsWgsl } from './rows.ts';

/** Pixels that one invocation walks through; their sums are kept in float32. */
export const PIXELS_PER_BLOCK = 32;

/** What becomes of a pixel of a slice, in WGSL that knows the model's `value` there and `photons`, value x correction. */
interface SliceTerms {
  /** What else the kernel needs: bindings from 6 on, functions. */
  readonly declarations: string;
  /** What the likelihood reads. */
  readonly stored: string;
  /** What is summed up for the tomogram's penalty; may use `stored`. */
  readonly penalty: string;
}

/**
 * Slices of the model (spec/emc.md 3.1) for a tile of tomograms, and parts of their sums u and of their penalties.
 * One invocation takes one tomogram through a block of pixels, so that the values of a pixel are written side by
 * side, as the likelihood reads them.
 *
 * Rows: pixels of the likelihood.
 */
function slicesOf({ declarations, stored, penalty }: SliceTerms): string {
  return /* wgsl */ `
${paramsWgsl}${rowsWgsl}${placeWgsl}${declarations}
@group(0) @binding(1) var<storage, read> model: array<f32>;
@group(0) @binding(2) var<storage, read> pixels: array<Pixel>;
@group(0) @binding(3) var<storage, read> tomograms: array<Tomogram>;
/** [pixel][tomogram] */
@group(0) @binding(4) var<storage, read_write> slices: array<f32>;
/** [block][tomogram] */
@group(0) @binding(5) var<storage, read_write> parts: array<vec2f>;

fn alongZ(corner: u32, part: f32) -> f32 {
  return mix(model[corner], model[corner + 1u], part);
}

fn interpolate(place: Place) -> f32 {
  if (!isInside(place)) {
    return 0.0;
  }
  let corner = cornerOf(place.voxel);
  let row = params.depth;
  let plane = params.edge * params.depth;
  let part = place.part;
  let near = mix(alongZ(corner, part.z), alongZ(corner + row, part.z), part.y);
  let far = mix(alongZ(corner + plane, part.z), alongZ(corner + plane + row, part.z), part.y);
  return mix(near, far, part.x);
}

@compute @workgroup_size(${GROUP_SIZE})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let width = 4u * params.quads;
  let lane = group.y * ${GROUP_SIZE}u + local;
  let block = groupNumber(group);
  if (lane >= width) {
    return;
  }
  let tomogram = tomograms[params.firstPlace + lane];
  let first = block * ${PIXELS_PER_BLOCK}u;
  let end = min(first + ${PIXELS_PER_BLOCK}u, params.rows);
  var sums = vec2f(0.0);
  for (var t = first; t < end; t++) {
    let pixel = pixels[t];
    let value = interpolate(placeOf(tomogram, pixel));
    let photons = value * pixel.high.w;
    let stored = ${stored};
    sums += vec2f(photons, ${penalty});
    slices[t * width + lane] = stored;
  }
  if (first < end) {
    parts[block * width + lane] = sums;
  }
}
`;
}

/** As logarithms against each pixel's reference. */
export const slicesWgsl = slicesOf({
  declarations: /* wgsl */ `${logarithmWgsl}
/** For each pixel: the factor that makes a value comparable, and what stands for the logarithm of 0. */
@group(0) @binding(6) var<storage, read> references: array<vec2f>;

fn logarithmAgainst(reference: vec2f, value: f32) -> f32 {
  let ratio = value * reference.x;
  return select(reference.y, logarithm(ratio), ratio > 0.0);
}
`,
  stored: 'logarithmAgainst(references[t], value)',
  penalty: 'photons',
});

/** As photons, for frames over a background. */
export const photonSlicesWgsl = slicesOf({
  declarations: '',
  stored: 'photons',
  penalty: 'photons',
});

/** As differences from each pixel's reference R, for frames of intensities; the penalty is half of W^2 - R^2. */
export const intensitySlicesWgsl = slicesOf({
  declarations: /* wgsl */ `
/** For each pixel: R, and the unit that differences are in. */
@group(0) @binding(6) var<storage, read> references: array<vec2f>;
`,
  stored: '(photons - references[t].x) * references[t].y',
  penalty: 'stored * 0.5 * (photons + references[t].x)',
});
