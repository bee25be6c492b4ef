import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rotationMatrices } from '../../src/geometry/rotation-matrix.ts';
import { openDragonflyOutput } from '../../src/io/formats/dragonfly-output/open-dragonfly-output.ts';
import { openHdf5 } from '../../src/platform/node/open-hdf5.ts';
import { openFileSource } from '../../src/platform/node/file-source.ts';
import { alignedVolume, compareVolumes } from '../../src/volume/compare-volumes.ts';
import type { CubicGrid } from '../../src/volume/cubic-grid.ts';
import { emcPublic } from '../support/golden-folders.ts';

const TURN: [number, number, number, number] = [0.2, -0.4, 0.4, 0.8];

async function goldenModel(): Promise<CubicGrid> {
  const source = await openFileSource(join(emcPublic, 'expected', 'output_005.h5'));
  const output = await openDragonflyOutput(source, { openHdf5 });
  try {
    const data = await output.intens();
    return { size: Math.round(Math.cbrt(data.length)), data };
  } finally {
    await output.close();
  }
}

/** A model that is not its own inversion: brighter where x is positive. */
function oneSided({ size, data }: CubicGrid): CubicGrid {
  const centre = (size - 1) / 2;
  return {
    size,
    data: Float64Array.from(data, (value, voxel) => {
      const x = Math.floor(voxel / size ** 2) - centre;
      const y = (Math.floor(voxel / size) % size) - centre;
      return value * (1 + 0.5 * Math.sin(x / 2) + 0.4 * Math.cos(y / 3 + 1) * Math.sin(x / 3));
    }),
  };
}

function turned(grid: CubicGrid, isInverted: boolean): CubicGrid {
  return { size: grid.size, data: alignedVolume(grid, { rotation: TURN, isInverted }) };
}

test('a recorded model agrees with itself turned, and is turned back', async () => {
  const model = await goldenModel();
  const other = turned(model, false);
  const { mean, rotation, isInverted } = compareVolumes(model, other);
  // Less than 1, because turning smooths the noise of single voxels.
  expect(mean).toBeGreaterThan(0.85);
  expect(isInverted).toBe(false);
  // One turn after the other is none: cos of its angle = (trace - 1) / 2.
  const [turn, back] = [TURN, rotation].map((q) => rotationMatrices(Float64Array.from(q)));
  const trace = [0, 1, 2].reduce(
    (sum, i) => sum + [0, 1, 2].reduce((row, k) => row + turn[3 * i + k] * back[3 * k + i], 0),
    0,
  );
  const angle = Math.acos(Math.min(1, (trace - 1) / 2));
  expect(angle * ((model.size - 3) / 2)).toBeLessThan(0.5);
});

test('the other hand of a volume is found', async () => {
  const model = oneSided(await goldenModel());
  const same = compareVolumes(model, turned(model, false));
  expect(same).toMatchObject({ isInverted: false });
  expect(same.mean).toBeGreaterThan(0.9);
  const mirrored = compareVolumes(model, turned(model, true));
  expect(mirrored).toMatchObject({ isInverted: true });
  expect(mirrored.mean).toBeGreaterThan(0.9);
});

test('what only falls with the radius agrees with nothing', async () => {
  const { size, data } = await goldenModel();
  const centre = (size - 1) / 2;
  const falls = data.map((_, voxel) => {
    const x = Math.floor(voxel / size ** 2) - centre;
    const y = (Math.floor(voxel / size) % size) - centre;
    const z = (voxel % size) - centre;
    return Math.exp(-(x * x + y * y + z * z) / (size * size));
  });
  expect(compareVolumes({ size, data }, { size, data: falls }).mean).toBeLessThan(0.3);
});
