import { createContext, useContext } from 'react';
import { useSignal } from '../../../components/index.ts';
import type { PhaseModel } from '../model/phase-model.ts';
import type { PhaseFormat } from '../phase-actions.ts';

export interface PhaseContextValue {
  readonly model: PhaseModel;
  readonly save: (format: PhaseFormat) => void;
}

export const PhaseContext = createContext<PhaseContextValue | undefined>(undefined);

/** What the parts of a phase panel share; renders again whenever it changes. */
export function usePhase(): PhaseContextValue {
  const value = useContext(PhaseContext);
  if (value === undefined) {
    throw new Error('A part of a phase panel stands outside of one.');
  }
  useSignal(value.model.changed);
  return value;
}
