import { describe, expect, test } from 'vitest';
import { qualityOfIteration } from '../../src/quality/iteration-quality.ts';
import { emcOptions } from '../support/emc-options.ts';
import { randomInput } from '../support/random-input.ts';
import { run } from '../support/run.ts';

const input = randomInput();

describe('qualityOfIteration', () => {
  test('tells of a volume all that there is', async () => {
    const [iteration] = await run(input, emcOptions({ need_scaling: 1 }), 1);
    const { radial, orientations, coverage, scale, halves } = await qualityOfIteration(iteration);
    expect(radial).toHaveLength(1);
    expect(radial[0].mean).toHaveLength((iteration.shape[1] + 1) / 2);
    expect(orientations?.frames).toBe(24);
    expect(coverage?.frames.reduce((sum, count) => sum + count, 0)).toBe(24);
    expect(scale?.minimum).toBe(Math.min(...(iteration.scale ?? [])));
    expect(halves).toBeUndefined();
  });

  test('tells of planes only what frames tell', async () => {
    const options = emcOptions({ recon_type: '2d', num_rot: 12 });
    const detector = { ...input.files[0].detector, distance: 20, ewaldRadius: 20 };
    const rotations = {
      count: 12,
      quaternions: new Float64Array(48),
      weights: new Float64Array(12),
    };
    rotations.weights.fill(1 / 12);
    for (let r = 0; r < 12; r++) {
      rotations.quaternions[4 * r] = Math.cos((Math.PI * r) / 12);
      rotations.quaternions[4 * r + 3] = Math.sin((Math.PI * r) / 12);
    }
    const files = [{ ...input.files[0], detector }];
    const [iteration] = await run({ files, rotations }, options, 1);
    const quality = await qualityOfIteration(iteration);
    expect(quality.radial).toEqual([]);
    expect(quality.coverage).toBeUndefined();
    expect(quality.orientations?.frames).toBe(24);
  });
});
