import { rotationList } from '@damselfly/compute/geometry/rotation-list.ts';
import { divisionsOfCount } from '@damselfly/compute/quality/divisions-of-count.ts';
import { framePlane } from '@damselfly/compute/quality/frame-plane.ts';
import { useMemo } from 'react';
import { orientationNumbersOf } from '../../model/orientation-numbers.ts';
import { useRun } from '../run-context.tsx';

/** Finds the plane that a frame cuts out of the model; of runs whose rotations are those of the 600-cell. */
export function usePlanes(): (
  frame: number,
) => readonly [x: number, y: number, z: number] | undefined {
  const { model } = useRun();
  const { detail, shown = 0, kind } = model;
  const count = detail?.rows.find(({ number }) => number === shown)?.rotationCount ?? 0;
  const rotations = useMemo(() => {
    const divisions = kind === 'planes' ? undefined : divisionsOfCount(count);
    return divisions === undefined ? undefined : rotationList(divisions);
  }, [count, kind]);
  const numbers = detail && orientationNumbersOf(detail);
  return (frame) => {
    const orientation = model.orientations.of(shown)?.[frame];
    return rotations === undefined || numbers === undefined || orientation === undefined
      ? undefined
      : framePlane(orientation, rotations, {
          rotating: numbers.rotatingModes,
          still: numbers.stillModes,
        });
  };
}
