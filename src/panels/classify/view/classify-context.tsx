import { createContext, useContext } from 'react';
import { useSignal } from '../../../components/index.ts';
import type { ClassifyModel } from '../model/classify-model.ts';

/** What the panel asks of the application; why something was not done is told there. */
export interface ClassifyCommands {
  /** Lets the user choose photons. */
  readonly choosePhotons: () => void;
  /** Lets the user choose a file of classes, and takes them. */
  readonly openClasses: () => void;
  /** Writes the file of classes where it belongs, or saves it as a download. */
  readonly saveClasses: () => void;
  /** Opens these frames in a panel of their own. */
  readonly showFrames: (frames: readonly number[]) => void;
  /** Saves a blacklist that leaves these frames out. */
  readonly saveBlacklist: (frames: readonly number[]) => void;
  /** Opens the form of a new run that reads these frames alone. */
  readonly newRun: (frames: readonly number[]) => void;
}

export interface ClassifyContextValue {
  readonly model: ClassifyModel;
  readonly commands: ClassifyCommands;
  /** Whether there is a file browser to choose from. */
  readonly canPick: boolean;
}

export const ClassifyContext = createContext<ClassifyContextValue | undefined>(undefined);

/** What the parts of the panel share; renders again whenever it changes. */
export function useClassify(): ClassifyContextValue {
  const value = useContext(ClassifyContext);
  if (value === undefined) {
    throw new Error('A part of a panel that classifies frames stands outside of one.');
  }
  useSignal(value.model.changed);
  return value;
}
