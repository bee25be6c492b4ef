import { breathe } from '../breathe.ts';
import { rotationList } from '../geometry/rotation-list.ts';
import { rotationMatrices } from '../geometry/rotation-matrix.ts';
import type { CubicGrid } from './cubic-grid.ts';
import { meanCorrelation, shellCorrelations, shellsOf, type Shell } from './shells.ts';

/** 10860 rotations, 0.15 rad apart (spec/emc.md 2.7): finer than a speckle of the inner shells. */
const COARSE_DIVISIONS = 6;
const COARSE_SPACING = 0.91 / COARSE_DIVISIONS;

/** Enough to tell a match from chance on a shell, few enough to try all rotations in a second. */
const COARSE_POINTS = 100;

/** Coarse rotations that are tried at a stretch: some 30 ms. */
const IN_ONE_TURN = 250;

/** How many of the best coarse rotations are refined: the best one may not lead to the top. */
const CANDIDATES = 24;

/** Where the refinement ends, in voxels of movement at the outermost shell. */
const FINAL_STEP = 0.05;

/** A unit quaternion, scalar first, in the convention of spec/emc.md 2.7. */
export type Quaternion = readonly [number, number, number, number];

/**
 * The rotation that brings `truth` onto `grid`: the mean correlation of the shells is largest between
 * truth at q and grid at `matrix q`. All of SO(3) is searched coarsely on the inner half of the shells
 * (the outer ones turn away within one coarse step), then the best rotations are refined.
 *
 * The search needs no mirror images: an intensity equals its own inversion, so the mirror image of a
 * particle scatters as the particle itself does, rotated.
 *
 * @param radii of the shells, ascending, voxels.
 */
export function align(grid: CubicGrid, truth: CubicGrid, radii: readonly number[]): Quaternion {
  const search = alignment(grid, truth, radii);
  for (;;) {
    const { done, value } = search.next();
    if (done === true) {
      return value;
    }
  }
}

/** `align`, which lets timers and messages in every few hundredths of a second. */
export async function alignInTurns(
  grid: CubicGrid,
  truth: CubicGrid,
  radii: readonly number[],
): Promise<Quaternion> {
  const search = alignment(grid, truth, radii);
  for (;;) {
    const { done, value } = search.next();
    if (done === true) {
      return value;
    }
    await breathe();
  }
}

/** Yields where somebody else may have a turn. */
function* alignment(
  grid: CubicGrid,
  truth: CubicGrid,
  radii: readonly number[],
): Generator<undefined, Quaternion> {
  const innerHalf = radii.slice(0, Math.ceil(radii.length / 2));
  const outermost = radii[radii.length - 1];
  const sketch = shellsOf(truth, innerHalf, COARSE_POINTS);
  const bySketch = (rotation: Quaternion): number => score(grid, sketch, rotation);
  const all = shellsOf(truth, radii);
  const byAll = (rotation: Quaternion): number => score(grid, all, rotation);
  let best: { readonly rotation: Quaternion; readonly score: number } | undefined;
  for (const start of yield* coarseSearch(grid, sketch)) {
    const rotation = yield* climb(start, COARSE_SPACING / 2, 1 / outermost, bySketch);
    const found = { rotation, score: byAll(rotation) };
    best = best === undefined || found.score > best.score ? found : best;
    yield;
  }
  const rotation = best?.rotation ?? [1, 0, 0, 0];
  return yield* climb(rotation, COARSE_SPACING / 4, FINAL_STEP / outermost, byAll);
}

/** The most promising rotations of the list, best first. */
function* coarseSearch(
  grid: CubicGrid,
  shells: readonly Shell[],
): Generator<undefined, Quaternion[]> {
  const { count, quaternions } = rotationList(COARSE_DIVISIONS);
  const scored: { readonly rotation: Quaternion; readonly score: number }[] = [];
  for (let r = 0; r < count; r++) {
    const [q0, q1, q2, q3] = quaternions.subarray(4 * r, 4 * r + 4);
    const rotation: Quaternion = [q0, q1, q2, q3];
    scored.push({ rotation, score: score(grid, shells, rotation) });
    if (r % IN_ONE_TURN === 0) {
      yield;
    }
  }
  scored.sort((a, b) => b.score - a.score);
  return scored.slice(0, CANDIDATES).map(({ rotation }) => rotation);
}

function score(grid: CubicGrid, shells: readonly Shell[], rotation: Quaternion): number {
  const matrix = rotationMatrices(Float64Array.from(rotation));
  return meanCorrelation(shells, shellCorrelations(shells, grid, matrix));
}

/** Goes uphill in turns of `step` about each axis, halving the step where none helps. */
function* climb(
  start: Quaternion,
  firstStep: number,
  lastStep: number,
  scoreOf: (rotation: Quaternion) => number,
): Generator<undefined, Quaternion> {
  let best = { rotation: start, score: scoreOf(start) };
  for (let step = firstStep; step >= lastStep;) {
    yield;
    const tried = turns(best.rotation, step).map((rotation) => ({
      rotation,
      score: scoreOf(rotation),
    }));
    const top = tried.reduce((a, b) => (b.score > a.score ? b : a));
    if (top.score > best.score) {
      best = top;
    } else {
      step /= 2;
    }
  }
  return best.rotation;
}

/** `rotation` followed by a turn of +-`angle` about x, y and z. */
function turns(rotation: Quaternion, angle: number): Quaternion[] {
  const c = Math.cos(angle / 2);
  const s = Math.sin(angle / 2);
  return [s, -s].flatMap((side) =>
    [[c, side, 0, 0] as const, [c, 0, side, 0] as const, [c, 0, 0, side] as const].map((turn) =>
      product(rotation, turn),
    ),
  );
}

function product(a: Quaternion, b: Quaternion): Quaternion {
  return [
    a[0] * b[0] - a[1] * b[1] - a[2] * b[2] - a[3] * b[3],
    a[0] * b[1] + a[1] * b[0] + a[2] * b[3] - a[3] * b[2],
    a[0] * b[2] - a[1] * b[3] + a[2] * b[0] + a[3] * b[1],
    a[0] * b[3] + a[1] * b[2] - a[2] * b[1] + a[3] * b[0],
  ];
}
