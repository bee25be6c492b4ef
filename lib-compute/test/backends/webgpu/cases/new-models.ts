import { groupsOf } from '../../../../src/backends/webgpu/kernels/rows.ts';
import { randomNumbers } from '../../../support/random-problem.ts';
import type { KernelCase } from '../kernel-case.ts';
import { float32Of, toBase64, uint32Of } from '../kernel-run.ts';

const VOXELS = 301;
const [QUOTIENT_UNIT, WEIGHT_UNIT] = [2 ** 5, 2 ** -30];

/** Of all sizes up to 2^62. */
function wideNumbers(seed: number): BigInt64Array {
  const random = randomNumbers(seed);
  return BigInt64Array.from({ length: VOXELS }, () => {
    const bits = BigInt(Math.floor(62 * random()));
    const whole =
      (BigInt(Math.floor(random() * 2 ** 31)) << 31n) | BigInt(Math.floor(random() * 2 ** 31));
    return whole >> (61n - bits);
  });
}

const sums = wideNumbers(1).map((value, i) => (i % 5 === 0 ? -value : value));
const weights = wideNumbers(2);
// Voxels that nothing was merged into; and halves between two float32 numbers, which go to the even one.
[sums[3], weights[3]] = [0n, 0n];
weights[4] = 0n;
[sums[7], weights[7]] = [2n ** 24n + 1n, 1n];
[sums[8], weights[8]] = [2n ** 24n + 3n, 1n];
[sums[9], weights[9]] = [2n ** 62n - 1n, 2n ** 61n + 1n];

/** The float32 nearest to a quotient, ties to even. */
function nearestQuotient(n: bigint, d: bigint): number {
  if (n === 0n || d === 0n) {
    return 0;
  }
  const magnitude = (n < 0n ? -n : n) << 90n;
  const quotient = magnitude / d;
  const dropped = BigInt(quotient.toString(2).length - 24);
  const half = 1n << (dropped - 1n);
  const whole = quotient >> dropped;
  const rest = quotient - (whole << dropped);
  const isAbove = rest > half || (rest === half && (magnitude % d > 0n || whole % 2n === 1n));
  const value = Number(isAbove ? whole + 1n : whole) * 2 ** (Number(dropped) - 90);
  return n < 0n ? -value : value;
}

function halves(values: BigInt64Array): { low: Uint32Array; high: Uint32Array } {
  const words = new Uint32Array(values.buffer);
  return {
    low: words.filter((_, i) => i % 2 === 0),
    high: words.filter((_, i) => i % 2 === 1),
  };
}

/** Quotients and weights are the nearest float32, to the bit. */
export function newModelsCase(isAveraged: boolean): KernelCase {
  const [sum, weight] = [halves(sums), halves(weights)];
  const total = (values: BigInt64Array, voxel: number): bigint =>
    isAveraged ? values[voxel] + values[VOXELS - 1 - voxel] : values[voxel];
  return {
    name: `new models: the nearest float32, ${isAveraged ? 'averaged with mates' : 'each voxel'}`,
    run: {
      kernel: 'newModels',
      params: {
        ...{ rows: VOXELS, isAveraged: isAveraged ? 1 : 0 },
        ...{ quotientUnit: QUOTIENT_UNIT, weightUnit: WEIGHT_UNIT },
      },
      bindings: [sum.low, sum.high, weight.low, weight.high, new Float32Array(VOXELS)].map(
        toBase64,
      ),
      groups: groupsOf(Math.ceil(VOXELS / 2), 64),
      outputs: [4, 2],
    },
    tolerance: 0,
    error([models, taken]) {
      const [model, ownWeights] = [float32Of(models), new Float32Array(uint32Of(taken).buffer)];
      const isRight = Array.from(model.keys()).every((voxel) => {
        const quotient = nearestQuotient(total(sums, voxel), total(weights, voxel));
        return (
          model[voxel] === QUOTIENT_UNIT * quotient &&
          ownWeights[voxel] === WEIGHT_UNIT * nearestQuotient(weights[voxel], 1n)
        );
      });
      return isRight ? 0 : Infinity;
    },
  };
}
