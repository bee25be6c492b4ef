import { photonEntriesWgsl, photonLoopWgsl } from './photon-loop.ts';

/** Stands for minus infinity, which WGSL need not know: where frame and tomogram are no pair. */
export const NO_PAIR = -1e30;

/**
 * The sum over the photons of a frame, for four tomograms: sums of 32 entries are float32, and beyond that whole nats
 * and millionths are integers, so that it is the same however batches are shared out. `valuesOf` makes log-likelihoods
 * of it. Bindings: `offsets`, `entries`, `facts`, and what the term reads.
 *
 * @param term what a photon of the frame adds in the pixel `item`, in WGSL.
 */
export function photonSumWgsl(term: string): string {
  return /* wgsl */ `${photonEntriesWgsl}
struct PhotonSum {
  nats: vec4i,
  /** Of a nat, in units of 2^-20. */
  rest: vec4u,
}

fn carried(sum: PhotonSum) -> PhotonSum {
  return PhotonSum(sum.nats + vec4i(sum.rest >> vec4u(20u)), sum.rest & vec4u(0xfffffu));
}

/** Of the batches from number first on, every stride-th. */
fn sumOfBatches(frame: Frame, row: u32, quad: u32, first: u32, stride: u32) -> PhotonSum {
  var total = PhotonSum(vec4i(0), vec4u(0u));
${photonLoopWgsl(
  {
    begin: 'var sum = vec4f(0.0);',
    visit: `sum += count * ${term};`,
    end: `let whole = floor(sum);
    let rest = vec4u(round((sum - whole) * 1048576.0));
    total = carried(PhotonSum(total.nats + vec4i(whole), total.rest + rest));`,
  },
  { first: 'first', stride: 'stride' },
)}
  return total;
}

fn valuesOf(frame: Frame, quad: u32, sum: PhotonSum) -> vec4f {
  let first = params.firstPlace + 4u * quad;
  let nats = vec4f(sum.nats) + vec4f(sum.rest) * ${2 ** -20};
  return frame.gain * nats + (logWeightsOf(first) - frame.cost * penaltiesOf(first));
}
`;
}

/** What the slices hold is added as it is: logarithms against the reference, or intensities. */
export const SLICE_TERM = 'slices[item * params.quads + quad]';
