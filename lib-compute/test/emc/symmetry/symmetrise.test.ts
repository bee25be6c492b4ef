import { describe, expect, test } from 'vitest';
import type { MergedVolumes } from '../../../src/backends/backend.ts';
import { expandTomogram } from '../../../src/backends/reference/tomogram.ts';
import { operatorMatrices } from '../../../src/emc/symmetry/matrix.ts';
import { symmetrise } from '../../../src/emc/symmetry/symmetrise.ts';
import { friedelQuotient } from '../../../src/emc/update.ts';
import { pointGroup } from '../../../src/geometry/point-groups/point-group.ts';
import { randomNumbers } from '../../support/random-problem.ts';

const SIZE = 15;
const CENTRE = (SIZE - 1) / 2;

/** Random sums and weights inside a sphere that clears the borders; a third of it has no weight. */
function randomVolumes(): MergedVolumes {
  const random = randomNumbers(3);
  const volumes = { sum: new Float64Array(SIZE ** 3), weight: new Float64Array(SIZE ** 3) };
  volumes.sum.forEach((_, voxel) => {
    if (Math.hypot(...place(voxel)) < CENTRE - 1 && random() > 0.3) {
      volumes.weight[voxel] = random();
      volumes.sum[voxel] = random() * volumes.weight[voxel];
    }
  });
  return volumes;
}

/** From the centre. */
function place(voxel: number): [number, number, number] {
  const coordinates = [
    Math.floor(voxel / SIZE ** 2),
    Math.floor(voxel / SIZE) % SIZE,
    voxel % SIZE,
  ];
  const [x, y, z] = coordinates.map((value) => value - CENTRE);
  return [x, y, z];
}

/** All voxels as the pixels of a detector, so that the expand step of the reference backend turns a volume. */
const allVoxels = {
  count: SIZE ** 3,
  likelihoodCount: SIZE ** 3,
  qx: Float64Array.from({ length: SIZE ** 3 }, (_, voxel) => place(voxel)[0]),
  qy: Float64Array.from({ length: SIZE ** 3 }, (_, voxel) => place(voxel)[1]),
  qz: Float64Array.from({ length: SIZE ** 3 }, (_, voxel) => place(voxel)[2]),
  correction: new Float64Array(SIZE ** 3).fill(1),
};

const grid = { edge: SIZE, depth: SIZE, models: 1 };

/** The sum over the operators and their products with the inversion, one by one. */
function plainSum(volume: Float64Array, name: string): Float64Array {
  const sum = new Float64Array(volume.length);
  const turned = new Float64Array(volume.length);
  for (const matrix of operatorMatrices(pointGroup(name).operators)) {
    for (const sign of [1, -1]) {
      const turn = Float64Array.from(matrix, (value) => sign * value);
      expandTomogram(volume, grid, turn, allVoxels, turned, false);
      turned.forEach((value, voxel) => (sum[voxel] += value));
    }
  }
  return sum;
}

describe.each(['C2', 'C3', 'C7', 'D4', 'D5', 'T', 'O', 'I'])('%s', (name) => {
  test('is the quotient of the sums over all operators', async () => {
    const volumes = randomVolumes();
    const sum = plainSum(volumes.sum, name);
    const weight = plainSum(volumes.weight, name);
    const model = await symmetrise(volumes, SIZE, { point_group: name, axial_sym: 1 });
    for (let voxel = 0; voxel < model.length; voxel++) {
      expect(volumes.weight[voxel]).toBeCloseTo(weight[voxel], 12);
      if (weight[voxel] > 1e-9) {
        expect(model[voxel]).toBeCloseTo(sum[voxel] / weight[voxel], 9);
      }
    }
  });

  test('the model obeys Friedel’s law', async () => {
    const model = await symmetrise(randomVolumes(), SIZE, { point_group: name, axial_sym: 1 });
    expect(model.slice().reverse()).toEqual(model);
  });
});

test('an axis alone is the cyclic group', async () => {
  const axis = await symmetrise(randomVolumes(), SIZE, { axial_sym: 5 });
  const group = await symmetrise(randomVolumes(), SIZE, { point_group: 'C5', axial_sym: 1 });
  expect(axis).toEqual(group);
});

test('the symmetry of a grid comes out exactly', async () => {
  const model = await symmetrise(randomVolumes(), SIZE, { point_group: 'O', axial_sym: 1 });
  const at = (x: number, y: number, z: number): number =>
    model[((x + CENTRE) * SIZE + y + CENTRE) * SIZE + z + CENTRE];
  model.forEach((value, voxel) => {
    const [x, y, z] = place(voxel);
    expect(at(y, z, x)).toBeCloseTo(value, 14);
    expect(at(-y, x, z)).toBeCloseTo(value, 14);
  });
});

test('without symmetry it is Friedel’s law, and the weights stay', async () => {
  const volumes = randomVolumes();
  const model = await symmetrise(volumes, SIZE, { axial_sym: 1 });
  expect(model).toEqual(friedelQuotient(randomVolumes()));
  expect(volumes.weight).toEqual(randomVolumes().weight);
});

test('can be stopped', async () => {
  const controller = new AbortController();
  controller.abort(new Error('enough'));
  const { signal } = controller;
  await expect(
    symmetrise(randomVolumes(), SIZE, { point_group: 'I', axial_sym: 1 }, { signal }),
  ).rejects.toThrow('enough');
});
