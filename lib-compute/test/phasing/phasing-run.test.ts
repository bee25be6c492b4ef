import { describe, expect, test } from 'vitest';
import { parseAlgorithm } from '../../src/phasing/algorithm.ts';
import { rolled } from '../../src/phasing/centred-grid.ts';
import { defaultPhasing } from '../../src/phasing/default-phasing.ts';
import { measuredAmplitudes } from '../../src/phasing/measured-amplitudes.ts';
import { Phaser } from '../../src/phasing/phaser.ts';
import { PhasingRun } from '../../src/phasing/phasing-run.ts';
import { prepareIntensity } from '../../src/phasing/prepare-intensity.ts';
import { intensityOf, testObject } from './test-object.ts';

const SIZE = 31;
const SHAPE = [SIZE, SIZE];
const truth = testObject(SIZE);
const inside = truth.reduce((count, value) => count + Number(value > 0), 0);

const prepared = prepareIntensity(intensityOf(truth, SHAPE), SHAPE, {
  leastRadius: 0,
  mostRadius: SIZE,
  kernel: 0,
});
const amplitudes = measuredAmplitudes(prepared);

/** The largest correlation of two densities over all shifts, and with one of them inverted. */
function agreement(a: Float64Array, b: Float64Array): number {
  const length = (values: Float64Array): number => Math.sqrt(values.reduce((s, v) => s + v * v, 0));
  let most = 0;
  for (const other of [b, b.toReversed()]) {
    for (let x = -6; x <= 6; x++) {
      for (let y = -6; y <= 6; y++) {
        const moved = rolled(other, SHAPE, [x, y]);
        most = Math.max(
          most,
          a.reduce((sum, value, i) => sum + value * moved[i], 0),
        );
      }
    }
  }
  return most / (length(a) * length(b));
}

const options = {
  stages: parseAlgorithm('200 DM 200 ER'),
  // A little room: after the blur, the highest are not exactly those of the particle.
  supportCount: inside + 25,
  blurSigma: 0.7,
  isPositive: true,
  starts: 4,
  seed: 1,
};

function finished(run: PhasingRun): PhasingRun {
  while (!run.isDone) {
    run.step();
  }
  return run;
}

describe('phasing', () => {
  test('finds a particle from its intensity, up to its place and its inverse', () => {
    const run = finished(new PhasingRun(amplitudes, options));
    const { best, ended } = run;
    expect(ended).toHaveLength(4);
    expect(best?.error).toBe(Math.min(...ended.map(({ error }) => error)));
    expect(best?.error).toBeLessThan(1e-3);
    expect(agreement(truth, best?.density ?? truth.map(() => 0))).toBeGreaterThan(0.999);
  });

  test('of the same seed is the same, of another another', () => {
    const few = { ...options, stages: parseAlgorithm('5 DM'), starts: 2 };
    const [once, again] = [1, 2].map(() => finished(new PhasingRun(amplitudes, few)));
    expect(once.best?.density).toEqual(again.best?.density);
    expect(once.ended).toEqual(again.ended);
    expect(once.ended.map(({ seed }) => seed)).toEqual([1, 2]);
    expect(once.ended[0].error).not.toBe(once.ended[1].error);
    const second = finished(new PhasingRun(amplitudes, { ...few, seed: 2, starts: 1 }));
    expect(second.ended[0]).toEqual(once.ended[1]);
  });

  test('counts its iterations, and its density is centred and within its support', () => {
    const run = new PhasingRun(amplitudes, { ...options, stages: parseAlgorithm('2 ER 3 DM') });
    run.step();
    expect(run.part).toBeCloseTo(1 / 20, 12);
    expect(run.best).toBeUndefined();
    expect(run.current().seed).toBe(1);
    finished(run);
    expect(run.part).toBe(1);
    expect(run.ended.every(({ steps }) => steps.length === 5)).toBe(true);
    const { density, support, intensity } = run.current();
    expect(support.reduce((sum, value) => sum + value, 0)).toBe(inside + 25);
    expect(density.every((value, i) => value >= 0 && (value === 0 || support[i] === 1))).toBe(true);
    const own = intensityOf(density, SHAPE);
    intensity.forEach((value, i) => {
      expect(Math.abs(value - own[i])).toBeLessThan(1e-9 * Math.max(...own));
    });
  });

  test('a density that fits stays, in either algorithm', () => {
    const constraints = { supportCount: SIZE ** 2, blurSigma: 0, isPositive: false };
    // Without a constraint on the density, one step of error reduction fits.
    const phaser = new Phaser(amplitudes, constraints, 3);
    expect(phaser.step('ER')).toBeGreaterThan(0.1);
    const before = phaser.estimate();
    expect(before.error).toBeLessThan(1e-14);
    for (const step of ['ER', 'DM'] as const) {
      expect(phaser.step(step)).toBeLessThan(1e-13);
      phaser.estimate().density.forEach((value, i) => {
        expect(value).toBeCloseTo(before.density[i], 10);
      });
    }
  });

  test('error reduction never raises its error', () => {
    const run = finished(
      new PhasingRun(amplitudes, { ...options, blurSigma: 0, stages: parseAlgorithm('40 ER') }),
    );
    for (const { steps } of run.ended) {
      steps.slice(1).forEach((error, i) => {
        expect(error).toBeLessThan(steps[i] * (1 + 1e-9));
      });
    }
  });
});

describe('an algorithm', () => {
  test('is read with numbers or names first', () => {
    const stages = [
      { step: 'ER', count: 50 },
      { step: 'DM', count: 100 },
    ];
    expect(parseAlgorithm('50 ER 100 DM')).toEqual(stages);
    expect(parseAlgorithm(' ER 50, dm 100 ')).toEqual(stages);
    expect(parseAlgorithm(defaultPhasing(185).algorithm)).toHaveLength(3);
  });

  test.each(['', '50', '50 HIO', 'ER ER', '5.5 ER', '50 ER 10', '0 ER', '200000 DM', '-5 ER'])(
    '"%s" is refused',
    (text) => {
      expect(() => parseAlgorithm(text)).toThrow(/^The algorithm/);
    },
  );
});

test('a class is phased as Dragonfly would, scaled to its size', () => {
  expect(defaultPhasing(185)).toMatchObject({ leastRadius: 15, mostRadius: 91, kernel: 30 });
  expect(defaultPhasing(41)).toMatchObject({ leastRadius: 3, mostRadius: 19, supportCount: 50 });
});
