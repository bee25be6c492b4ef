import { rotationList } from '@damselfly/compute/geometry/rotation-list.ts';
import type { Rotations } from '@damselfly/compute/geometry/rotations.ts';
import { divisionsOfCount } from '@damselfly/compute/quality/divisions-of-count.ts';
import { framePlane } from '@damselfly/compute/quality/frame-plane.ts';
import { orientationNumbersOf } from '../../model/orientation-numbers.ts';
import { useRun } from '../run-context.tsx';

/** Finds the plane that a frame cuts out of the model; of runs whose rotations are those of the 600-cell. */
export function usePlanes(): (
  frame: number,
) => readonly [x: number, y: number, z: number] | undefined {
  const { model } = useRun();
  const { detail, shown = 0, kind } = model;
  const numbers = detail && orientationNumbersOf(detail, shown);
  return (frame) => {
    const orientation = model.orientations.of(shown)?.[frame];
    const divisions = kind === 'planes' ? undefined : divisionsOfCount(numbers?.rotations ?? 0);
    return divisions === undefined || numbers === undefined || orientation === undefined
      ? undefined
      : framePlane(orientation, rotationsOf(divisions), {
          rotating: numbers.rotatingModes,
          still: numbers.stillModes,
        });
  };
}

let last: { readonly divisions: number; readonly rotations: Rotations } | undefined;

/** Made when a frame is first pointed at, not while an iteration is drawn: 10 ms for 50 100 rotations. */
function rotationsOf(divisions: number): Rotations {
  if (last?.divisions !== divisions) {
    last = { divisions, rotations: rotationList(divisions) };
  }
  return last.rotations;
}
