import { expect, test } from 'vitest';
import { GaussianStatistics } from '../../../src/backends/reference/gaussian-statistics.ts';
import { intensitiesOf } from '../../../src/photons/intensities.ts';
import { randomNumbers } from '../../support/random-problem.ts';

const PIXELS = 30;
const LIKELIHOOD_PIXELS = 25;
const random = randomNumbers(9);
const values = (): Float64Array =>
  Float64Array.from({ length: PIXELS }, () => (random() < 0.2 ? 0 : 4 * random() - 1));
const frames = [values(), values(), values()];
const slice = Float64Array.from({ length: LIKELIHOOD_PIXELS }, () => 2 * random());
const statistics = new GaussianStatistics(intensitiesOf(frames, PIXELS), LIKELIHOOD_PIXELS, 0.7);

test.each([0, 1, 2])('frame %d: minus the squares of the differences over 2 sigma^2', (d) => {
  const scale = 1.3;
  const plain = slice.reduce((sum, w, t) => sum - (frames[d][t] - scale * w) ** 2, 0);
  statistics.look(slice);
  expect(statistics.logLikelihood(d, scale)).toBeCloseTo(plain / (2 * 0.7 ** 2), 10);
});

test('the most likely tomogram is the mean of the frames', () => {
  const tomogram = new Float64Array(PIXELS).fill(NaN);
  const likely = [
    { frame: 0, probability: 0.5 },
    { frame: 2, probability: 0.25 },
  ];
  statistics.average(likely, 0.75, new Float64Array(3).fill(1), tomogram);
  tomogram.forEach((value, t) => {
    expect(value).toBeCloseTo((0.5 * frames[0][t] + 0.25 * frames[2][t]) / 0.75, 14);
  });
});
