import { mersenne } from 'pure-rand/generator/mersenne';

/** Uniform values in [0, `end`): MT19937, 32 bits each, the same for the same seed. */
export function randomValues(count: number, end: number, seed: number): Float64Array {
  const generator = mersenne(seed);
  const values = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const bits = generator.next() >>> 0;
    values[i] = (bits / 2 ** 32) * end;
  }
  return values;
}
