import { mersenne } from 'pure-rand/generator/mersenne';

/** Numbers in [0, 1), the same ones for the same seed. */
export type Random = () => number;

export function randomNumbers(seed: number): Random {
  const generator = mersenne(seed);
  return () => (generator.next() >>> 0) / 2 ** 32;
}

/** A unit quaternion, uniform over all orientations (Shoemake 1992). */
export function randomQuaternion(random: Random): Float64Array {
  const share = random();
  const [a, b] = [2 * Math.PI * random(), 2 * Math.PI * random()];
  const [small, large] = [Math.sqrt(1 - share), Math.sqrt(share)];
  return Float64Array.of(
    small * Math.sin(a),
    small * Math.cos(a),
    large * Math.sin(b),
    large * Math.cos(b),
  );
}

/** A count with Poisson's distribution: adds up its probabilities until they pass a random number. */
export function randomCount(mean: number, random: Random): number {
  const level = random();
  let probability = Math.exp(-mean);
  let sum = probability;
  let count = 0;
  while (sum < level && probability > 0) {
    count++;
    probability *= mean / count;
    sum += probability;
  }
  return count;
}
