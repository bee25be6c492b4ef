import { createContext, useContext } from 'react';
import { useSignal } from '../../../components/index.ts';
import type { LaunchServices } from '../launch-services.ts';
import type { LaunchModel } from '../model/launch-model.ts';

/** What stands around the parts of one form. */
export interface LaunchContextValue {
  readonly model: LaunchModel;
  readonly services: LaunchServices;
}

export const LaunchContext = createContext<LaunchContextValue | undefined>(undefined);

/** The panel's form; the component is rendered again when anything about it changes. */
export function useLaunch(): LaunchContextValue {
  const value = useContext(LaunchContext);
  if (value === undefined) {
    throw new Error('A part of the form stands outside of one.');
  }
  useSignal(value.model.changed);
  return value;
}
