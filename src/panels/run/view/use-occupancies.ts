import { useCallback } from 'react';
import { occupanciesOf } from '../model/occupancies.ts';
import { useRun } from './run-context.tsx';
import { useLoaded } from '../../../components/use-loaded.ts';

/** How many frames each mode stands for in an iteration; `undefined` where nobody knows. */
export function useOccupancies(iteration: number | undefined): readonly number[] | undefined {
  const { model } = useRun();
  const { summary, detail } = model;
  const modes = detail?.facts.modes ?? 1;
  const load = useCallback(
    async (signal: AbortSignal) => {
      // A start model has seen no frame yet.
      if (modes < 2 || iteration === undefined || iteration === 0) {
        return undefined;
      }
      const values = await model.source.frames(model.id, iteration, 'occupancy', { signal });
      return { iteration, sums: occupanciesOf(values, modes) };
    },
    [model, modes, iteration],
  );
  const { value } = useLoaded(load, summary?.begun ?? '');
  return value?.iteration === iteration ? value?.sums : undefined;
}
