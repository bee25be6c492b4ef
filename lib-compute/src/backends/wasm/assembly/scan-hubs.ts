import { FINE_STEPS_SHIFT, FINER_SHIFT } from './screening-tile';

/**
 * Adds the fine steps of hubs, times their photons, to a frame's sums, in whole steps rounded up (docs/screening.md).
 *
 * @param entry and `end`: pairs of hubs, their two rows and the photons of each, uint16.
 * @param steps `fineSteps[hub][64]`, int16.
 * @param sums in and out: 64 int32.
 */
export function addHubs(entry: usize, end: usize, steps: usize, sums: usize): void {
  // The sums of 32 rotations are as many as there are registers for.
  addHalf(entry, end, steps, sums);
  addHalf(entry, end, steps + 64, sums + 128);
}

@inline
function addHalf(begin: usize, end: usize, steps: usize, sums: usize): void {
  let sum0 = i32x4.splat(0);
  let sum1 = i32x4.splat(0);
  let sum2 = i32x4.splat(0);
  let sum3 = i32x4.splat(0);
  let sum4 = i32x4.splat(0);
  let sum5 = i32x4.splat(0);
  let sum6 = i32x4.splat(0);
  let sum7 = i32x4.splat(0);
  for (let entry = begin; entry < end; entry += 8) {
    const a = steps + ((<usize>load<u16>(entry)) << FINE_STEPS_SHIFT);
    const b = steps + ((<usize>load<u16>(entry, 2)) << FINE_STEPS_SHIFT);
    const photons = v128.load32_splat(entry, 4);
    sum0 = i32x4.add(sum0, lower(a, b, photons));
    sum1 = i32x4.add(sum1, upper(a, b, photons));
    sum2 = i32x4.add(sum2, lower(a + 16, b + 16, photons));
    sum3 = i32x4.add(sum3, upper(a + 16, b + 16, photons));
    sum4 = i32x4.add(sum4, lower(a + 32, b + 32, photons));
    sum5 = i32x4.add(sum5, upper(a + 32, b + 32, photons));
    sum6 = i32x4.add(sum6, lower(a + 48, b + 48, photons));
    sum7 = i32x4.add(sum7, upper(a + 48, b + 48, photons));
  }
  addRoundedUp(sums, sum0);
  addRoundedUp(sums + 16, sum1);
  addRoundedUp(sums + 32, sum2);
  addRoundedUp(sums + 48, sum3);
  addRoundedUp(sums + 64, sum4);
  addRoundedUp(sums + 80, sum5);
  addRoundedUp(sums + 96, sum6);
  addRoundedUp(sums + 112, sum7);
}

/** Steps times photons of two hubs for the first four of eight rotations. */
@inline
function lower(a: usize, b: usize, photons: v128): v128 {
  const steps = v128.shuffle<i16>(v128.load(a), v128.load(b), 0, 8, 1, 9, 2, 10, 3, 11);
  return i32x4.dot_i16x8_s(steps, photons);
}

/** The same for the other four. */
@inline
function upper(a: usize, b: usize, photons: v128): v128 {
  const steps = v128.shuffle<i16>(v128.load(a), v128.load(b), 4, 12, 5, 13, 6, 14, 7, 15);
  return i32x4.dot_i16x8_s(steps, photons);
}

@inline
function addRoundedUp(sums: usize, fine: v128): void {
  const rounded = i32x4.shr_u(i32x4.add(fine, i32x4.splat((1 << FINER_SHIFT) - 1)), FINER_SHIFT);
  v128.store(sums, i32x4.add(v128.load(sums), rounded));
}
