import { sliceReference } from '../../../../src/backends/float32/slice-reference.ts';
import { wideNumber, wideParts } from '../../../../src/backends/webgpu/kernels/wide.ts';
import { groupsOf } from '../../../../src/backends/webgpu/kernels/rows.ts';
import { packPixels } from '../../../../src/backends/webgpu/pack-pixels.ts';
import { packOrientations } from '../../../../src/backends/webgpu/pack-tomograms.ts';
import { randomNumbers } from '../../../support/random-problem.ts';
import { errorOf, type KernelCase } from '../kernel-case.ts';
import { float32Of, toBase64, uint32Of } from '../kernel-run.ts';
import { referenceProgram } from '../reference-program.ts';

const LANES = 8;
const numbers = [0, 1, 2, 3, 4, 5, -1, -1];

/** Slices of the reference program; the logarithms are taken back. */
export function sliceCase(): KernelCase {
  const { edge, model, pixels, tomograms, slices } = referenceProgram;
  const { count, correction } = pixels;
  const grid = { edge, depth: edge, models: 1 };
  const { factors, logarithms } = sliceReference(model, grid, pixels);
  const blocks = Math.ceil(count / 32);
  const references = Float32Array.from({ length: 2 * count }, (_, i) =>
    i % 2 === 0 ? factors[i / 2] : -logarithms[(i - 1) / 2],
  );
  return {
    name: 'slices: those of the reference program',
    run: {
      kernel: 'slices',
      params: { edge, depth: edge, rows: count, quads: LANES / 4 },
      bindings: [
        toBase64(Float32Array.from(model)),
        toBase64(packPixels(pixels)),
        toBase64(references),
        toBase64(packOrientations(tomograms, numbers)),
        toBase64(new Float32Array(LANES * count)),
        toBase64(new Float32Array(LANES * blocks)),
      ],
      groups: groupsOf(blocks, 1, 1),
      outputs: [4],
    },
    tolerance: 1e-6,
    error([output]) {
      const found = float32Of(output);
      return Math.max(
        ...slices.map((slice, r) => {
          const values = slice.map((_, t) => {
            const logarithm = found[LANES * t + r];
            // Nothing was there, or a zero: the kernel gives what stands for the logarithm.
            const isMissing = logarithm === Math.fround(-logarithms[t]);
            return isMissing ? 0 : (Math.exp(logarithm) * correction[t]) / factors[t];
          });
          return errorOf(values, slice);
        }),
      );
    },
  };
}

/** Sums of parts of either sign, which must be exact. */
export function sliceSumCase(): KernelCase {
  const random = randomNumbers(5);
  const blocks = 37;
  const parts = Float32Array.from({ length: LANES * blocks }, () => (random() - 0.4) * 1e4);
  const sumScale = 2 ** 40;
  const reference = Math.round(12_345.678 * sumScale);
  const [referenceLow, referenceHigh] = wideParts(reference);
  const expected = Float64Array.from({ length: LANES }, (_, lane) => {
    let sum = 0n;
    for (let block = 0; block < blocks; block++) {
      sum += BigInt(Math.round(parts[LANES * block + lane] * sumScale));
    }
    return Number(sum);
  });
  return {
    name: 'slice sums: exact in 64 bits',
    run: {
      kernel: 'sliceSums',
      params: { rows: blocks, quads: LANES / 4, sumScale, referenceLow, referenceHigh },
      bindings: [parts, new Uint32Array(2 * LANES), new Float32Array(LANES)].map(toBase64),
      groups: groupsOf(LANES, 64),
      outputs: [1, 2],
    },
    tolerance: 1e-7,
    error([sums, excess]) {
      const halves = uint32Of(sums);
      const found = expected.map((_, i) => wideNumber(halves[2 * i], halves[2 * i + 1]));
      const differences = expected.map((sum) => (sum - reference) / sumScale);
      const isExact = found.every((sum, i) => sum === expected[i]);
      return isExact ? errorOf(float32Of(excess), differences) : Infinity;
    },
  };
}
