import type { RunDetail } from '@damselfly/remote/http';

/** What a frame was compared with when it fitted best; without `mode` where there is only one. */
export interface Orientation {
  /** Missing where the mode is not rotated. */
  readonly rotation?: number;
  readonly mode?: number;
}

/** How the numbers of orientations of a run are made: rotation x rotating modes + mode (spec/emc.md 2.6). */
export interface OrientationNumbers {
  readonly rotations: number;
  readonly rotatingModes: number;
  readonly stillModes: number;
}

/**
 * Those of an iteration, which a steered run tries other rotations in than before; of one that is not known, those
 * that the run began with. `undefined` while it is not known how many rotations are tried.
 */
export function orientationNumbersOf(
  { facts, rows }: Pick<RunDetail, 'facts' | 'rows'>,
  iteration?: number,
): OrientationNumbers | undefined {
  const own = rows.find(({ number }) => number === iteration)?.rotationCount;
  const rotations = own ?? facts.rotations ?? rows.at(-1)?.rotationCount;
  const { modes = 1, stillModes = 0 } = facts;
  return rotations === undefined
    ? undefined
    : { rotations, rotatingModes: Math.max(1, modes - stillModes), stillModes };
}

/** How many numbers there are. */
export function countOf({ rotations, rotatingModes, stillModes }: OrientationNumbers): number {
  return rotations * rotatingModes + stillModes;
}

/**
 * The most likely orientations of all frames by mode, then by rotation, so that each mode has colours of
 * its own; -1 stays what it is.
 *
 * @returns the same array for the same `column`: viewers send what is new.
 */
export function byMode(column: Int32Array, numbers: OrientationNumbers): Int32Array {
  const { rotations, rotatingModes, stillModes } = numbers;
  if (rotatingModes + stillModes === 1) {
    return column;
  }
  const known = SORTED.get(column);
  if (known?.rotations === rotations) {
    return known.places;
  }
  const places = column.map((number) => {
    const { rotation = 0, mode = 0 } = orientationAt(number, numbers);
    const afterRotated = rotations * rotatingModes + mode - rotatingModes;
    return number < 0 ? number : mode < rotatingModes ? mode * rotations + rotation : afterRotated;
  });
  SORTED.set(column, { rotations, places });
  return places;
}

const SORTED = new WeakMap<Int32Array, { rotations: number; places: Int32Array }>();

/** What a number stands for. */
export function orientationAt(
  number: number,
  { rotations, rotatingModes, stillModes }: OrientationNumbers,
): Orientation {
  if (rotatingModes + stillModes === 1) {
    return { rotation: number };
  }
  const rotated = rotations * rotatingModes;
  return number < rotated
    ? { rotation: Math.floor(number / rotatingModes), mode: number % rotatingModes }
    : { mode: rotatingModes + number - rotated };
}
