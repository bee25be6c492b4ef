import { useCallback } from 'react';
import { occupanciesOf } from '../model/occupancies.ts';
import { useRun } from './run-context.tsx';
import { useLoaded } from '../../../components/use-loaded.ts';

/** How many frames each mode stands for in the shown iteration; `undefined` where nobody knows. */
export function useOccupancies(): readonly number[] | undefined {
  const { model } = useRun();
  const { shown, summary, detail } = model;
  const modes = detail?.facts.modes ?? 1;
  const load = useCallback(
    async (signal: AbortSignal) => {
      // A start model has seen no frame yet.
      if (modes < 2 || shown === undefined || shown === 0) {
        return undefined;
      }
      const values = await model.source.frames(model.id, shown, 'occupancy', { signal });
      return { iteration: shown, sums: occupanciesOf(values, modes) };
    },
    [model, modes, shown],
  );
  const { value } = useLoaded(load, summary?.begun ?? '');
  return value?.iteration === shown ? value?.sums : undefined;
}
