import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diskPerIteration } from '../../src/estimate/disk.ts';
import { writeDragonflyOutput } from '../../src/platform/node/hdf5-writers.ts';
import { emcOptions } from '../support/emc-options.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const FRAMES = 300;
const TOMOGRAMS = 500;
const EDGE = 101;

/** An output whose frames each have so many probabilities. */
async function bytesWith(likely: number): Promise<number> {
  const path = join(await temporaryFolder(), 'output_001.h5');
  const voxels = EDGE * EDGE;
  await writeDragonflyOutput(path, {
    shape: [1, EDGE, EDGE],
    intens: new Float64Array(voxels),
    interWeight: new Float64Array(voxels),
    orientations: new Int32Array(FRAMES),
    mutualInformation: new Float64Array(FRAMES),
    logLikelihood: new Float64Array(FRAMES),
    ...(likely > 0 && {
      probabilities: {
        rotationCount: TOMOGRAMS,
        offsets: Uint32Array.from({ length: FRAMES + 1 }, (_, d) => likely * d),
        rotations: new Int32Array(likely * FRAMES),
        values: new Float64Array(likely * FRAMES),
      },
    }),
  });
  return (await stat(path)).size;
}

test.each([false, true])('what an output takes, probabilities saved %s', async (saved) => {
  // Two fifths of the tomograms, as the estimate takes them.
  const bytes = await bytesWith(saved ? (2 / 5) * TOMOGRAMS : 0);
  const options = emcOptions({ recon_type: '2d', num_rot: TOMOGRAMS, save_prob: saved ? 1 : 0 });
  const estimated = diskPerIteration([1, EDGE, EDGE], FRAMES, TOMOGRAMS, options);
  expect(estimated / bytes).toBeGreaterThan(0.95);
  expect(estimated / bytes).toBeLessThan(1.1);
});
