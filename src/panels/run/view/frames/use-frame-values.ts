import { useCallback, useMemo } from 'react';
import { useSignal } from '../../../../components/index.ts';
import type { FrameQuantity } from '../../model/frame-quantity.ts';
import { useRun } from '../run-context.tsx';
import { useLoaded, type Loaded } from '../../../../components/use-loaded.ts';

/** Values of the frames in the shown iteration; NaN for frames that take no part. */
export function useFrameValues(quantity: FrameQuantity): Loaded<Float64Array> {
  const { model } = useRun();
  useSignal(model.orientations.changed);
  useSignal(model.orientations.wholeChanged);
  const { shown = 0, summary } = model;
  const load = useCallback(
    async (signal: AbortSignal) => {
      if (isKnown(quantity) || shown === 0) {
        return undefined;
      }
      const values = await model.source.frames(model.id, shown, quantity, { signal });
      return { quantity, values: Float64Array.from(values) };
    },
    [model, quantity, shown],
  );
  const { value: loaded, error } = useLoaded(load, summary?.begun ?? '');
  // What stays until another quantity has come would stand under its name.
  const value = loaded?.quantity === quantity ? loaded.values : undefined;
  const orientations = model.orientations.of(shown);
  const values = useMemo(() => {
    if (orientations === undefined) {
      return undefined;
    }
    const read = (orientation: number, frame: number): number => {
      if (quantity === 'number') {
        return frame;
      }
      return quantity === 'rotation' ? orientation : (value?.[frame] ?? Number.NaN);
    };
    return !isKnown(quantity) && value === undefined
      ? undefined
      : Float64Array.from(orientations, (orientation, frame) =>
          orientation < 0 ? Number.NaN : read(orientation, frame),
        );
  }, [orientations, quantity, value]);
  return { value: values, error };
}

/** Whether it takes no more than the orientations. */
function isKnown(quantity: FrameQuantity): quantity is 'number' | 'rotation' {
  return quantity === 'number' || quantity === 'rotation';
}
