import type { KernelRun } from './kernel-run.ts';

/** A dispatch, and how far what it leaves may be from float64. */
export interface KernelCase {
  readonly name: string;
  readonly run: KernelRun;
  readonly tolerance: number;
  /** The largest error of the outputs, in the unit that the tolerance has. */
  readonly error: (outputs: readonly string[]) => number;
}

/** Largest difference, in units of the largest expected value. */
export function errorOf(found: ArrayLike<number>, expected: ArrayLike<number>): number {
  let largest = Number.MIN_VALUE;
  let difference = 0;
  for (let i = 0; i < expected.length; i++) {
    largest = Math.max(largest, Math.abs(expected[i]));
    difference = Math.max(difference, Math.abs(found[i] - expected[i]));
  }
  return found.length < expected.length ? Infinity : difference / largest;
}
