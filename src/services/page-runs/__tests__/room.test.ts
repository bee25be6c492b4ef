import { expect, it } from '@jest/globals';
import { bytesOfOutput, planRoom } from '../coordinator/room.ts';

it('keeps all outputs where they fit, and where nobody knows', () => {
  expect(planRoom(1000, 10, 50)).toEqual({ outputs: 50 });
  expect(planRoom(undefined, 10, 50)).toEqual({ outputs: 50 });
});

it('keeps the last ones where not all fit, and says so before', () => {
  const { outputs, notice } = planRoom(1e9, 100e6, 50);
  expect(outputs).toBe(9);
  expect(notice).toContain('the last 9 are kept');
});

it('refuses where not even two fit', () => {
  expect(() => planRoom(150e6, 100e6, 2)).toThrow('storage in this browser');
});

it('knows what an output takes', () => {
  // Two volumes of float64 and two of bytes, and the tables.
  const volumes = 213 ** 3 * 17 + 107 ** 3;
  expect(bytesOfOutput(213 ** 3, 1000)).toBeGreaterThan(volumes);
  expect(bytesOfOutput(213 ** 3, 1000)).toBeLessThan(volumes * 1.01);
});
