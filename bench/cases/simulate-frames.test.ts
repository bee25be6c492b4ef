import { findPhotonFlaw } from '@damselfly/compute/photons/photon-flaw.ts';
import { expect, test } from 'vitest';
import { exampleParticle } from './example-particle.ts';
import { simulateFrames, type Simulation } from './simulate-frames.ts';

const { detector, truth, size } = await exampleParticle();
const simulation: Simulation = {
  detector,
  model: truth,
  size,
  frameCount: 400,
  meanCount: 300,
  seed: 1,
};

test('frames are sound, and have the mean that is asked for', () => {
  const photons = simulateFrames(simulation);
  const total = photons.counts.reduce((sum, count) => sum + count, photons.ones.length);
  expect(photons.frameCount).toBe(400);
  expect(findPhotonFlaw(photons)).toBeUndefined();
  // One part in a thousand by the photons, some more by the orientations.
  expect(total / 400 / 300).toBeCloseTo(1, 1);
  for (const place of [...photons.ones, ...photons.multi]) {
    expect(detector.mask[place]).toBeLessThan(2);
  }
});

test('the same seed gives the same frames, another others', () => {
  const few = { ...simulation, frameCount: 5 };
  expect(simulateFrames(few)).toEqual(simulateFrames(few));
  expect(simulateFrames(few)).not.toEqual(simulateFrames({ ...few, seed: 2 }));
});

test('bright frames are drawn in parts', () => {
  const bright = { ...simulation, frameCount: 20, meanCount: 3000 };
  const { counts, ones } = simulateFrames(bright);
  const total = counts.reduce((sum, count) => sum + count, ones.length);
  expect(total / 20 / 3000).toBeCloseTo(1, 0);
});
