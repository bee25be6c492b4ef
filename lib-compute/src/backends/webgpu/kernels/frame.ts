import { exponentialWgsl } from './exponential.ts';

/** Float32 values of a frame, in the order of the struct. */
export const FRAME_FIELDS = [
  'scale',
  'maximum',
  'window',
  'beta',
  'normaliser',
  'logNormaliser',
  'fluence',
] as const;

/** Values that a frame takes: a multiple of four. */
export const FRAME_STRIDE = 8;

/**
 * What is known of a frame, and what its pairs weigh (spec/emc.md 3.3). Log-likelihoods are those without
 * the sums of the reference.
 */
export const frameWgsl = /* wgsl */ `
${exponentialWgsl}
struct Frame {
${FRAME_FIELDS.map((name) => `  ${name}: f32,`).join('\n')}
  padding: f32,
}

fn isKept(frame: Frame, distances: vec4f) -> vec4<bool> {
  return distances > vec4f(-frame.window);
}

/** exp(beta (L - maximum)) of the pairs within the window, else 0: P times the normaliser. */
fn weightsOf(frame: Frame, distances: vec4f) -> vec4f {
  return select(vec4f(0.0), exponential(frame.beta * distances), isKept(frame, distances));
}
`;
