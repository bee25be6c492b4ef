import { GROUP_SIZE } from './rows.ts';

/**
 * The log-likelihoods of one frame and four tomograms, by a whole workgroup: each invocation takes its share of the
 * batches (photon-sum.ts), and their sums are integers, so that the bits are those of an invocation alone. To be called by
 * all of them alike.
 */
export const sumTogetherWgsl = /* wgsl */ `
var<workgroup> togetherNats: array<atomic<i32>, 4>;
var<workgroup> togetherRest: array<atomic<u32>, 4>;

fn valuesTogether(frame: Frame, row: u32, quad: u32, local: u32) -> vec4f {
  workgroupBarrier();
  if (local < 4u) {
    atomicStore(&togetherNats[local], 0);
    atomicStore(&togetherRest[local], 0u);
  }
  workgroupBarrier();
  let own = sumOfBatches(frame, row, quad, local, ${GROUP_SIZE}u);
  for (var k = 0u; k < 4u; k++) {
    atomicAdd(&togetherNats[k], own.nats[k]);
    atomicAdd(&togetherRest[k], own.rest[k]);
  }
  workgroupBarrier();
  var sum = PhotonSum(vec4i(0), vec4u(0u));
  for (var k = 0u; k < 4u; k++) {
    sum.nats[k] = atomicLoad(&togetherNats[k]);
    sum.rest[k] = atomicLoad(&togetherRest[k]);
  }
  return valuesOf(frame, quad, carried(sum));
}
`;
