import { exponentialWgsl } from './exponential.ts';

/**
 * Float32 values of a frame, in the order of the struct. A log-likelihood is gain times the sum over the photons less
 * cost times the tomogram's penalty. From `strength` on they are of frames over a background: b, the pole
 * -b / phi, and phi and rescale as they are tried. The last two are for screening: what the lowest levels of all photons
 * come to, and how far below the frame's maximum a bound may be for its pair to count.
 */
export const FRAME_FIELDS = [
  'gain',
  'cost',
  'maximum',
  'window',
  'beta',
  'normaliser',
  'logNormaliser',
  'fluence',
  'strength',
  'pole',
  'isOpen',
  'trialFluence',
  'rescale',
  'lowest',
  'reach',
] as const;

/** Values that a frame takes. */
export const FRAME_STRIDE = FRAME_FIELDS.length;

/**
 * What is known of a frame, and what its pairs weigh (spec/emc.md 3.3). Log-likelihoods are those without
 * the sums of the reference.
 */
export const frameWgsl = /* wgsl */ `
${exponentialWgsl}
struct Frame {
${FRAME_FIELDS.map((name) => `  ${name}: f32,`).join('\n')}
}

fn isKept(frame: Frame, distances: vec4f) -> vec4<bool> {
  return distances > vec4f(-frame.window);
}

/** exp(beta (L - maximum)) of the pairs within the window, else 0: P times the normaliser. */
fn weightsOf(frame: Frame, distances: vec4f) -> vec4f {
  return select(vec4f(0.0), exponential(frame.beta * distances), isKept(frame, distances));
}
`;
