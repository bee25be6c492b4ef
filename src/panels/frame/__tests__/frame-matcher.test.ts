import { expect, test } from '@jest/globals';
import { rotationList } from '@damselfly/compute/geometry/rotation-list.ts';
import { rotationMatrices } from '@damselfly/compute/geometry/rotation-matrix.ts';
import { detectorAt, gridOf } from '../../../viewers/frame/__tests__/detector-fixture.ts';
import { FrameMatcher } from '../data/frame-matcher.ts';
import { FrameStore } from '../data/frame-store.ts';
import { detectorFile, memoryContext, photonFile, photonsIn, PIXELS } from './frame-files.ts';

const SIZE = 9;
const LEFT_OUT = 4;
/** Frame f has rotation 20 f, but one takes no part. */
const orientations = Int32Array.from({ length: 20 }, (_, f) => (f === LEFT_OUT ? -1 : 20 * f));
const detector = detectorAt(gridOf(3, 4));
const used = Array.from({ length: PIXELS - 1 }, (_, pixel) => pixel);

async function matcherOf(): Promise<FrameMatcher> {
  const store = new FrameStore(
    memoryContext({ '/a/photons.emc': await photonFile(20), '/a/det.dat': await detectorFile() }),
  );
  await store.open({ path: '/a/photons.emc', isList: false });
  const matcher = new FrameMatcher(store);
  const rotations = { kind: 'volumes', count: 420, divisions: [2] } as const;
  const facts = { ...rotations, parity: false, isCentrosymmetric: false };
  const modes = { rotating: 1, still: 0 };
  expect(matcher.useOrientations({ orientations, rotations: facts, modes })).toBe(true);
  matcher.useModel({
    kind: 'volumes',
    mode: 0,
    size: SIZE,
    scale: 'linear',
    low: 1,
    high: 256,
    values: Uint8Array.from({ length: SIZE ** 3 }, (_, i) => (i * 31) % 251),
  });
  expect(await matcher.slice(3)).toBeUndefined();
  await store.useDetector({ path: '/a/det.dat', isList: false });
  return matcher;
}

test('a slice lies as its frame does, with as many photons in the pixels that orient', async () => {
  const matcher = await matcherOf();
  const slice = await matcher.slice(3);
  expect([slice?.layout.rows, slice?.layout.columns]).toEqual([3, 4]);
  const photons = used.reduce((sum, pixel) => sum + photonsIn(3, pixel), 0);
  expect(photons).toBeGreaterThan(0);
  expect(slice?.photons).toBeCloseTo(photons, 4);
  expect(new Set(slice?.values).size).toBeGreaterThan(6);
});

test('a frame that takes no part has no slice', async () => {
  expect(await (await matcherOf()).slice(LEFT_OUT)).toBeUndefined();
});

test('the frames of a voxel are those whose photons merge there, most first', async () => {
  const matcher = await matcherOf();
  const { quaternions } = rotationList(2);
  const voxel: readonly [number, number, number] = [1, 0, 0];
  const near = (distance: number): number => Math.max(0, 1 - Math.abs(distance));
  const expected = [...orientations.entries()].flatMap(([frame, rotation]) => {
    if (rotation < 0) {
      return [];
    }
    const m = rotationMatrices(quaternions.slice(4 * rotation, 4 * rotation + 4));
    const { qx, qy, qz } = detector;
    let [photons, weight] = [0, 0];
    for (const t of used) {
      const at = [0, 3, 6].map((row) => m[row] * qx[t] + m[row + 1] * qy[t] + m[row + 2] * qz[t]);
      for (const sign of [1, -1]) {
        const share = voxel.reduce((part, place, axis) => part * near(at[axis] - sign * place), 1);
        photons += share * photonsIn(frame, t);
        weight += share;
      }
    }
    return weight > 0 ? [{ frame, photons }] : [];
  });
  const told: number[] = [];
  const found = await matcher.framesAt({ voxel, mode: 0, most: 100 }, (done) => told.push(done));
  expect(found.length).toBe(expected.length);
  expect(found.length).toBeGreaterThan(3);
  expect(told.at(-1)).toBe(found.length);
  for (const { frame, photons } of found) {
    // The text detector keeps nine digits.
    expect(photons).toBeCloseTo(expected.find((one) => one.frame === frame)?.photons ?? -1, 5);
  }
  const order = found.map(({ photons }) => photons);
  expect(order).toEqual([...order].sort((a, b) => b - a));
  expect(order[0]).toBeGreaterThan(0);
});

test('a search ends when it is cancelled, and another mode has no frames', async () => {
  const matcher = await matcherOf();
  const search = matcher.framesAt({ voxel: [0, 0, 0], mode: 0, most: 5 }, () => undefined);
  matcher.cancelSearch();
  await expect(search).rejects.toThrow('abort');
  expect(await matcher.framesAt({ voxel: [0, 0, 0], mode: 1, most: 5 }, () => undefined)).toEqual(
    [],
  );
});
