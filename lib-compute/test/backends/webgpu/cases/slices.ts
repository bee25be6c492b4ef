import { sliceReference } from '../../../../src/backends/float32/slice-reference.ts';
import { wideNumber, wideParts } from '../../../../src/backends/webgpu/kernels/wide.ts';
import { groupsOf } from '../../../../src/backends/webgpu/kernels/rows.ts';
import { packPixels } from '../../../../src/backends/webgpu/pack-pixels.ts';
import { packOrientations } from '../../../../src/backends/webgpu/pack-tomograms.ts';
import { FACTS_STRIDE } from '../../../../src/backends/webgpu/kernels/tomogram-facts.ts';
import { interleaved } from '../../../../src/backends/webgpu/statistics/statistics.ts';
import { randomNumbers } from '../../../support/random-problem.ts';
import { errorOf, type KernelCase } from '../kernel-case.ts';
import { float32Of, toBase64, uint32Of, type KernelRun } from '../kernel-run.ts';
import { referenceProgram } from '../reference-program.ts';

const LANES = 8;
const numbers = [0, 1, 2, 3, 4, 5, -1, -1];

const { edge, model, pixels, tomograms, slices } = referenceProgram;
const { count, correction } = pixels;
const grid = { edge, depth: edge, models: 1 };
const { factors, logarithms } = sliceReference(model, grid, pixels);
const blocks = Math.ceil(count / 32);

/** Slices of the six rotations of the reference program. */
function runOf(
  kernel: 'slices' | 'photonSlices' | 'intensitySlices',
  references: readonly Float32Array[],
): KernelRun {
  return {
    kernel,
    params: { edge, depth: edge, rows: count, quads: LANES / 4 },
    bindings: [
      ...[Float32Array.from(model), packPixels(pixels), packOrientations(tomograms, numbers)],
      ...[new Float32Array(LANES * count), new Float32Array(2 * LANES * blocks), ...references],
    ].map(toBase64),
    groups: groupsOf(blocks, 1, 1),
    outputs: [3, 4],
  };
}

/** The largest error of W, which `photonsOf` takes from what a kernel stored of pixel t. */
function sliceError(output: string, photonsOf: (stored: number, t: number) => number): number {
  const found = float32Of(output);
  return Math.max(
    ...slices.map((slice, r) =>
      errorOf(
        slice.map((_, t) => photonsOf(found[LANES * t + r], t)),
        slice,
      ),
    ),
  );
}

/** The largest error of the sums over pixels that the kernel left in parts: u, then penalties. */
function partsError(
  output: string,
  column: 0 | 1,
  valueOf: (photons: number, t: number) => number,
): number {
  const parts = float32Of(output);
  const sums = slices.map((_, r) => {
    let sum = 0;
    for (let block = 0; block < blocks; block++) {
      sum += parts[2 * (LANES * block + r) + column];
    }
    return sum;
  });
  const expected = slices.map((slice) =>
    slice.reduce((sum, photons, t) => sum + valueOf(photons, t), 0),
  );
  return errorOf(sums, expected);
}

const photonsAlone = (photons: number): number => photons;

/** The logarithms are taken back. */
export function sliceCase(): KernelCase {
  const references = interleaved(
    factors,
    logarithms.map((value) => -value),
  );
  return {
    name: 'slices: those of the reference program',
    run: runOf('slices', [references]),
    tolerance: 1e-6,
    error: ([stored, parts]) =>
      Math.max(
        partsError(parts, 0, photonsAlone),
        sliceError(stored, (logarithm, t) =>
          // Nothing was there, or a zero: the kernel gives what stands for the logarithm.
          logarithm === Math.fround(-logarithms[t])
            ? 0
            : (Math.exp(logarithm) * correction[t]) / factors[t],
        ),
      ),
  };
}

export function photonSliceCase(): KernelCase {
  return {
    name: 'photon slices: those of the reference program',
    run: runOf('photonSlices', []),
    tolerance: 1e-6,
    error: ([stored, parts]) =>
      Math.max(partsError(parts, 1, photonsAlone), sliceError(stored, photonsAlone)),
  };
}

/** Differences from a reference, in a unit of 1/4 photons, and half the excess of the squares. */
export function intensitySliceCase(): KernelCase {
  const references = logarithms.map((value) => Math.fround(Math.exp(value)));
  const unit = 4;
  return {
    name: 'intensity slices: those of the reference program',
    run: runOf('intensitySlices', [interleaved(references, references.slice().fill(unit))]),
    tolerance: 1e-6,
    error: ([stored, parts]) =>
      Math.max(
        partsError(parts, 0, photonsAlone),
        partsError(parts, 1, (photons, t) => (unit * (photons ** 2 - references[t] ** 2)) / 2),
        sliceError(stored, (difference, t) => difference / unit + references[t]),
      ),
  };
}

/** Sums of parts of either sign, which must be exact. */
export function sliceSumCase(): KernelCase {
  const random = randomNumbers(5);
  const rows = 37;
  const parts = Float32Array.from({ length: 2 * LANES * rows }, () => (random() - 0.4) * 1e4);
  const [sumScale, penaltyScale] = [2 ** 40, 2 ** 38];
  const reference = Math.round(12_345.678 * sumScale);
  const free = Math.round(-234.5 * penaltyScale);
  const [referenceLow, referenceHigh] = wideParts(reference);
  const [freeLow, freeHigh] = wideParts(free);
  const sumsOf = (column: 0 | 1, scale: number): Float64Array =>
    Float64Array.from({ length: LANES }, (_, lane) => {
      let sum = 0n;
      for (let row = 0; row < rows; row++) {
        sum += BigInt(Math.round(parts[2 * (LANES * row + lane) + column] * scale));
      }
      return Number(sum);
    });
  const [expected, penalties] = [sumsOf(0, sumScale), sumsOf(1, penaltyScale)];
  return {
    name: 'slice sums: exact in 64 bits',
    run: {
      kernel: 'sliceSums',
      params: {
        ...{ rows, quads: LANES / 4, sumScale, penaltyScale },
        ...{ referenceLow, referenceHigh, freeLow, freeHigh },
      },
      bindings: [parts, new Uint32Array(2 * LANES), new Uint32Array(FACTS_STRIDE * LANES)].map(
        toBase64,
      ),
      groups: groupsOf(LANES, 64),
      outputs: [1, 2],
    },
    tolerance: 1e-7,
    error([sums, facts]) {
      const halves = uint32Of(sums);
      const isExact = expected.every(
        (sum, i) => sum === wideNumber(halves[2 * i], halves[2 * i + 1]),
      );
      const found = float32Of(facts);
      const column = (k: number): Float64Array =>
        expected.map((_, lane) => found[FACTS_STRIDE * lane + k]);
      return isExact
        ? Math.max(
            errorOf(
              column(3),
              expected.map((sum) => (sum - reference) / sumScale),
            ),
            errorOf(
              column(4),
              penalties.map((sum) => (sum - free) / penaltyScale),
            ),
          )
        : Infinity;
    },
  };
}
