import { useCallback, useMemo } from 'react';
import { useSignal } from '../../../../components/index.ts';
import type { FramePoints } from '../../../../components/points/frame-choice.ts';
import { useLoaded, type Loaded } from '../../../../components/use-loaded.ts';
import type { FrameQuantity } from '../../model/frame-quantity.ts';
import { useRun } from '../run-context.tsx';

/**
 * The frames of the shown iteration by two of their values, or of the one before until all is there; NaN for frames
 * that take no part.
 */
export function useFramePoints(across: FrameQuantity, up: FrameQuantity): Loaded<FramePoints> {
  const { model } = useRun();
  useSignal(model.orientations.changed);
  useSignal(model.orientations.wholeChanged);
  const { shown = 0, summary } = model;
  const load = useCallback(
    async (signal: AbortSignal) => {
      const read = (quantity: FrameQuantity) =>
        isKnown(quantity) || shown === 0
          ? undefined
          : model.source.frames(model.id, shown, quantity, { signal });
      const [x, y] = await Promise.all([read(across), read(up)]);
      return { iteration: shown, across, up, x, y };
    },
    [model, across, up, shown],
  );
  const { value, error } = useLoaded(load, summary?.begun ?? '');
  // What stays until other quantities have come would stand under their names.
  const loaded = value?.across === across && value.up === up ? value : undefined;
  const orientations = loaded && model.orientations.of(loaded.iteration);
  const points = useMemo(
    () =>
      orientations && {
        x: valuesOf(across, loaded.x, orientations),
        y: valuesOf(up, loaded.y, orientations),
      },
    [across, up, loaded, orientations],
  );
  return { value: points, error };
}

/** Whether it takes no more than the orientations. */
function isKnown(quantity: FrameQuantity): quantity is 'number' | 'rotation' {
  return quantity === 'number' || quantity === 'rotation';
}

function valuesOf(
  quantity: FrameQuantity,
  values: ArrayLike<number> | undefined,
  orientations: Int32Array,
): Float64Array {
  const valueOf = (frame: number): number => {
    if (quantity === 'number') {
      return frame;
    }
    return quantity === 'rotation' ? orientations[frame] : (values?.[frame] ?? Number.NaN);
  };
  return Float64Array.from(orientations, (orientation, frame) =>
    orientation < 0 ? Number.NaN : valueOf(frame),
  );
}
